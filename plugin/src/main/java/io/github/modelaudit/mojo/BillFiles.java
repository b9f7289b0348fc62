package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.report.format.ReportSettings.CycloneDxVersion;
import io.github.modelaudit.report.format.cyclonedx.BillException;
import io.github.modelaudit.report.format.cyclonedx.CycloneDxReport;
import io.github.modelaudit.report.format.cyclonedx.ModelBill;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The bills of materials of a module on the disk: that of its models, and that of its libraries.
 */
final class BillFiles {
  private static final String USUAL = "bom.json";

  private final ModelBill bill;
  private final BuildPlace place;
  private final Path start;
  private final CycloneDxVersion version;

  BillFiles(Translation translation, ModelBill bill) throws AuditException {
    this.bill = bill;
    this.place = translation.place();
    this.start = translation.start();
    this.version = translation.cycloneDxVersion();
  }

  /** Writes the bill of the models into a folder and returns its file. */
  Path write(AuditResult result, Path folder) throws AuditException {
    Path file = folder.resolve(CycloneDxReport.FILE);
    try {
      Files.createDirectories(folder);
      Files.writeString(file, bill.text(result, version), StandardCharsets.UTF_8);
      return file;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Writes the models as a document of SPDX into a folder and returns its file. */
  Path writeSpdx(AuditResult result, Path folder, Translation translation) throws AuditException {
    try {
      return translation.writer(List.of("spdx")).write(result, folder).get(0);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private AuditException unwritable(Path file, IOException e) {
    return new AuditException(
        "Cannot write '%s': %s. Check that the folder can be written, or set <outputDirectory>."
            .formatted(shown(file), e.getMessage()),
        e);
  }

  /**
   * Merges the models into the bill of the libraries and returns its file; empty when there is none
   * and none is named.
   *
   * @param build the folder that holds it when no file is named
   */
  Optional<Path> merge(AuditResult result, Optional<File> named, Path build) throws AuditException {
    Path file = named.map(File::toPath).orElseGet(() -> build.resolve(USUAL));
    if (!Files.isRegularFile(file)) {
      if (named.isPresent()) {
        throw new AuditException(
            "Cannot read '%s', which <bomFile> names: there is no such file. Run the plugin that writes it before this goal, or correct <bomFile>."
                .formatted(shown(file)));
      }
      return Optional.empty();
    }
    replace(file, result);
    return Optional.of(file);
  }

  private void replace(Path file, AuditResult result) throws AuditException {
    try {
      byte[] before = Files.readAllBytes(file);
      String merged = bill.mergedInto(before, shown(file), result);
      Files.writeString(file, merged, StandardCharsets.UTF_8);
    } catch (BillException e) {
      throw new AuditException(e.getMessage(), e);
    } catch (IOException e) {
      throw new AuditException(
          "Cannot merge models into '%s': %s. Check that the file can be read and written, or set <skipMerge>true</skipMerge>."
              .formatted(shown(file), e.getMessage()),
          e);
    }
  }

  private String shown(Path file) {
    return place.show(file, start);
  }
}
