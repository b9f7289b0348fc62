package io.github.modelaudit.report.format;

import io.github.modelaudit.domain.audit.AuditResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A form in which the result of an audit can be written. */
public interface ReportFormat {
  /** The stable id users choose it by. */
  String id();

  /**
   * Writes its files into an existing directory.
   *
   * @return the names of the files, the one to open first
   */
  List<String> write(AuditResult result, Path directory) throws IOException;
}
