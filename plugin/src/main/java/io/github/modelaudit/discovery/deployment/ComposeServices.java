package io.github.modelaudit.discovery.deployment;

import static io.github.modelaudit.discovery.deployment.YamlValues.entries;
import static io.github.modelaudit.discovery.deployment.YamlValues.find;
import static io.github.modelaudit.discovery.deployment.YamlValues.text;

import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gathers what a Compose service is made of: what its file says, the services that it extends, and
 * the service of the same name to which an override adds.
 */
final class ComposeServices {
  private static final int MAX_PARTS = 8;
  private static final Pattern OVERRIDE = Pattern.compile("(?:docker-)?compose[.-].+\\.ya?ml");
  private static final List<String> PLAIN =
      List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

  private final VariableFiles files;
  private final SourceText source;
  private final Map<String, YamlNode.Entry> services;

  ComposeServices(VariableFiles files, SourceText source, Map<String, YamlNode.Entry> services) {
    this.files = files;
    this.source = source;
    this.services = services;
  }

  /** A service as one file has it. */
  record Part(YamlNode service, SourceText source) {}

  /**
   * What a service is made of.
   *
   * @param all the strongest first
   * @param isWhole false when something that it extends is not in the project
   */
  record Parts(List<Part> all, boolean isWhole) {
    Parts {
      all = List.copyOf(all);
    }

    List<Part> weakestFirst() {
      List<Part> reversed = new ArrayList<>(all);
      Collections.reverse(reversed);
      return reversed;
    }

    /** Returns the strongest part that has a key. */
    Optional<Part> strongest(String key) {
      return all.stream().filter(it -> find(it.service(), key).isPresent()).findFirst();
    }
  }

  Parts of(String name) {
    List<Part> parts = new ArrayList<>();
    boolean isWhole = collect(name, services, source, parts);
    String file = String.valueOf(source.file().getFileName());
    if (OVERRIDE.matcher(file).matches()) {
      for (String plain : PLAIN) {
        Optional<SourceText> other = files.text(source, plain);
        if (other.isPresent()) {
          boolean isThere = collect(name, services(other.get()), other.get(), parts);
          return new Parts(parts, isWhole && isThere);
        }
      }
    }
    return new Parts(parts, isWhole);
  }

  private boolean collect(
      String name, Map<String, YamlNode.Entry> among, SourceText from, List<Part> parts) {
    YamlNode.Entry found = among.get(name);
    if (found == null || parts.size() >= MAX_PARTS) {
      return false;
    }
    parts.add(new Part(found.value(), from));
    Optional<YamlNode> base = find(found.value(), "extends");
    if (base.isEmpty()) {
      return true;
    }
    String service =
        text(base.get(), "service")
            .or(() -> YamlValues.scalar(base.get()).map(YamlNode.Scalar::text))
            .orElse("");
    Optional<String> file = text(base.get(), "file");
    if (file.isEmpty()) {
      return collect(service, among, from, parts);
    }
    return files
        .text(from, file.get())
        .filter(other -> collect(service, services(other), other, parts))
        .isPresent();
  }

  private static Map<String, YamlNode.Entry> services(SourceText file) {
    try {
      return YamlText.documents(file.text()).stream()
          .findFirst()
          .map(root -> entries(find(root, "services")))
          .orElse(Map.of());
    } catch (YamlException e) {
      return Map.of();
    }
  }
}
