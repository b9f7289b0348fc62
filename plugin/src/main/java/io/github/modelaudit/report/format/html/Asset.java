package io.github.modelaudit.report.format.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style or script of the page, with the digest by which the content security policy admits it.
 *
 * @param text what stands inline in the page
 * @param source the digest as the policy writes it
 */
public record Asset(String text, String source) {
  static Asset read(String name) throws IOException {
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("The plugin is incomplete: '" + name + "' is missing.");
      }
      byte[] content = in.readAllBytes();
      return new Asset(
          new String(content, StandardCharsets.UTF_8),
          "'sha256-" + Base64.getEncoder().encodeToString(digest(content)) + "'");
    }
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
