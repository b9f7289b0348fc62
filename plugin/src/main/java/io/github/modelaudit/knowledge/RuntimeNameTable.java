package io.github.modelaudit.knowledge;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.knowledge.YamlNode.Entry;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the files about names of run times hold. */
final class RuntimeNameTable {
  private static final Set<String> GROUP_KEYS =
      Set.of("system", "names", "confidence", "basis", "sources", "checked");

  private final Map<String, RuntimeSystem> systems = new HashMap<>();
  private final Map<String, Map<String, MappedName>> names = new TreeMap<>();

  private RuntimeNameTable() {}

  /** Reads files in the order in which they replace each other. */
  static RuntimeNameTable read(List<DataFile> files) throws KnowledgeException {
    var table = new RuntimeNameTable();
    for (DataFile file : files) {
      try {
        table.add(file);
      } catch (YamlException e) {
        throw file.failure(e);
      }
    }
    return table;
  }

  private void add(DataFile file) throws YamlException {
    file.root().allowOnly(Set.of("systems", "names"));
    for (Mapping entry : file.root().mappings("systems")) {
      RuntimeSystem system = RuntimeSystem.read(entry);
      systems.put(system.id(), system);
      system.aliases().forEach(alias -> systems.put(alias, system));
    }
    for (Mapping group : file.root().mappings("names")) {
      addGroup(file, group);
    }
  }

  private void addGroup(DataFile file, Mapping group) throws YamlException {
    group.allowOnly(GROUP_KEYS);
    String system = group.require("system").asText();
    if (!systems.containsKey(system)) {
      throw Choice.unknown("system", group.require("system"), new HashSet<>(systems.keySet()));
    }
    Confidence confidence = file.provenance(group).confidence();
    Map<String, MappedName> known = names.computeIfAbsent(system, key -> new TreeMap<>());
    for (Entry entry : group.require("names").asMapping().entries().values()) {
      String name = entry.key().toLowerCase(Locale.ROOT);
      known.put(name, new MappedName(system, name, entry.value().asText(), confidence));
    }
  }

  Optional<RuntimeSystem> system(String idOrAlias) {
    return Optional.ofNullable(systems.get(idOrAlias));
  }

  Map<String, MappedName> names(String system) {
    return names.getOrDefault(system, Map.of());
  }

  List<MappedName> all() {
    return names.values().stream().flatMap(map -> map.values().stream()).toList();
  }
}
