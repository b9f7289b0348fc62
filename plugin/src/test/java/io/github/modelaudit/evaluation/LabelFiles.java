package io.github.modelaudit.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the labels, one file per project. */
final class LabelFiles {
  private static final Path FOLDER = Path.of("src/test/resources/evaluation");
  private static final Set<String> OF_PROJECT =
      Set.of(
          "project", "commit", "committed", "labelled", "java", "properties", "builds", "modules");
  private static final Set<String> OF_MODULE = Set.of("path", "properties", "models");
  private static final Set<String> OF_LABEL =
      Set.of("scope", "model", "or", "role", "how", "where", "effect", "why");

  private LabelFiles() {}

  /** Returns all projects, by name. */
  static List<LabelledProject> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(LabelFiles::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledProject read(Path file) {
    try {
      return project(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** Reads one file's text. */
  static LabelledProject project(String text) {
    Map<?, ?> root = map(new Load(LoadSettings.builder().build()).loadFromString(text), OF_PROJECT);
    List<LabelledModule> modules = new ArrayList<>();
    for (Object module : list(root.get("modules"))) {
      modules.add(module(map(module, OF_MODULE)));
    }
    return new LabelledProject(
        text(root, "project"),
        text(root, "commit"),
        Integer.parseInt(text(root, "java")),
        properties(root.get("properties")),
        texts(root.get("builds")),
        modules);
  }

  private static Map<String, String> properties(Object value) {
    Map<String, String> properties = new TreeMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, content) -> properties.put(name.toString(), content.toString()));
    }
    return properties;
  }

  private static LabelledModule module(Map<?, ?> module) {
    String path = text(module, "path");
    List<Label> labels = new ArrayList<>();
    for (Object label : list(module.get("models"))) {
      try {
        labels.add(label(map(label, OF_LABEL)));
      } catch (IllegalArgumentException | NullPointerException e) {
        throw new IllegalArgumentException("module '" + path + "': " + e.getMessage(), e);
      }
    }
    return new LabelledModule(path, properties(module.get("properties")), labels);
  }

  private static Label label(Map<?, ?> label) {
    List<Identity> accepted = new ArrayList<>();
    accepted.add(Identity.of(text(label, "model")));
    texts(label.get("or")).forEach(other -> accepted.add(Identity.of(other)));
    return new Label(
        Scope.valueOf(text(label, "scope").toUpperCase(Locale.ROOT)),
        accepted,
        text(label, "role"),
        text(label, "how"),
        texts(requireNonNull(label.get("where"), "where")),
        label.containsKey("effect")
            ? Label.Effect.of(text(label, "effect"))
            : Label.Effect.REQUIRED,
        label.containsKey("why") ? text(label, "why") : "");
  }

  private static Map<?, ?> map(Object value, Set<String> known) {
    if (!(value instanceof Map<?, ?> map) || !known.containsAll(map.keySet())) {
      throw new IllegalArgumentException(value + " has other keys than " + known);
    }
    return map;
  }

  private static List<?> list(Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? list : List.of(value);
  }

  private static List<String> texts(Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  private static String text(Map<?, ?> map, String key) {
    return requireNonNull(map.get(key), key).toString();
  }
}
