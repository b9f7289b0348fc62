package io.github.modelaudit.knowledge;

import io.github.modelaudit.knowledge.YamlNode.Entry;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import io.github.modelaudit.knowledge.YamlNode.Sequence;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes the knowledge of the bundled data files and a user's overlays.
 *
 * <p>Bundled files are read when first asked for; a user's files are read and checked at once. What
 * it returns is immutable and may be shared by any number of threads.
 */
public final class KnowledgeLoader {
  private static final String ABOUT = "about.properties";

  /** Returns the knowledge that comes with the tool. */
  public Knowledge bundled() throws KnowledgeException {
    return load(List.of());
  }

  /**
   * Returns the bundled knowledge with overlays on it.
   *
   * @param overlays folders or files of the same form as the bundled ones; an entry replaces the
   *     one of the same id in earlier files, or is added
   * @throws KnowledgeException when a user's file cannot be used; the message names file, line and
   *     the nearest valid key
   */
  public Knowledge load(List<Path> overlays) throws KnowledgeException {
    DataFiles files = DataFiles.of(overlays);
    List<DataFile> ownLicenses = files.licenses();
    Lazy<LicenseReader> reader = lazy(!ownLicenses.isEmpty(), KnowledgeLoader::reader);
    for (DataFile license : ownLicenses) {
      reader.get().read(license);
    }
    Lazy<LicenseIndex> index = lazy(!ownLicenses.isEmpty(), () -> LicenseIndex.read(ownLicenses));
    return new Knowledge(
        new IndexedLicenses(index, reader, content(files, DataFiles.TEXTS, TextMarksReader::read)),
        new RuleTable(content(files, DataFiles.LINEAGE, RuleTable::read), index),
        new HostedProviders(content(files, DataFiles.HOSTED, HostedContent::read)),
        new RuntimeNames(content(files, DataFiles.NAMES, RuntimeNameTable::read)),
        new DetectionFacts(
            new FrameworkKeys(content(files, DataFiles.CONFIG_KEYS, FrameworkKeys::read)),
            new KnownCallSites(content(files, DataFiles.CALL_SITES, CallSiteFiles::read)),
            new LibraryFacts(content(files, DataFiles.LIBRARIES, LibraryContent::read)),
            new ModelFileTable(content(files, DataFiles.MODEL_FILES, ModelFileTable.Content::read)),
            new DeploymentFacts(
                content(files, DataFiles.DEPLOYMENTS, DeploymentFacts.Content::read))),
        new ReviewedFacts(
            content(files, DataFiles.OPENNESS, ReviewedFacts.Content::read),
            content(files, DataFiles.COMPONENTS, ComponentFile::read),
            content(files, DataFiles.REVIEWS, ReviewFile::read)),
        new PresetFiles(lazy(!files.presets().isEmpty(), () -> PresetFiles.read(files))),
        newest(files));
  }

  private static LicenseReader reader() throws KnowledgeException {
    return new LicenseReader(Vocabulary.read());
  }

  /** Reads something from the parsed files of one name. */
  private interface Parsing<T> {
    T parse(List<DataFile> files) throws KnowledgeException;
  }

  private static <T> Lazy<T> content(DataFiles files, String name, Parsing<T> parsing)
      throws KnowledgeException {
    return lazy(files.isOverlaid(name), () -> parsing.parse(files.read(name)));
  }

  private static <T> Lazy<T> lazy(boolean isNow, Lazy.Reading<T> reading)
      throws KnowledgeException {
    return isNow ? Lazy.now(reading) : Lazy.later(reading);
  }

  private static LocalDate newest(DataFiles files) throws KnowledgeException {
    LocalDate newest = LocalDate.parse(DataFiles.bundledProperty(ABOUT, "newest"));
    for (DataFile file : files.overlays()) {
      Optional<LocalDate> day = newestIn(file.root());
      if (day.isPresent() && day.get().isAfter(newest)) {
        newest = day.get();
      }
    }
    return newest;
  }

  /** Returns the latest day under a key {@code checked} at any depth. */
  static Optional<LocalDate> newestIn(YamlNode node) {
    return switch (node.kind()) {
      case SCALAR -> Optional.empty();
      case SEQUENCE ->
          node instanceof Sequence list
              ? latest(list.items().stream().map(KnowledgeLoader::newestIn).toList())
              : Optional.empty();
      case MAPPING ->
          node instanceof Mapping mapping
              ? latest(mapping.entries().values().stream().map(KnowledgeLoader::day).toList())
              : Optional.empty();
    };
  }

  private static Optional<LocalDate> day(Entry entry) {
    if (!entry.key().equals("checked")) {
      return newestIn(entry.value());
    }
    try {
      return Optional.of(LocalDate.parse(entry.value().asText()));
    } catch (YamlException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> latest(List<Optional<LocalDate>> days) {
    return days.stream().flatMap(Optional::stream).max(LocalDate::compareTo);
  }
}
