package io.github.modelaudit.report.format.cyclonedx;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.ReportFormat;
import io.github.modelaudit.report.format.ReportSettings.CycloneDxVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The models as a bill of materials, {@value #FILE}, in the form of <a
 * href="https://cyclonedx.org/specification/overview/">CycloneDX</a>.
 */
public final class CycloneDxReport implements ReportFormat {
  /** The name of the file. */
  public static final String FILE = "model-audit.cdx.json";

  private final ModelBill bill;
  private final CycloneDxVersion version;

  /**
   * @param licenses finds what is known of a license by our id
   */
  public CycloneDxReport(
      Function<String, Optional<LicenseEntry>> licenses, CycloneDxVersion version) {
    this.bill = new ModelBill(requireNonNull(licenses, "licenses"));
    this.version = requireNonNull(version, "version");
  }

  @Override
  public String id() {
    return "cyclonedx";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), text(result), StandardCharsets.UTF_8);
    return List.of(FILE);
  }

  String text(AuditResult result) throws IOException {
    return bill.text(result, version);
  }
}
