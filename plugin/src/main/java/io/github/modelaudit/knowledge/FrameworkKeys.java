package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.knowledge.YamlNode.Entry;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The configuration keys of the data files, and the classes that they may name. */
final class FrameworkKeys implements ConfigKeyCatalogue {
  private static final Set<String> GROUP_KEYS =
      Set.of("framework", "keys", "confidence", "basis", "sources", "checked");
  private static final Set<String> CLASS_KEYS =
      Set.of("models", "clients", "confidence", "basis", "sources", "checked");

  private final Lazy<Content> content;

  FrameworkKeys(Lazy<Content> content) {
    this.content = requireNonNull(content, "content");
  }

  /**
   * What the files hold.
   *
   * @param models classes and types that contain a model, by their canonical name
   * @param clients classes of providers, by the package that they lie in
   */
  record Content(
      List<ConfigKey> keys,
      Map<String, KnownClass> models,
      Map<String, KnownClass> clients,
      List<ModelClass> classes) {}

  /** Reads files in the order in which they replace each other. */
  static Content read(List<DataFile> files) throws KnowledgeException {
    Map<String, ConfigKey> keys = new TreeMap<>();
    Map<String, KnownClass> models = new TreeMap<>();
    Map<String, KnownClass> clients = new TreeMap<>();
    Map<String, ModelClass> classes = new TreeMap<>();
    for (DataFile file : files) {
      try {
        file.root().allowOnly(Set.of("frameworks", "classes"));
        for (Mapping group : file.root().mappings("frameworks")) {
          addGroup(keys, file, group);
        }
        for (Mapping group : file.root().mappings("classes")) {
          group.allowOnly(CLASS_KEYS);
          Confidence confidence = file.provenance(group).confidence();
          addModels(models, group, confidence);
          addClasses(classes, group);
          addClients(clients, group, confidence);
        }
      } catch (YamlException e) {
        throw file.failure(e);
      }
    }
    return new Content(List.copyOf(keys.values()), models, clients, List.copyOf(classes.values()));
  }

  private static void addGroup(Map<String, ConfigKey> keys, DataFile file, Mapping group)
      throws YamlException {
    group.allowOnly(GROUP_KEYS);
    Confidence confidence = file.provenance(group).confidence();
    String framework = group.require("framework").asText();
    for (Mapping alike : group.mappings("keys")) {
      alike.allowOnly(Set.of("kind", "provider", "role", "list", "keys"));
      ConfigKey first = key(framework, alike, confidence);
      for (String key : alike.require("keys").asTexts()) {
        keys.put(framework + " " + key, named(first, key));
      }
    }
  }

  private static ConfigKey key(String framework, Mapping alike, Confidence confidence)
      throws YamlException {
    return new ConfigKey(
        framework,
        "",
        alike.text("provider"),
        Choice.of(alike.require("kind"), ConfigKey.Kind.class),
        Choice.find(alike, "role", ModelRole.class),
        alike.flag("list", false),
        confidence);
  }

  private static ConfigKey named(ConfigKey alike, String key) {
    return new ConfigKey(
        alike.framework(),
        key,
        alike.provider(),
        alike.kind(),
        alike.role(),
        alike.isList(),
        alike.confidence());
  }

  private static void addModels(
      Map<String, KnownClass> models, Mapping group, Confidence confidence) throws YamlException {
    for (Mapping model : group.mappings("models")) {
      model.allowOnly(Set.of("names", "ids", "role"));
      var known =
          new KnownClass(
              Optional.empty(),
              model.require("ids").asTexts(),
              Choice.find(model, "role", ModelRole.class),
              confidence);
      for (String name : model.require("names").asTexts()) {
        models.put(canonical(name), known);
      }
    }
  }

  /** A name with a package is that of a class; others are words of a framework. */
  private static void addClasses(Map<String, ModelClass> classes, Mapping group)
      throws YamlException {
    for (Mapping model : group.mappings("models")) {
      for (String name : model.require("names").asTexts()) {
        if (name.indexOf('.') > 0) {
          var type =
              new ModelClass(
                  SignatureText.internal(name),
                  model.require("ids").asTexts(),
                  Choice.find(model, "role", ModelRole.class),
                  List.of());
          classes.put(type.type(), type);
        }
      }
    }
  }

  private static void addClients(
      Map<String, KnownClass> clients, Mapping group, Confidence confidence) throws YamlException {
    Optional<YamlNode> written = group.find("clients");
    if (written.isEmpty()) {
      return;
    }
    for (Entry entry : written.get().asMapping().entries().values()) {
      Optional<String> provider = Optional.of(entry.value().asText());
      clients.put(entry.key(), new KnownClass(provider, List.of(), Optional.empty(), confidence));
    }
  }

  private static String canonical(String name) {
    return name.replace('-', '_').toLowerCase(Locale.ROOT);
  }

  @Override
  public List<ConfigKey> keys() {
    return content.get().keys();
  }

  @Override
  public List<ModelClass> modelClasses() {
    return content.get().classes();
  }

  @Override
  public Optional<KnownClass> findClass(String name) {
    Content known = content.get();
    return Optional.ofNullable(known.models().get(canonical(name)))
        .or(() -> findClient(name, known.clients()));
  }

  private static Optional<KnownClass> findClient(String name, Map<String, KnownClass> clients) {
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      KnownClass found = clients.get(name.substring(0, dot));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
