package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The presets of the data files; the text of each is checked by whoever reads policies. */
final class PresetFiles implements PresetCatalogue {
  private static final String LIST = "presets/index.yaml";

  private final Lazy<Map<String, String>> texts;

  PresetFiles(Lazy<Map<String, String>> texts) {
    this.texts = requireNonNull(texts, "texts");
  }

  /** Reads the presets that the list names, and those of the user, which replace. */
  static Map<String, String> read(DataFiles files) throws KnowledgeException {
    Map<String, String> texts = new TreeMap<>();
    addBundled(texts, DataFiles.bundled(LIST));
    for (Path file : files.presets()) {
      String name = String.valueOf(file.getFileName());
      texts.put(name.substring(0, name.lastIndexOf('.')), DataFiles.text(file));
    }
    return texts;
  }

  private static void addBundled(Map<String, String> texts, DataFile list)
      throws KnowledgeException {
    try {
      for (String name : list.root().require("presets").asTexts()) {
        Optional<String> text = DataFiles.bundledText("presets/" + name + ".yaml");
        if (text.isEmpty()) {
          throw new YamlException(
              "preset '" + name + "' has no file", list.root().require("presets").position());
        }
        texts.put(name, text.get());
      }
    } catch (YamlException e) {
      throw list.failure(e);
    }
  }

  @Override
  public SortedSet<String> names() {
    return new TreeSet<>(texts.get().keySet());
  }

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(texts.get().get(name));
  }
}
