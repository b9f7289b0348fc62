package io.github.modelaudit.report.format.spdx;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.ReportFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The models as a bill of materials, {@value #FILE}, in the form of <a
 * href="https://spdx.github.io/spdx-spec/v3.0.1/">SPDX 3.0.1</a> as JSON-LD.
 */
public final class SpdxReport implements ReportFormat {
  /** The name of the file. */
  public static final String FILE = "model-audit.spdx.json";

  private final SpdxBill bill;

  /**
   * @param licenses finds what is known of a license by our id
   */
  public SpdxReport(Function<String, Optional<LicenseEntry>> licenses) {
    this.bill = new SpdxBill(requireNonNull(licenses, "licenses"));
  }

  @Override
  public String id() {
    return "spdx";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), text(result), StandardCharsets.UTF_8);
    return List.of(FILE);
  }

  String text(AuditResult result) throws IOException {
    return bill.text(result);
  }
}
