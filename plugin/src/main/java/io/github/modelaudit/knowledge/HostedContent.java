package io.github.modelaudit.knowledge;

import io.github.modelaudit.knowledge.HostedFamily.Weights;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the files about hosted models hold.
 *
 * @param providers by id
 * @param families one for every pattern, by id; of one id all patterns
 */
record HostedContent(
    Map<String, Provider> providers,
    Map<String, List<HostedFamily>> families,
    List<NameAffix> prefixes,
    List<NameAffix> suffixes,
    HostedLifecycle lifecycle) {
  private static final Set<String> PROVIDER_KEYS =
      Set.of("id", "name", "aliases", "hosts", "kind", "terms");
  private static final Set<String> FAMILY_KEYS =
      Set.of(
          "id",
          "provider",
          "weights",
          "patterns",
          "license",
          "hub",
          "note",
          "confidence",
          "basis",
          "sources",
          "checked");

  HostedContent {
    providers = Map.copyOf(providers);
    families = Map.copyOf(families);
    prefixes = List.copyOf(prefixes);
    suffixes = List.copyOf(suffixes);
  }

  /** Reads files in the order in which they replace each other. */
  static HostedContent read(List<DataFile> files) throws KnowledgeException {
    var collected = new Collected();
    for (DataFile file : files) {
      try {
        file.root()
            .allowOnly(
                Set.of(
                    "routing",
                    "providers",
                    "families",
                    "retirements",
                    "moves",
                    "confidence",
                    "basis",
                    "sources",
                    "checked"));
        collected.add(file);
      } catch (YamlException e) {
        throw file.failure(e);
      }
    }
    return new HostedContent(
        collected.providers,
        collected.families,
        collected.prefixes,
        collected.suffixes,
        new HostedLifecycle(collected.retirements, collected.moves));
  }

  /** What was read so far. */
  private static final class Collected {
    private final Map<String, Provider> providers = new TreeMap<>();
    private final Map<String, List<HostedFamily>> families = new TreeMap<>();
    private final List<NameAffix> prefixes = new ArrayList<>();
    private final List<NameAffix> suffixes = new ArrayList<>();
    private final List<HostedRetirement> retirements = new ArrayList<>();
    private final List<AliasMove> moves = new ArrayList<>();

    void add(DataFile file) throws YamlException {
      for (Mapping provider : file.root().mappings("providers")) {
        providers.put(provider.require("id").asText(), provider(provider));
      }
      for (Mapping family : file.root().mappings("families")) {
        families.put(family.require("id").asText(), families(file, family));
      }
      Optional<YamlNode> routing = file.root().find("routing");
      if (routing.isPresent()) {
        addRouting(routing.get().asMapping());
      }
      HostedLifecycle lifecycle = HostedLifecycle.read(file);
      retirements.addAll(lifecycle.retirements());
      moves.addAll(lifecycle.moves());
    }

    private void addRouting(Mapping routing) throws YamlException {
      routing.allowOnly(Set.of("prefixes", "suffixes"));
      routing.texts("prefixes").forEach(prefix -> prefixes.add(new NameAffix(prefix)));
      routing.texts("suffixes").forEach(suffix -> suffixes.add(new NameAffix(suffix)));
    }
  }

  private static Provider provider(Mapping entry) throws YamlException {
    entry.allowOnly(PROVIDER_KEYS);
    return new Provider(
        entry.require("id").asText(),
        entry.require("name").asText(),
        entry.texts("aliases"),
        entry.texts("hosts"),
        Choice.of(entry.require("kind"), Provider.Kind.class),
        entry.text("terms"));
  }

  private static List<HostedFamily> families(DataFile file, Mapping entry) throws YamlException {
    entry.allowOnly(FAMILY_KEYS);
    Weights weights = Choice.of(entry.require("weights"), Weights.class);
    Provenance provenance = file.provenance(entry);
    List<HostedFamily> families = new ArrayList<>();
    for (String pattern : entry.require("patterns").asTexts()) {
      families.add(
          new HostedFamily(
              entry.require("id").asText(),
              entry.require("provider").asText(),
              pattern,
              weights,
              entry.text("license"),
              entry.text("hub"),
              entry.text("note").orElse(""),
              provenance));
    }
    return List.copyOf(families);
  }
}
