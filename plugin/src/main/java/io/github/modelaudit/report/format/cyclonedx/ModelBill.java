package io.github.modelaudit.report.format.cyclonedx;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.ReportSettings.CycloneDxVersion;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;

/** The models of a project as a bill of materials, by itself or merged into the project's own. */
public final class ModelBill {
  private static final List<String> VERSIONS = List.of("1.5", "1.6", "1.7");
  private static final String CHOOSE_VERSION =
      "Let the plugin that writes it follow 1.5, 1.6 or 1.7, for example with"
          + " <schemaVersion>1.6</schemaVersion>.";

  private final ModelBom bom;

  /**
   * @param licenses finds what is known of a license by our id
   */
  public ModelBill(Function<String, Optional<LicenseEntry>> licenses) {
    this.bom = new ModelBom(requireNonNull(licenses, "licenses"));
  }

  /** The bill by itself. */
  public String text(AuditResult result, CycloneDxVersion version) throws IOException {
    return text(result, version.id());
  }

  /**
   * Returns another bill with the models in it; merging again changes nothing.
   *
   * @param file the name of the bill in messages
   */
  public String mergedInto(byte[] document, String file, AuditResult result)
      throws BillException, IOException {
    BillText bill = BillText.read(document, file);
    String version = versionOf(bill);
    ObjectNode ours = BillText.own(text(result, version));
    new BillMerge(bill).add(ours);
    return bill.print();
  }

  /** How complete the bill is on a model. */
  public Completeness completeness(AssessedModel model, AuditResult result) {
    return bom.completeness(model, result);
  }

  private static String versionOf(BillText bill) throws BillException {
    if (!bill.root().path("bomFormat").asText().equals("CycloneDX")) {
      throw bill.flaw("bomFormat", "it is not in the form of CycloneDX");
    }
    String version = bill.root().path("specVersion").asText();
    if (!VERSIONS.contains(version)) {
      throw bill.flaw(
          "specVersion", "nothing is known of its version '" + version + "'", CHOOSE_VERSION);
    }
    if (bill.root().has("signature")) {
      throw bill.flaw(
          "signature",
          "it is signed, and a change would break the signature",
          "Run the goal before the bill is signed.");
    }
    return version;
  }

  private String text(AuditResult result, String version) throws IOException {
    Version known = version.equals("1.5") ? Version.VERSION_15 : Version.VERSION_16;
    try {
      String text = BomGeneratorFactory.createJson(known, bom.of(result)).toJsonString();
      String dated = dated(text, result);
      return spelled(version.equals("1.7") ? asNewer(dated) : dated) + "\n";
    } catch (GeneratorException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The library counts years as the user's calendar does, in Thailand from another beginning. */
  private static String dated(String text, AuditResult result) {
    String time = result.at().truncatedTo(ChronoUnit.SECONDS).toString();
    return text.replaceFirst("\"timestamp\" : \"[^\"]*\"", "\"timestamp\" : \"" + time + "\"");
  }

  /** What we write is the same in both versions; the library does not know the newer one. */
  private static String asNewer(String text) {
    return text.replaceFirst("\"specVersion\" : \"1\\.6\"", "\"specVersion\" : \"1.7\"")
        .replaceFirst("bom-1\\.6\\.schema\\.json", "bom-1.7.schema.json");
  }

  /** Version 12.2.0 of the library spells one kind of reference as no version of the form does. */
  private static String spelled(String text) {
    return text.replace("\"type\" : \"model_card\"", "\"type\" : \"model-card\"")
        .replace("\r\n", "\n");
  }
}
