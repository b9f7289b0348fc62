package io.github.modelaudit.discovery.weights;

/** A header that is not of its format, or asks for more than any real file does. */
final class MalformedHeaderException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param cause what is wrong, as a clause
   */
  MalformedHeaderException(String cause) {
    super(cause);
  }
}
