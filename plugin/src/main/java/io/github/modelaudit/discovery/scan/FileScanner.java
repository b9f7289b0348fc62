package io.github.modelaudit.discovery.scan;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.archive.Region;
import io.github.modelaudit.discovery.weights.FileReading;
import io.github.modelaudit.discovery.weights.ModelFileReader;
import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.knowledge.FileNameRule;
import io.github.modelaudit.knowledge.FileNameRule.Strength;
import io.github.modelaudit.knowledge.KnownWeights;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Tells whether one file is a model. */
final class FileScanner {
  /** What a person would not call a model: a stand-in, a stub, or a few bytes of a test. */
  private static final long SMALLEST = 1_024;

  /** Below, a file whose name says little is not opened, unless it may be a pointer. */
  private static final long SMALLEST_WEAK = 8_192;

  private static final long SHORTEST_POINTER = 100;
  private static final String SAVED_MODEL = "saved_model.pb";
  private static final int LOOK = 512;

  private final ModelFileCatalogue catalogue;
  private final ModelFileReader reader;

  FileScanner(ModelFileCatalogue catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.reader = new ModelFileReader(catalogue.magics());
  }

  /** True when a file of this name and size has to be opened. */
  boolean matters(String path, long size) {
    return size > 0
        && catalogue
            .findByName(path)
            .filter(rule -> rule.strength() == Strength.STRONG || mattersThough(size))
            .isPresent();
  }

  private static boolean mattersThough(long size) {
    return size >= SMALLEST_WEAK || (size >= SHORTEST_POINTER && size <= SMALLEST);
  }

  /** True for the file in the middle of a folder that TensorFlow saves. */
  static boolean isSavedModel(String path) {
    return path.equals(SAVED_MODEL) || path.endsWith("/" + SAVED_MODEL);
  }

  /** Returns what such a folder is. */
  static FoundFile savedModel(String path, long size) {
    return new FoundFile(
        path, size, new FileFacts("tensorflow-saved-model", Map.of()), Optional.empty());
  }

  /** What came of looking at a file: at most one of the two is present. */
  record Outcome(Optional<FoundFile> file, Optional<ScanFlaw> flaw) {
    static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty());

    static Outcome of(FoundFile file) {
      return new Outcome(Optional.of(file), Optional.empty());
    }

    static Outcome of(ScanFlaw flaw) {
      return new Outcome(Optional.empty(), Optional.of(flaw));
    }
  }

  /**
   * True unless a file is a mere pointer under a name that says little, with nothing beside it that
   * speaks of a model.
   */
  boolean isBacked(FoundFile file) {
    if (!file.facts().format().equals(ModelFileReader.POINTER)) {
      return true;
    }
    boolean isStrong =
        catalogue.findByName(file.path()).stream().anyMatch(it -> it.strength() == Strength.STRONG);
    return isStrong
        || catalogue.findBySize(file.size()).stream()
            .anyMatch(it -> file.digest().stream().anyMatch(it::isOf))
        || file.facts().metadata().keySet().stream().anyMatch(Companions::isOwn);
  }

  /** Looks at a file that matters. */
  Outcome scan(String path, long size, Content content) throws IOException {
    FileNameRule rule = catalogue.findByName(path).orElseThrow();
    Optional<FoundFile> known = known(path, size, content);
    if (known.isPresent()) {
      return Outcome.of(known.get());
    }
    if (rule.strength() == Strength.WEAK && rule.format().isPresent()) {
      return isSerialised(content)
          ? Outcome.of(plain(path, size, rule.format().get()))
          : Outcome.NOTHING;
    }
    FileReading reading = read(content);
    return switch (reading.kind()) {
      case READ -> found(path, size, ((FileReading.Read) reading).facts());
      case SILENT -> silent(path, size, rule, content);
      case UNREADABLE ->
          rule.strength() == Strength.STRONG && size >= SMALLEST
              ? Outcome.of(new ScanFlaw(path, ((FileReading.Unreadable) reading).cause()))
              : Outcome.NOTHING;
    };
  }

  private FileReading read(Content content) throws IOException {
    Optional<Region> region = content.region();
    if (region.isPresent()) {
      return reader.read(region.get());
    }
    try (InputStream stream = content.open()) {
      return reader.read(stream);
    }
  }

  private static Outcome found(String path, long size, FileFacts facts) {
    Optional<String> oid = Optional.ofNullable(facts.metadata().get("oid"));
    Optional<String> digest = oid.filter(it -> it.startsWith("sha256:")).map(it -> it.substring(7));
    return Outcome.of(new FoundFile(path, sizeIn(facts).orElse(size), facts, digest));
  }

  private static Optional<Long> sizeIn(FileFacts facts) {
    try {
      return Optional.ofNullable(facts.metadata().get("oid"))
          .flatMap(oid -> Optional.ofNullable(facts.metadata().get("size")))
          .map(Long::parseLong);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A name may say what a file is whose content has no mark; text is never one. */
  private static Outcome silent(String path, long size, FileNameRule rule, Content content)
      throws IOException {
    if (rule.strength() == Strength.WEAK || size < SMALLEST || isText(content)) {
      return Outcome.NOTHING;
    }
    return rule.format()
        .map(format -> Outcome.of(plain(path, size, format)))
        .orElseGet(
            () -> Outcome.of(new ScanFlaw(path, "it does not begin as files of its name do")));
  }

  private static FoundFile plain(String path, long size, String format) {
    return new FoundFile(path, size, new FileFacts(format, Map.of()), Optional.empty());
  }

  /** Returns weights that are known by their content, as far as that is cheap to tell. */
  private Optional<FoundFile> known(String path, long size, Content content) throws IOException {
    List<KnownWeights> alike = catalogue.findBySize(size);
    if (alike.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> byCrc =
        alike.stream()
            .filter(it -> it.crc().isPresent() && it.crc().equals(content.crc()))
            .map(KnownWeights::sha256)
            .findFirst();
    String digest = byCrc.isPresent() ? byCrc.get() : digest(content);
    String format = path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    return Optional.of(
            new FoundFile(path, size, new FileFacts(format, Map.of()), Optional.of(digest)))
        .filter(it -> alike.stream().anyMatch(weights -> weights.isOf(digest)));
  }

  private static String digest(Content content) throws IOException {
    try (InputStream stream = content.open()) {
      return Digest.of(stream);
    }
  }

  /** True when the content is a packed stream of serialised Java objects. */
  private static boolean isSerialised(Content content) {
    try (InputStream packed = content.open();
        var stream = new GZIPInputStream(packed)) {
      byte[] start = stream.readNBytes(2);
      return start.length == 2 && (start[0] & 0xFF) == 0xAC && (start[1] & 0xFF) == 0xED;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isText(Content content) throws IOException {
    try (InputStream stream = content.open()) {
      for (byte it : stream.readNBytes(LOOK)) {
        if (it >= 0 && it < ' ' && it != '\n' && it != '\r' && it != '\t') {
          return false;
        }
      }
      return true;
    }
  }
}
