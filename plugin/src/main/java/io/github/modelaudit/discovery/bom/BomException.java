package io.github.modelaudit.discovery.bom;

/** A text that is no bill of materials. */
public final class BomException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param cause what is wrong, as a clause
   */
  BomException(String cause) {
    super(cause);
  }

  BomException(String cause, Exception e) {
    super(cause, e);
  }
}
