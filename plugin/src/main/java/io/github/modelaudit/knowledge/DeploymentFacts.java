package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.knowledge.ModelServer.Arguments;
import io.github.modelaudit.knowledge.ModelServer.Request;
import io.github.modelaudit.knowledge.ModelServer.Start;
import io.github.modelaudit.knowledge.ModelServer.Use;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The servers, resources and schemes of the data files. */
final class DeploymentFacts implements DeploymentCatalogue {
  private final Lazy<Content> content;

  DeploymentFacts(Lazy<Content> content) {
    this.content = requireNonNull(content, "content");
  }

  @Override
  public List<ModelServer> servers() {
    return List.copyOf(content.get().servers().values());
  }

  @Override
  public List<ModelResource> resources() {
    return List.copyOf(content.get().resources().values());
  }

  @Override
  public Optional<ModelScheme> findScheme(String scheme) {
    return Optional.ofNullable(content.get().schemes().get(scheme.toLowerCase(Locale.ROOT)));
  }

  /** What the files hold; an entry replaces the one of the same name in earlier files. */
  record Content(
      Map<String, ModelServer> servers,
      Map<String, ModelResource> resources,
      Map<String, ModelScheme> schemes) {
    private static final Set<String> KEYS = Set.of("servers", "resources", "schemes");
    private static final Set<String> SERVER_KEYS =
        Set.of(
            "id",
            "system",
            "value",
            "role",
            "images",
            "commands",
            "entrypoint",
            "requests",
            "formats",
            "clients",
            "positional",
            "flags",
            "variables",
            "revision-flags",
            "revision-variables",
            "alias-flags",
            "alias-variables",
            "named-flags",
            "switches",
            "unless",
            "default",
            "confidence",
            "basis",
            "sources",
            "checked");
    private static final Set<String> RESOURCE_KEYS =
        Set.of("kind", "groups", "clients", "paths", "confidence", "basis", "sources", "checked");
    private static final Set<String> SCHEME_KEYS =
        Set.of("scheme", "system", "confidence", "basis", "sources", "checked");

    /** Reads files in the order in which they replace each other. */
    static Content read(List<DataFile> files) throws KnowledgeException {
      var content = new Content(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
      for (DataFile file : files) {
        try {
          content.add(file);
        } catch (YamlException e) {
          throw file.failure(e);
        }
      }
      return content;
    }

    private void add(DataFile file) throws YamlException {
      file.root().allowOnly(KEYS);
      for (Mapping entry : file.root().mappings("servers")) {
        entry.allowOnly(SERVER_KEYS);
        ModelServer server = server(file, entry);
        servers.put(server.id(), server);
      }
      for (Mapping entry : file.root().mappings("resources")) {
        entry.allowOnly(RESOURCE_KEYS);
        ModelResource resource = resource(file, entry);
        resources.put(resource.kind() + " " + resource.groups(), resource);
      }
      for (Mapping entry : file.root().mappings("schemes")) {
        entry.allowOnly(SCHEME_KEYS);
        file.provenance(entry);
        String scheme = entry.require("scheme").asText();
        schemes.put(scheme, new ModelScheme(scheme, entry.text("system")));
      }
    }

    private static ModelServer server(DataFile file, Mapping entry) throws YamlException {
      String id = entry.require("id").asText();
      return new ModelServer(
          id,
          entry.text("system").orElse(id),
          Choice.of(entry.require("value"), ModelServer.Value.class),
          Choice.find(entry, "role", ModelRole.class),
          start(entry),
          arguments(entry),
          entry.text("default"),
          file.provenance(entry));
    }

    private static Start start(Mapping entry) throws YamlException {
      List<Request> requests = new ArrayList<>();
      for (Mapping request : entry.mappings("requests")) {
        request.allowOnly(Set.of("path", "fields", "prefix"));
        requests.add(
            new Request(
                request.require("path").asText(),
                request.require("fields").asTexts(),
                request.text("prefix").orElse("")));
      }
      return new Start(
          entry.texts("images"),
          entry.texts("commands").stream().map(Content::words).toList(),
          words(entry.text("entrypoint").orElse("")),
          requests,
          Set.copyOf(entry.texts("formats")),
          Set.copyOf(entry.texts("clients")));
    }

    private static Arguments arguments(Mapping entry) throws YamlException {
      Map<String, Use> flags = new TreeMap<>();
      put(flags, Use.MODEL, entry.texts("flags"));
      put(flags, Use.REVISION, entry.texts("revision-flags"));
      put(flags, Use.ALIAS, entry.texts("alias-flags"));
      put(flags, Use.NAMED, entry.texts("named-flags"));
      put(flags, Use.SWITCH, entry.texts("switches"));
      Map<String, Use> variables = new TreeMap<>();
      put(variables, Use.MODEL, entry.texts("variables"));
      put(variables, Use.REVISION, entry.texts("revision-variables"));
      put(variables, Use.ALIAS, entry.texts("alias-variables"));
      return new Arguments(
          entry.flag("positional", false), flags, variables, Set.copyOf(entry.texts("unless")));
    }

    private static void put(Map<String, Use> uses, Use use, List<String> words) {
      words.forEach(word -> uses.put(word, use));
    }

    private static ModelResource resource(DataFile file, Mapping entry) throws YamlException {
      return new ModelResource(
          entry.require("kind").asText(),
          entry.require("groups").asTexts(),
          Set.copyOf(entry.texts("clients")),
          entry.require("paths").asTexts().stream()
              .map(path -> List.of(path.split("\\.")))
              .toList(),
          file.provenance(entry));
    }

    private static List<String> words(String text) {
      return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
  }
}
