package io.github.modelaudit.discovery.archive;

import java.io.IOException;

/** An archive that is not of its form, or asks for more than any real one does. */
public final class ArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param cause what is wrong, as a clause
   */
  ArchiveException(String cause) {
    super(cause);
  }
}
