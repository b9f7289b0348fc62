package io.github.modelaudit.knowledge;

/**
 * A data file, bundled or of the user's overlay, cannot be used; the message says where and why.
 */
public final class KnowledgeException extends Exception {
  private static final long serialVersionUID = 1L;

  public KnowledgeException(String message) {
    super(message);
  }

  public KnowledgeException(String message, Throwable cause) {
    super(message, cause);
  }
}
