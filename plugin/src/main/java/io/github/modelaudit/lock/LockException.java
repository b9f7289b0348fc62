package io.github.modelaudit.lock;

import java.nio.file.Path;
import java.util.OptionalInt;

/** A lock file cannot be used; the message names the file, the line and what to do. */
public final class LockException extends Exception {
  private static final long serialVersionUID = 1L;

  private static final String RESTORE =
      "Restore the file from version control, or run 'mvn model-audit:lock' to write it anew.";

  private final int line;

  private LockException(String message, int line, Throwable cause) {
    super(message, cause);
    this.line = line;
  }

  private LockException(String message, int line) {
    super(message);
    this.line = line;
  }

  static LockException missing(Path file) {
    return new LockException(
        ("Cannot read lock file '%s': there is no such file. Run 'mvn model-audit:lock' to write it,"
                + " and commit it.")
            .formatted(file),
        0);
  }

  static LockException unreadable(Path file, Throwable cause) {
    return new LockException(
        "Cannot read lock file '%s': %s. Make the file readable.".formatted(file, cause.toString()),
        0,
        cause);
  }

  static LockException malformed(Path file, int line, String why, Throwable cause) {
    return new LockException(
        messageAt(file, line, "it is not well-formed JSON, " + why), line, cause);
  }

  static LockException conflicting(Path file, int line, Throwable cause) {
    return new LockException(
        ("Cannot read lock file '%s' at line %d: a merge left its marks. Take either side and run"
                + " 'mvn model-audit:lock'.")
            .formatted(file, line),
        line,
        cause);
  }

  static LockException wrong(Path file, int line, String why) {
    return new LockException(messageAt(file, line, why), line);
  }

  static LockException tooNew(Path file, int line, long version, int known) {
    return new LockException(
        ("Cannot read lock file '%s' at line %d: it has 'lockVersion' %d, and this version of the"
                + " plugin reads up to %d. Update the plugin, or run 'mvn model-audit:lock' to write"
                + " the file anew.")
            .formatted(file, line, version, known),
        line);
  }

  private static String messageAt(Path file, int line, String why) {
    return "Cannot read lock file '%s' at line %d: %s. %s".formatted(file, line, why, RESTORE);
  }

  /** The line at fault, counted from 1; absent when the file as a whole is at fault. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }
}
