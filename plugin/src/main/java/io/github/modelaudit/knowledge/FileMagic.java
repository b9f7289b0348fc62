package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * How files of a format begin.
 *
 * @param offset where in the file the telling bytes stand
 * @param bytes the telling bytes, lower-case hex
 */
public record FileMagic(String format, int offset, String bytes) {
  /**
   * Checks the bytes.
   *
   * @throws IllegalArgumentException when they are not hex, or too few to tell anything
   */
  public FileMagic {
    requireNonNull(format, "format");
    if (HexFormat.of().parseHex(bytes).length < 3 || offset < 0) {
      throw new IllegalArgumentException("'" + bytes + "' are too few bytes.");
    }
  }

  /** True when a file that begins like this is of the format. */
  public boolean matches(byte[] start) {
    byte[] wanted = HexFormat.of().parseHex(bytes);
    int end = offset + wanted.length;
    return start.length >= end && Arrays.equals(start, offset, end, wanted, 0, wanted.length);
  }
}
