package io.github.modelaudit.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes of bodies, as the Hub names them. */
final class Bodies {
  private Bodies() {}

  static String sha1(String text) {
    return HexFormat.of().formatHex(digest("SHA-1", text.getBytes(StandardCharsets.UTF_8)));
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest("SHA-256", bytes));
  }

  /** The name that git gives to a file of that content. */
  static String gitBlob(byte[] bytes) {
    byte[] head = ("blob " + bytes.length + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    return HexFormat.of().formatHex(digest("SHA-1", all));
  }

  /** The weak tag of an API body: its length in hex, and 27 letters of its SHA-1 in base 64. */
  static String weakTag(byte[] body) {
    String hash = Base64.getEncoder().encodeToString(digest("SHA-1", body)).substring(0, 27);
    return "W/\"" + Integer.toHexString(body.length) + "-" + hash + "\"";
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
