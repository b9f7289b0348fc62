package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import io.github.modelaudit.report.ReportWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes the reports of an audit into the folder for them. */
final class Reports {
  private static final String WAIVERS = "suggested-waivers.yaml";

  private final Optional<Path> directory;
  private final Path start;
  private final BuildPlace place;
  private final ReportWriter writer;

  Reports(Translation translation, List<String> formats) throws AuditException {
    this.directory = translation.outputDirectory();
    this.start = translation.start();
    this.place = translation.place();
    this.writer = translation.writer(formats);
  }

  /** Writes all formats and returns the file to open, as a person types it; empty without any. */
  String write(AuditOutcome outcome) throws AuditException {
    if (directory.isEmpty()) {
      return "";
    }
    Path folder = directory.get();
    try {
      Files.createDirectories(folder);
      List<Path> written = writer.write(outcome.result(), folder);
      writeWaivers(folder.resolve(WAIVERS), outcome.suggestedWaivers());
      return written.isEmpty() ? "" : place.show(shown(written), start);
    } catch (IOException e) {
      throw new AuditException(
          "Cannot write the reports to '%s': %s. Check that the folder can be written, or set <outputDirectory>."
              .formatted(place.show(folder, start), e.getMessage()),
          e);
    }
  }

  private static Path shown(List<Path> written) {
    return written.stream()
        .filter(file -> file.toString().endsWith(".html"))
        .findFirst()
        .orElse(written.get(0));
  }

  private static void writeWaivers(Path file, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      Files.writeString(file, text.get(), StandardCharsets.UTF_8);
    } else {
      Files.deleteIfExists(file);
    }
  }
}
