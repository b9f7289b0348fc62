package io.github.modelaudit.bench;

import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ScanCache;
import io.github.modelaudit.discovery.scan.Jars;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks into every jar of a project once, in this Java runtime; for a fresh runtime. */
public final class JarProbe {
  private JarProbe() {}

  /**
   * Prints the number of jars and the milliseconds to look into them, of the clock and of processor
   * time. What it finds is kept in the folder of the second argument, so that the next run knows.
   */
  public static void main(String[] arguments) throws Exception {
    List<Library> libraries = LibraryList.of(Path.of(arguments[0])).orElseThrow();
    var cache = new ScanCache(Path.of(arguments[1]), "0.0.0-test", LocalDate.of(2026, 1, 1));
    ModelFileCatalogue catalogue = new KnowledgeLoader().bundled().detection().modelFiles();
    catalogue.fingerprint();
    Moment start = Moment.now();
    try (Jars jars = Jars.of(catalogue, Optional.of(cache))) {
      libraries.forEach(library -> jars.scan(library.file().orElseThrow()));
    }
    Moment end = Moment.now();
    System.out.printf(
        Locale.ROOT,
        "%d %.1f %.1f%n",
        libraries.size(),
        end.wallSince(start),
        end.processorSince(start));
  }
}
