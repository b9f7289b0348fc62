package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.deployment.Mention;
import io.github.modelaudit.discovery.deployment.Word;
import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.discovery.reference.ReferenceParser;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.DeploymentCatalogue;
import io.github.modelaudit.knowledge.ModelScheme;
import io.github.modelaudit.knowledge.ModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes sightings of what the files that start servers say. */
final class DeployedModels {
  private static final Pattern ADDRESS = Pattern.compile("([A-Za-z][\\w+.-]*)://(.+)");
  private static final Pattern REPOSITORY =
      Pattern.compile("([\\w.-]+/[\\w.-]+?)(?:[:@]([\\w./-]+))?(?:/.*)?");

  private final DeploymentCatalogue catalogue;
  private final ValueReader values;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<ServedName> served = new ArrayList<>();

  DeployedModels(DeploymentCatalogue catalogue, ValueReader values) {
    this.catalogue = catalogue;
    this.values = values;
  }

  List<Sighting> sightings() {
    return sightings.stream().distinct().toList();
  }

  List<ServedName> served() {
    return List.copyOf(served);
  }

  void add(Mention mention) {
    String text = mention.value().text().strip();
    if (StandIns.isTemplate(text)
        || (mention.value().place().scope() == Scope.TEST && StandIns.isTestDouble(text))) {
      return;
    }
    Understood understood = understood(mention, text);
    Confidence sure = mention.isDefault() ? Confidence.MEDIUM : Confidence.HIGH;
    Confidence identity = understood.confidence().and(mention.naming().confidence()).and(sure);
    sightings.add(Sighting.observed(understood.with(identity), evidence(mention)));
    if (understood.ref().kind() != ModelRef.Kind.UNRESOLVED) {
      names(mention).forEach(alias -> served.add(served(mention, alias, understood.ref())));
    }
  }

  /** Without an alias clients ask for the model by what the server was told. */
  private static List<Word> names(Mention mention) {
    return mention.aliases().isEmpty()
        ? List.of(mention.value())
        : mention.aliases().stream().filter(it -> it.openBecause().isEmpty()).toList();
  }

  private static ServedName served(Mention mention, Word alias, ModelRef ref) {
    return new ServedName(
        alias.text(),
        ref,
        mention.naming().clients(),
        alias.place().scope(),
        alias.place().location());
  }

  private Understood understood(Mention mention, String text) {
    ConfigKey.Kind kind = kind(mention.naming().kind());
    ConfigKey key = key(mention.naming().system(), kind);
    Optional<String> open = mention.value().openBecause();
    if (open.isPresent()) {
      return ValueReader.open(key, text, open.get());
    }
    if (text.contains("{{")) {
      return ValueReader.open(key, text, "it is an expression");
    }
    Understood read =
        text.contains("://")
            ? address(key, text)
            : values.read(key, kind == ConfigKey.Kind.HUB_ID ? id(text) : text, Optional.empty());
    return kind == ConfigKey.Kind.HUB_ID ? pinned(doubted(read, text), mention.revision()) : read;
  }

  private static ConfigKey.Kind kind(ModelServer.Value value) {
    return switch (value) {
      case HUB_ID -> ConfigKey.Kind.HUB_ID;
      case RUNTIME_NAME -> ConfigKey.Kind.OLLAMA_NAME;
      case ADDRESS -> ConfigKey.Kind.HUB_URL;
      case FILE -> ConfigKey.Kind.MODEL_FILE;
    };
  }

  private static ConfigKey key(String system, ConfigKey.Kind kind) {
    return new ConfigKey(system, system, Optional.of(system), kind, Optional.empty(), false);
  }

  /** Some servers take the quantization of a repository behind a colon. */
  private static String id(String text) {
    int colon = text.indexOf(':');
    boolean isId = colon > 0 && ReferenceParser.isNamespacedId(text.substring(0, colon));
    return isId ? text.substring(0, colon) : text;
  }

  /** A name without an owner may also be a folder in the container. */
  private static Understood doubted(Understood read, String text) {
    boolean isBare = read.ref().kind() == ModelRef.Kind.HUB && text.indexOf('/') < 0;
    return isBare ? read.with(Confidence.LOW) : read;
  }

  private static Understood pinned(Understood read, Optional<String> revision) {
    if (revision.isEmpty()
        || !(read.ref() instanceof ModelRef.Hub hub)
        || hub.key().revision().isPresent()) {
      return read;
    }
    var key = new RepoKey(hub.key().repo(), revision);
    return new Understood(new ModelRef.Hub(key), read.confidence());
  }

  private Understood address(ConfigKey key, String text) {
    Matcher matcher = ADDRESS.matcher(text);
    Optional<ModelScheme> scheme =
        matcher.matches() ? catalogue.findScheme(matcher.group(1)) : Optional.empty();
    if (scheme.isEmpty()) {
      return values.read(key(key.framework(), ConfigKey.Kind.HUB_URL), text, Optional.empty());
    }
    Optional<String> system = scheme.get().system();
    if (system.isPresent()) {
      return values.read(
          key(system.get(), ConfigKey.Kind.OLLAMA_NAME), matcher.group(2), Optional.empty());
    }
    Matcher repository = REPOSITORY.matcher(matcher.group(2));
    if (!repository.matches()) {
      return ValueReader.open(key, text, "the address does not tell which model lies there");
    }
    ConfigKey hub = key(key.framework(), ConfigKey.Kind.HUB_ID);
    Understood read = values.read(hub, repository.group(1), Optional.empty());
    return pinned(read, Optional.ofNullable(repository.group(2)));
  }

  private static Evidence evidence(Mention mention) {
    var place = mention.value().place();
    String line = place.text().strip();
    return new Evidence(
        DeploymentDetector.ID,
        place.location(),
        Excerpt.of(mention.isDefault() ? line + " (the default of the server)" : line),
        place.scope(),
        mention.naming().role(),
        mention.profile(),
        Optional.empty(),
        mention.naming().confidence());
  }
}
