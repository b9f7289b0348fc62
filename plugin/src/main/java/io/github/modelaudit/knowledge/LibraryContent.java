package io.github.modelaudit.knowledge;

import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.knowledge.YamlNode.Entry;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the files about libraries say, later files replacing entries of earlier ones. */
record LibraryContent(
    List<ModelArtifact> models,
    List<ProviderLibrary> providers,
    List<RoleUse> uses,
    List<FrameworkDefault> defaults) {
  private static final Set<String> SECTIONS = Set.of("models", "providers", "uses", "defaults");

  LibraryContent {
    models = List.copyOf(models);
    providers = List.copyOf(providers);
    uses = List.copyOf(uses);
    defaults = List.copyOf(defaults);
  }

  /** Reads files in the order in which they replace each other. */
  static LibraryContent read(List<DataFile> files) throws KnowledgeException {
    Map<String, ModelArtifact> models = new TreeMap<>();
    Map<String, ProviderLibrary> providers = new TreeMap<>();
    Map<String, RoleUse> uses = new TreeMap<>();
    Map<String, FrameworkDefault> defaults = new TreeMap<>();
    for (DataFile file : files) {
      try {
        file.root().allowOnly(SECTIONS);
        for (Part part : parts(file, "models", "artifacts")) {
          ModelArtifact model = model(part);
          models.put(model.artifact() + ":" + model.classifier().orElse(""), model);
        }
        for (Part part : parts(file, "providers", "libraries")) {
          ProviderLibrary provider = provider(part);
          providers.put(provider.framework() + " " + provider.keys(), provider);
        }
        for (Part part : parts(file, "uses", "roles")) {
          RoleUse use = use(part);
          uses.put(use.framework() + " " + use.role().id(), use);
        }
        for (Part part : parts(file, "defaults", "defaults")) {
          FrameworkDefault model = frameworkDefault(part);
          defaults.put(identity(model), model);
        }
      } catch (YamlException e) {
        throw file.failure(e);
      }
    }
    return new LibraryContent(
        List.copyOf(models.values()),
        List.copyOf(providers.values()),
        List.copyOf(uses.values()),
        List.copyOf(defaults.values()));
  }

  /** The same key can have one default in each generation of a framework's libraries. */
  private static String identity(FrameworkDefault model) {
    return String.join(
        " ",
        model.framework(),
        model.role().id(),
        String.valueOf(model.keys().get(0)),
        String.valueOf(model.artifacts().get(0)));
  }

  /** One entry of a group, with what the group says for all. */
  private record Part(String framework, Mapping entry, Provenance provenance) {}

  private static List<Part> parts(DataFile file, String section, String list) throws YamlException {
    List<Part> parts = new ArrayList<>();
    boolean isOfFramework = !section.equals("models");
    for (Mapping group : file.root().mappings(section)) {
      Set<String> own = Set.of("confidence", "basis", "sources", "checked", list);
      group.allowOnly(isOfFramework ? with(own, "framework") : own);
      Provenance provenance = file.provenance(group);
      String framework = isOfFramework ? group.require("framework").asText() : "";
      for (Mapping entry : group.mappings(list)) {
        parts.add(new Part(framework, entry, provenance));
      }
    }
    return parts;
  }

  private static Set<String> with(Set<String> keys, String another) {
    List<String> all = new ArrayList<>(keys);
    all.add(another);
    return Set.copyOf(all);
  }

  private static ModelArtifact model(Part part) throws YamlException {
    Mapping entry = part.entry();
    entry.allowOnly(
        Set.of("artifact", "classifier", "role", "hub", "reason", "license", "entry", "sha256"));
    List<String> hubIds = entry.texts("hub");
    Optional<String> reason = entry.text("reason");
    if (hubIds.isEmpty() == reason.isEmpty()) {
      throw new YamlException("expected either 'hub' or 'reason'", entry.position());
    }
    return new ModelArtifact(
        ArtifactPattern.read(entry.require("artifact")),
        entry.text("classifier"),
        Choice.find(entry, "role", ModelRole.class),
        hubIds,
        reason,
        entry.text("license"),
        weights(entry),
        part.provenance());
  }

  private static Optional<ModelArtifact.Weights> weights(Mapping entry) throws YamlException {
    Optional<String> name = entry.text("entry");
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new ModelArtifact.Weights(name.get(), entry.require("sha256").asText()));
  }

  private static ProviderLibrary provider(Part part) throws YamlException {
    Mapping entry = part.entry();
    entry.allowOnly(Set.of("keys", "select", "artifacts"));
    return new ProviderLibrary(
        part.framework(), entry.require("keys").asTexts(), entry.texts("select"), artifacts(entry));
  }

  private static RoleUse use(Part part) throws YamlException {
    Mapping entry = part.entry();
    entry.allowOnly(Set.of("role", "types", "returns", "artifacts"));
    return new RoleUse(
        part.framework(),
        Choice.of(entry.require("role"), ModelRole.class),
        entry.require("types").asTexts(),
        entry.texts("returns"),
        artifacts(entry));
  }

  private static FrameworkDefault frameworkDefault(Part part) throws YamlException {
    Mapping entry = part.entry();
    entry.allowOnly(Set.of("role", "keys", "kind", "artifacts", "always", "read", "versions"));
    entry.require("artifacts").asSequence();
    return new FrameworkDefault(
        part.framework(),
        Choice.of(entry.require("role"), ModelRole.class),
        entry.require("keys").asTexts(),
        Choice.find(entry, "kind", ConfigKey.Kind.class),
        artifacts(entry),
        entry.flag("always", false),
        new FrameworkDefault.Source(places(entry), versions(entry)),
        part.provenance());
  }

  private static List<DefaultPlace> places(Mapping entry) throws YamlException {
    List<DefaultPlace> places = new ArrayList<>();
    for (Mapping place : entry.mappings("read")) {
      place.allowOnly(Set.of("in", "class", "way", "names", "annotation"));
      places.add(
          new DefaultPlace(
              ArtifactPattern.read(place.require("in")),
              place.require("class").asText(),
              Choice.of(place.require("way"), DefaultPlace.Way.class),
              place.require("names").asTexts(),
              place.text("annotation")));
    }
    return places;
  }

  private static Map<String, String> versions(Mapping entry) throws YamlException {
    Map<String, String> versions = new TreeMap<>();
    Optional<YamlNode> node = entry.find("versions");
    if (node.isPresent()) {
      for (Entry version : node.get().asMapping().entries().values()) {
        versions.put(version.key(), version.value().asText());
      }
    }
    return versions;
  }

  private static List<ArtifactPattern> artifacts(Mapping entry) throws YamlException {
    List<ArtifactPattern> patterns = new ArrayList<>();
    Optional<YamlNode> node = entry.find("artifacts");
    if (node.isPresent()) {
      for (YamlNode item : node.get().asSequence().items()) {
        patterns.add(ArtifactPattern.read(item));
      }
    }
    return patterns;
  }
}
