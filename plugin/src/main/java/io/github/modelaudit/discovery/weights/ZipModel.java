package io.github.modelaudit.discovery.weights;

import io.github.modelaudit.discovery.archive.Archive;
import io.github.modelaudit.discovery.archive.ArchiveEntry;
import io.github.modelaudit.domain.FileFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells the formats apart that are zip archives with certain entries: those of PyTorch, Keras,
 * TorchServe and OpenNLP.
 */
final class ZipModel {
  private static final String MANIFEST = "manifest.properties";
  private static final String COMPONENT = "Component-Name";
  private static final String PICKLED = "data.pkl";
  private static final String SCRIPT = "constants.pkl";
  private static final String ARCHIVED_BY_SERVE = "MAR-INF/MANIFEST.json";
  private static final String WEIGHTS = "model.weights.h5";
  private static final Set<String> TELLING =
      Set.of(MANIFEST, PICKLED, SCRIPT, ARCHIVED_BY_SERVE, WEIGHTS);
  private static final int LOCAL_SIZE = 30;
  private static final int LONGEST_MANIFEST = 65_536;
  private static final int MOST_KEPT = 100;
  private static final int LONGEST_KEPT = 1_000;

  private ZipModel() {}

  /** Returns what an archive is; nothing when it is no model. */
  static Optional<FileFacts> read(Archive archive) throws IOException {
    List<ArchiveEntry> entries = archive.entries(ZipModel::isTelling);
    for (ArchiveEntry entry : entries) {
      if (entry.name().equals(MANIFEST)) {
        return openNlp(archive, entry);
      }
    }
    List<String> names = entries.stream().map(ArchiveEntry::name).toList();
    if (names.contains(ARCHIVED_BY_SERVE)) {
      return Optional.of(new FileFacts("torchserve", Map.of()));
    }
    if (names.contains(WEIGHTS)) {
      return Optional.of(new FileFacts("keras", Map.of()));
    }
    if (names.stream().anyMatch(name -> isIn(name, SCRIPT))) {
      return Optional.of(new FileFacts("torchscript", PickleHeader.RISK));
    }
    return names.stream().anyMatch(name -> isIn(name, PICKLED)) ? pyTorch() : Optional.empty();
  }

  /** Returns what an archive is that is too large to be unpacked, by its first entry alone. */
  static Optional<FileFacts> readFirst(InputStream stream) throws IOException {
    byte[] local = stream.readNBytes(LOCAL_SIZE);
    if (local.length < LOCAL_SIZE) {
      return Optional.empty();
    }
    ByteBuffer header = ByteBuffer.wrap(local).order(ByteOrder.LITTLE_ENDIAN);
    int length = Short.toUnsignedInt(header.getShort(26));
    String name = new String(stream.readNBytes(length), StandardCharsets.UTF_8);
    return isIn(name, PICKLED) ? pyTorch() : Optional.empty();
  }

  private static Optional<FileFacts> pyTorch() {
    return Optional.of(new FileFacts("pytorch", PickleHeader.RISK));
  }

  private static boolean isTelling(String name) {
    return TELLING.contains(name) || isIn(name, PICKLED) || isIn(name, SCRIPT);
  }

  /** PyTorch puts everything into one folder, whose name is the user's. */
  private static boolean isIn(String name, String file) {
    int slash = name.indexOf('/');
    return slash > 0 && name.length() == slash + 1 + file.length() && name.endsWith(file);
  }

  private static Optional<FileFacts> openNlp(Archive archive, ArchiveEntry manifest)
      throws IOException {
    var properties = new Properties();
    try (InputStream stream = archive.open(manifest)) {
      String text = new String(stream.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (properties.getProperty(COMPONENT) == null) {
      return Optional.empty();
    }
    Map<String, String> kept = new TreeMap<>();
    for (String key : new java.util.TreeSet<>(properties.stringPropertyNames())) {
      String value = properties.getProperty(key, "");
      if (kept.size() < MOST_KEPT && value.length() <= LONGEST_KEPT) {
        kept.put(key, value);
      }
    }
    return Optional.of(new FileFacts("opennlp", kept));
  }
}
