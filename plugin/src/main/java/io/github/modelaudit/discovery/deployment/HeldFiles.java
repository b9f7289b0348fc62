package io.github.modelaudit.discovery.deployment;

import static io.github.modelaudit.discovery.deployment.YamlValues.entries;
import static io.github.modelaudit.discovery.deployment.YamlValues.find;
import static io.github.modelaudit.discovery.deployment.YamlValues.items;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalar;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalars;
import static io.github.modelaudit.discovery.deployment.YamlValues.text;

import io.github.modelaudit.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the configuration files of programs in maps of Kubernetes, one list for each map. */
final class HeldFiles {
  private static final Pattern CONFIGURATION =
      Pattern.compile("(?:application|bootstrap)(?:-[^/]+)?\\.(?:ya?ml|properties)");

  /** Spring Cloud Kubernetes takes what a map holds under such a key for a setting. */
  private static final Pattern KEY = Pattern.compile("[a-z][\\w-]*(?:\\.[\\w-]+(?:\\[\\d+])?)+");

  private static final String SETTINGS = "application.properties";

  private final VariableFiles files;
  private final List<List<HeldFile>> found = new ArrayList<>();

  HeldFiles(VariableFiles files) {
    this.files = files;
  }

  List<List<HeldFile>> found() {
    return List.copyOf(found);
  }

  void add(YamlNode document, SourceText source) {
    for (YamlNode generator : items(find(document, "configMapGenerator"))) {
      add(
          scalars(find(generator, "files"))
              .flatMap(it -> generated(it.text(), source).stream())
              .toList());
    }
    if (text(document, "kind").filter("ConfigMap"::equals).isPresent()) {
      add(
          entries(find(document, "data")).entrySet().stream()
              .flatMap(it -> held(it.getKey(), it.getValue().value(), source).stream())
              .toList());
    }
  }

  private void add(List<HeldFile> map) {
    if (!map.isEmpty()) {
      found.add(map);
    }
  }

  private static Optional<HeldFile> held(String key, YamlNode value, SourceText source) {
    if (CONFIGURATION.matcher(key).matches()) {
      return scalar(value).map(it -> new HeldFile(key, it.text(), begin(it, source)));
    }
    boolean isSetting = KEY.matcher(key).matches();
    return scalar(value)
        .filter(it -> isSetting && !it.text().contains("\n") && !it.text().contains("\\"))
        .map(it -> new HeldFile(SETTINGS, key + "=" + it.text(), begin(it, source)));
  }

  private static Place begin(YamlNode.Scalar text, SourceText source) {
    return source.at(source.lineOf(text.text(), text.position().line()));
  }

  /** The name of a file may be followed by, or be replaced with, another one. */
  private Optional<HeldFile> generated(String entry, SourceText source) {
    int equals = entry.indexOf('=');
    String path = entry.substring(equals + 1);
    String name =
        equals < 0 ? path.substring(path.lastIndexOf('/') + 1) : entry.substring(0, equals);
    return CONFIGURATION.matcher(name).matches()
        ? files.text(source, path).map(it -> new HeldFile(name, it.text(), it.at(1)))
        : Optional.empty();
  }
}
