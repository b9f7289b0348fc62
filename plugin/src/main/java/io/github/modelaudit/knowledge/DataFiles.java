package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** The files that knowledge is read from: those that come with the tool, and a user's overlays. */
final class DataFiles {
  static final String LINEAGE = "lineage.yaml";
  static final String HOSTED = "hosted.yaml";
  static final String NAMES = "names.yaml";
  static final String CONFIG_KEYS = "config-keys.yaml";
  static final String CALL_SITES = "call-sites.yaml";
  static final String LIBRARIES = "libraries.yaml";
  static final String MODEL_FILES = "model-files.yaml";
  static final String DEPLOYMENTS = "deployments.yaml";
  static final String OPENNESS = "openness.yaml";
  static final String COMPONENTS = "components.yaml";
  static final String REVIEWS = "reviewed-models.yaml";
  static final String TEXTS = "license-texts.yaml";

  private static final String LICENSES = "licenses";
  private static final String PRESETS = "presets";
  private static final Set<String> SINGLE =
      Set.of(
          LINEAGE,
          HOSTED,
          NAMES,
          CONFIG_KEYS,
          CALL_SITES,
          LIBRARIES,
          MODEL_FILES,
          DEPLOYMENTS,
          OPENNESS,
          COMPONENTS,
          REVIEWS,
          TEXTS);

  private final List<Path> overlays;

  private DataFiles(List<Path> overlays) {
    this.overlays = overlays;
  }

  /**
   * Finds the files of overlays. A folder holds files of the bundled names; a single file is one of
   * those, or a license.
   */
  static DataFiles of(List<Path> overlays) throws KnowledgeException {
    List<Path> files = new ArrayList<>();
    for (Path overlay : overlays) {
      if (Files.isDirectory(overlay)) {
        files.addAll(filesIn(overlay));
      } else {
        files.add(overlay);
      }
    }
    return new DataFiles(List.copyOf(files));
  }

  private static List<Path> filesIn(Path folder) throws KnowledgeException {
    List<Path> files = new ArrayList<>();
    for (Path file : yamlIn(folder)) {
      String name = fileName(file);
      if (!SINGLE.contains(name)) {
        throw new KnowledgeException(
            "Cannot use knowledge folder '%s': '%s' is no name of a knowledge file. Rename it; %s."
                .formatted(folder, name, NearestKey.hint(name, SINGLE).replace("?", "")));
      }
      files.add(file);
    }
    files.addAll(yamlIn(folder.resolve(LICENSES)));
    files.addAll(yamlIn(folder.resolve(PRESETS)));
    return files;
  }

  private static List<Path> yamlIn(Path folder) throws KnowledgeException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).filter(DataFiles::isYaml).sorted().toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static boolean isYaml(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
  }

  /** True when a user's file has a part in the file of this name. */
  boolean isOverlaid(String name) {
    return overlays.stream().anyMatch(file -> fileName(file).equals(name));
  }

  /** Returns the bundled file and the user's, in the order in which they replace each other. */
  List<DataFile> read(String name) throws KnowledgeException {
    List<DataFile> files = new ArrayList<>();
    files.add(bundled(name));
    for (Path file : overlays) {
      if (fileName(file).equals(name) && !isIn(file, PRESETS)) {
        files.add(overlay(file));
      }
    }
    return List.copyOf(files);
  }

  /** Returns the user's licenses. */
  List<DataFile> licenses() throws KnowledgeException {
    List<DataFile> files = new ArrayList<>();
    for (Path file : overlays) {
      if (!SINGLE.contains(fileName(file)) && !isIn(file, PRESETS)) {
        files.add(overlay(file));
      }
    }
    return List.copyOf(files);
  }

  /** Returns the user's presets. */
  List<Path> presets() {
    return overlays.stream().filter(file -> isIn(file, PRESETS)).toList();
  }

  /** Returns every file of the user's, parsed. */
  List<DataFile> overlays() throws KnowledgeException {
    List<DataFile> files = new ArrayList<>();
    for (Path file : overlays) {
      if (!isIn(file, PRESETS)) {
        files.add(overlay(file));
      }
    }
    return List.copyOf(files);
  }

  /** Returns a bundled file, from its compact form where the build has made one. */
  static DataFile bundled(String name) throws KnowledgeException {
    Optional<String> compact = bundledText(CompactNodes.nameOf(name));
    return compact.isPresent() ? compacted(name, compact.get()) : bundledYaml(name);
  }

  private static DataFile compacted(String name, String text) throws KnowledgeException {
    try {
      return new DataFile(name, CompactNodes.read(text).asMapping(), false);
    } catch (YamlException e) {
      throw new KnowledgeException(
          "Cannot read knowledge file '%s': %s. Install the plugin again."
              .formatted(name, e.problem()),
          e);
    }
  }

  /** Returns a bundled file as people wrote it. */
  static DataFile bundledYaml(String name) throws KnowledgeException {
    Optional<String> text = bundledText(name);
    if (text.isEmpty()) {
      throw new KnowledgeException(
          "Cannot read knowledge file '%s': it is not in the jar. Install the plugin again."
              .formatted(name));
    }
    return DataFile.parse(name, text.get(), false);
  }

  /** Returns a value of a bundled properties file. */
  static String bundledProperty(String name, String key) throws KnowledgeException {
    var properties = new Properties();
    try {
      properties.load(new StringReader(bundledText(name).orElse("")));
    } catch (IOException e) {
      throw new KnowledgeException("Cannot read knowledge file '" + name + "'.", e);
    }
    String value = properties.getProperty(key);
    if (value == null) {
      throw new KnowledgeException(
          "Cannot read knowledge file '%s': '%s' is missing. Install the plugin again."
              .formatted(name, key));
    }
    return value;
  }

  static Optional<String> bundledText(String name) throws KnowledgeException {
    try (InputStream stream = DataFiles.class.getResourceAsStream(name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new KnowledgeException(
          "Cannot read knowledge file '%s': %s. Install the plugin again."
              .formatted(name, e.getMessage()),
          e);
    }
  }

  static String text(Path file) throws KnowledgeException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static DataFile overlay(Path file) throws KnowledgeException {
    return DataFile.parse(file.toString(), text(file), true);
  }

  private static KnowledgeException unreadable(Path file, IOException e) {
    return new KnowledgeException(
        "Cannot read knowledge file '%s': %s. Check the path and its permissions."
            .formatted(file, cause(e)),
        e);
  }

  private static String cause(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it does not exist";
    }
    return e instanceof MalformedInputException
        ? "it is not UTF-8"
        : "it cannot be opened (" + e.getClass().getSimpleName() + ")";
  }

  private static boolean isIn(Path file, String folder) {
    Path parent = file.getParent();
    return parent != null && parent.endsWith(folder);
  }

  private static String fileName(Path file) {
    return requireNonNull(file.getFileName(), "fileName").toString();
  }
}
