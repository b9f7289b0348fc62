package io.github.modelaudit.discovery.scan;

import io.github.modelaudit.discovery.project.ScanCache;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is in the jars and folders of a class path: remembered where possible, else looked for. Not
 * for several threads at once.
 */
public final class Jars implements AutoCloseable {
  private final ModelFileCatalogue catalogue;
  private final JarScanner scanner;
  private final Optional<StoredScans> stored;
  private final Map<Path, Scan> seen = new HashMap<>();

  /**
   * Returns a way to look into libraries.
   *
   * @param cache where to remember it; without, every jar is looked at
   */
  public static Jars of(ModelFileCatalogue catalogue, Optional<ScanCache> cache) {
    return new Jars(catalogue, cache.map(it -> new StoredScans(it, catalogue.fingerprint())));
  }

  private Jars(ModelFileCatalogue catalogue, Optional<StoredScans> stored) {
    this.catalogue = catalogue;
    this.scanner = new JarScanner(catalogue);
    this.stored = stored;
  }

  /** Returns what is in a jar or a folder; folders are never remembered. */
  public Scan scan(Path library) {
    Scan known = seen.get(library);
    if (known != null) {
      return known;
    }
    Scan scan = look(library);
    seen.put(library, scan);
    return scan;
  }

  /** Returns the text of an entry of a jar; nothing when it cannot be read. */
  public Optional<String> text(Path jar, String entry) {
    return scanner.text(jar, entry);
  }

  private Scan look(Path library) {
    if (Files.isDirectory(library)) {
      return new TreeScanner(catalogue).scan(library, folder -> true, file -> true);
    }
    Optional<StoredScans.Stamp> stamp =
        stored.isPresent() ? StoredScans.Stamp.of(library) : Optional.empty();
    Optional<Scan> known = stamp.flatMap(it -> stored.orElseThrow().find(it));
    if (known.isPresent()) {
      return known.get();
    }
    Scan scan = scanner.scan(library);
    if (scan.flaws().isEmpty()) {
      stamp.ifPresent(it -> stored.orElseThrow().put(it, scan));
    }
    return scan;
  }

  /** Remembers what was looked for. */
  @Override
  public void close() {
    stored.ifPresent(StoredScans::save);
  }
}
