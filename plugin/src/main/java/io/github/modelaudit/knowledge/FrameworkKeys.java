package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.knowledge.YamlNode.Entry;
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
    for (Entry entry : group.require("keys").asMapping().entries().values()) {
      keys.put(framework + " " + entry.key(), key(framework, entry));
    }
  }

  private static ConfigKey key(String framework, Entry entry) throws YamlException {
    Mapping value = entry.value().asMapping();
    value.allowOnly(Set.of("kind", "provider", "role", "list"));
    return new ConfigKey(
        framework,
        entry.key(),
        value.text("provider"),
        Choice.of(value.require("kind"), ConfigKey.Kind.class),
        value.text("role"),
        value.flag("list", false));
  }

  @Override
  public List<ConfigKey> keys() {
    return keys.get();
  }
}
