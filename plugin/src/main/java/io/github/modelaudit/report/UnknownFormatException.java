package io.github.modelaudit.report;

/** A report format was asked for that does not exist; the message lists those that do. */
public final class UnknownFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownFormatException(String message) {
    super(message);
  }
}
