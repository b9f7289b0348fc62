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
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;

/**
 * The models as a bill of materials, {@value #FILE}, in the form of <a
 * href="https://cyclonedx.org/specification/overview/">CycloneDX</a>.
 */
public final class CycloneDxReport implements ReportFormat {
  /** The name of the file. */
  public static final String FILE = "model-audit.cdx.json";

  private final ModelBom bom;
  private final CycloneDxVersion version;

  /**
   * @param licenses finds what is known of a license by our id
   */
  public CycloneDxReport(
      Function<String, Optional<LicenseEntry>> licenses, CycloneDxVersion version) {
    this.bom = new ModelBom(requireNonNull(licenses, "licenses"));
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
    try {
      String text =
          BomGeneratorFactory.createJson(Version.VERSION_16, bom.of(result)).toJsonString();
      return spelled(of(version, text)) + "\n";
    } catch (GeneratorException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** What we write is the same in both versions; the library does not know the newer one. */
  private static String of(CycloneDxVersion version, String text) {
    return switch (version) {
      case V1_6 -> text;
      case V1_7 ->
          text.replaceFirst("\"specVersion\" : \"1\\.6\"", "\"specVersion\" : \"1.7\"")
              .replaceFirst("bom-1\\.6\\.schema\\.json", "bom-1.7.schema.json");
    };
  }

  /** Version 12.2.0 of the library spells one kind of reference as no version of the form does. */
  private static String spelled(String text) {
    return text.replace("\"type\" : \"model_card\"", "\"type\" : \"model-card\"")
        .replace("\r\n", "\n");
  }
}
