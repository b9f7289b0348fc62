package io.github.modelaudit.hub.http;

/** No answer that could be read; the message is the cause, as the end of a sentence. */
public final class TransportException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Kind {
    /** The hub cannot be reached, answers with trouble only, or the time is used up. */
    UNREACHABLE,
    /** The user's proxy stands in the way; to be told, never hidden behind stored facts. */
    PROXY,
    /** The answer is larger than allowed. */
    TOO_LARGE
  }

  private final Kind kind;

  public TransportException(Kind kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The reason. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
