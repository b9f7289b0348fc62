package io.github.modelaudit.hub.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells callers apart without keeping their tokens: a hash, salted with a secret of the directory.
 */
public final class AccessMark {
  /** The mark of everybody without a token. */
  public static final String ANONYMOUS = "anonymous";

  private static final Pattern SALT = Pattern.compile("[0-9a-f]{64}");

  private AccessMark() {}

  /**
   * Returns the mark of a caller.
   *
   * @throws IOException when the salt of the directory can be neither read nor made
   */
  public static String of(Optional<String> secret, Path directory) throws IOException {
    if (secret.isEmpty()) {
      return ANONYMOUS;
    }
    return "token-" + Digests.sha256(salt(directory) + ":" + secret.get()).substring(0, 32);
  }

  private static String salt(Path directory) throws IOException {
    Path file = directory.resolve("salt");
    if (!isSalt(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      AtomicFile.write(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static boolean isSalt(Path file) throws IOException {
    return Files.isRegularFile(file)
        && SALT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).matches();
  }
}
