package io.github.modelaudit.report.format.cyclonedx;

/** A bill of materials of the project cannot take the models up; the message says why. */
public final class BillException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param cause what is wrong, as the middle of a sentence
   * @param remedy what to do, a full sentence
   */
  BillException(String file, int line, String cause, String remedy) {
    super(
        "Cannot merge models into the bill of materials '%s': %s at line %d. %s"
            .formatted(file, cause, line, remedy));
  }
}
