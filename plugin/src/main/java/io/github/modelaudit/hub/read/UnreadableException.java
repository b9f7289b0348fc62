package io.github.modelaudit.hub.read;

/** A text cannot be understood; the message is the reason, as the end of a sentence. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableException(String reason) {
    super(reason);
  }

  /** The reason. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
