package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The configuration keys of the data files. */
final class FrameworkKeys implements ConfigKeyCatalogue {
  private static final Set<String> GROUP_KEYS =
      Set.of("framework", "keys", "confidence", "basis", "sources", "checked");

  private final Lazy<List<ConfigKey>> keys;

  FrameworkKeys(Lazy<List<ConfigKey>> keys) {
    this.keys = requireNonNull(keys, "keys");
  }

  /** Reads files in the order in which they replace each other. */
  static List<ConfigKey> read(List<DataFile> files) throws KnowledgeException {
    Map<String, ConfigKey> keys = new TreeMap<>();
    for (DataFile file : files) {
      try {
        file.root().allowOnly(Set.of("frameworks"));
        for (Mapping group : file.root().mappings("frameworks")) {
          addGroup(keys, file, group);
        }
      } catch (YamlException e) {
        throw file.failure(e);
      }
    }
    return List.copyOf(keys.values());
  }

  private static void addGroup(Map<String, ConfigKey> keys, DataFile file, Mapping group)
      throws YamlException {
    group.allowOnly(GROUP_KEYS);
    file.provenance(group);
    String framework = group.require("framework").asText();
    for (Mapping alike : group.mappings("keys")) {
      alike.allowOnly(Set.of("kind", "provider", "role", "list", "keys"));
      for (String key : alike.require("keys").asTexts()) {
        keys.put(framework + " " + key, key(framework, key, alike));
      }
    }
  }

  private static ConfigKey key(String framework, String key, Mapping alike) throws YamlException {
    return new ConfigKey(
        framework,
        key,
        alike.text("provider"),
        Choice.of(alike.require("kind"), ConfigKey.Kind.class),
        Choice.find(alike, "role", ModelRole.class),
        alike.flag("list", false));
  }

  @Override
  public List<ConfigKey> keys() {
    return keys.get();
  }
}
