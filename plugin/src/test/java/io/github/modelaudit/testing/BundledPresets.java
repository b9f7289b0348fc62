package io.github.modelaudit.testing;

import io.github.modelaudit.knowledge.PresetCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The presets that come with the tool, read from their files. */
public final class BundledPresets implements PresetCatalogue {
  /** Where the presets are. */
  public static final Path FOLDER =
      Path.of("src/main/resources/io/github/modelaudit/knowledge/presets");

  @Override
  public SortedSet<String> names() {
    var names = new TreeSet<String>();
    try (var files = Files.list(FOLDER)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") && !name.equals("index.yaml"))
          .forEach(name -> names.add(name.substring(0, name.length() - ".yaml".length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  @Override
  public Optional<String> find(String name) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(FOLDER.resolve(name + ".yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
