package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.config.Resolution;
import io.github.modelaudit.discovery.reference.ParsedReference;
import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.discovery.reference.ReferenceParser;
import io.github.modelaudit.discovery.reference.ServerAddress;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.ConfigKeyCatalogue;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.HostedFamily;
import io.github.modelaudit.knowledge.KnownClass;
import io.github.modelaudit.knowledge.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which model a value means, from the key it stands under and the server it is sent to. */
final class ValueReader {
  private static final Pattern OWN_ARN =
      Pattern.compile(
          "(?i)arn:.*(?:application-inference-profile|provisioned-model|custom-model"
              + "|custom-model-deployment|imported-model)/.*");
  private static final Pattern ARN = Pattern.compile("(?i)arn:.*/([^/]+)");
  private static final Pattern HUB_OF_ANOTHER_SCHEME =
      Pattern.compile("(?:djl://)?ai\\.djl\\.huggingface\\.[a-z]+[/:]([^/:]+/[^/:]+).*");

  private final HostedCatalogue hosted;
  private final ConfigKeyCatalogue catalogue;
  private final ReferenceParser parser;

  /** A reader of keys none of which names a class. */
  ValueReader(HostedCatalogue hosted, ReferenceParser parser) {
    this(hosted, List::of, parser);
  }

  ValueReader(HostedCatalogue hosted, ConfigKeyCatalogue catalogue, ReferenceParser parser) {
    this.hosted = requireNonNull(hosted, "hosted");
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.parser = requireNonNull(parser, "parser");
  }

  /** Returns what a value means that is a class or a type of a library; mostly nothing. */
  List<Understood> readClass(String value) {
    return catalogue.findClass(value).stream()
        .flatMap(
            known ->
                known.hubIds().stream()
                    .map(id -> new ModelRef.Hub(RepoKey.head(RepoId.model(id))))
                    .map(ref -> new Understood(ref, known.confidence()))
                    .map(it -> it.called(GivenName.fixed(value))))
        .toList();
  }

  /** True for a class or a type of a library that contains a model. */
  boolean isLibraryModel(String value) {
    return catalogue.findClass(value).filter(known -> !known.hubIds().isEmpty()).isPresent();
  }

  /** Returns the id of the provider that a value stands for: its name, or a class of its client. */
  Optional<String> readProvider(String value) {
    return hosted
        .findProvider(value)
        .map(Provider::id)
        .or(() -> catalogue.findClass(value).flatMap(KnownClass::provider));
  }

  HostedCatalogue hosted() {
    return hosted;
  }

  /**
   * Returns what a value means.
   *
   * @param server where the provider is reached; absent when the project leaves that to the library
   */
  Understood read(ConfigKey key, String value, Optional<Resolution> server) {
    return switch (key.kind()) {
      case HUB_ID -> hubId(key, value);
      case HUB_URL, MODEL_FILE -> address(key, value);
      case OLLAMA_NAME -> parser.parseRuntimeName(source(key), value);
      case PROVIDER_NAME ->
          server.isEmpty() ? ofProvider(key, value) : atServer(key, value, server.get());
      case BEDROCK_ID -> bedrock(key, value);
      case ZOO_NAME -> zoo(key, value);
      case DEPLOYMENT_ALIAS -> open(key, value, "it is the project's own name for a deployment");
      case BASE_URL, SELECTOR, ENABLED, PROVIDER, LIBRARY_MODEL ->
          throw new IllegalArgumentException("'" + key.key() + "' names no model.");
    };
  }

  /** Returns a name that nobody can resolve, without the secrets that it may hold. */
  static Understood open(ConfigKey key, String value, String reason) {
    return new Understood(
        new ModelRef.Unresolved(source(key), Excerpt.of(value), Excerpt.redact(reason)),
        Confidence.HIGH);
  }

  private static String source(ConfigKey key) {
    return key.provider().orElse(key.framework());
  }

  private Understood hubId(ConfigKey key, String value) {
    if (value.contains("://")) {
      return address(key, value);
    }
    ParsedReference parsed = parser.parse(value);
    return understoodOr(parsed, key, value);
  }

  private static Understood understoodOr(ParsedReference parsed, ConfigKey key, String value) {
    return switch (parsed.kind()) {
      case UNDERSTOOD -> (Understood) parsed;
      case FLAWED -> open(key, value, ((ParsedReference.Flawed) parsed).cause());
    };
  }

  private Understood address(ConfigKey key, String value) {
    Optional<ParsedReference> onHub = parser.parseAddress(value);
    if (onHub.isPresent()) {
      return understoodOr(onHub.get(), key, value);
    }
    var matcher = HUB_OF_ANOTHER_SCHEME.matcher(value);
    if (matcher.matches()) {
      return understoodOr(parser.parse(matcher.group(1)), key, value);
    }
    if (value.contains("://") && !value.startsWith("file:")) {
      return open(key, value, "the address does not tell which model lies there");
    }
    return parser
        .parseFile(value)
        .orElseGet(() -> open(key, value, "no file of that name is in the project"));
  }

  private Understood zoo(ConfigKey key, String value) {
    var matcher = HUB_OF_ANOTHER_SCHEME.matcher(value);
    return matcher.matches()
        ? understoodOr(parser.parse(matcher.group(1)), key, value)
        : open(key, value, "it is the library's own name, which names no repository");
  }

  private Understood bedrock(ConfigKey key, String value) {
    if (OWN_ARN.matcher(value).matches()) {
      return open(key, value, "the resource name is of the account's own model or profile");
    }
    var matcher = ARN.matcher(value);
    return ofProvider(key, matcher.matches() ? matcher.group(1) : value);
  }

  private Understood ofProvider(ConfigKey key, String value) {
    Optional<Provider> provider = key.provider().flatMap(hosted::findProvider);
    if (provider.isPresent()) {
      return parser.named(provider.get(), value);
    }
    return key.provider().isPresent()
        ? sure(new ModelRef.Hosted(key.provider().get(), value))
        : ofAnybody(key, value);
  }

  /** Where no key tells the provider, a name counts that one of them is known for. */
  private Understood ofAnybody(ConfigKey key, String value) {
    Optional<Understood> atHand = value.indexOf(':') > 0 ? ofRuntime(value) : Optional.empty();
    return atHand
        .or(() -> hosted.findFamily(key.framework(), value).map(it -> named(it, value)))
        .or(() -> ofRuntime(value))
        .orElseGet(() -> open(key, value, "nothing there tells which provider it is for"));
  }

  private static Understood named(HostedFamily family, String value) {
    return new Understood(new ModelRef.Hosted(family.provider(), value), Confidence.MEDIUM);
  }

  private Optional<Understood> ofRuntime(String value) {
    return value.indexOf('/') >= 0
        ? Optional.empty()
        : hosted.providers().stream()
            .filter(it -> it.kind() == Provider.Kind.RUNTIME)
            .map(it -> parser.parseRuntimeName(it.id(), value))
            .filter(it -> it.ref().kind() == ModelRef.Kind.HUB)
            .findFirst();
  }

  private Understood atServer(ConfigKey key, String value, Resolution server) {
    return switch (server.kind()) {
      case OPEN -> atUnknown(key, value, ((Resolution.Open) server).reason());
      case RESOLVED -> atAddress(key, value, ((Resolution.Resolved) server).value());
    };
  }

  private Understood atAddress(ConfigKey key, String value, String url) {
    if (url.isBlank()) {
      return ofProvider(key, value);
    }
    Optional<ServerAddress> address = ServerAddress.of(url);
    Optional<Provider> owner = address.flatMap(it -> it.owner(hosted));
    if (owner.isPresent()) {
      return parser.named(owner.get(), value);
    }
    String shown = address.map(ServerAddress::toString).orElse("an address that cannot be read");
    return atUnknown(key, value, "requests go to '" + shown + "', and no table tells who that is");
  }

  /** Behind a server that nobody knows, a name counts only when it speaks for itself. */
  private Understood atUnknown(ConfigKey key, String value, String reason) {
    int slash = value.indexOf('/');
    Optional<Provider> named = slash < 0 ? Optional.empty() : prefixed(value.substring(0, slash));
    if (named.isPresent() && named.get().kind() != Provider.Kind.RUNTIME) {
      return unsure(parser.named(named.get(), value.substring(slash + 1)));
    }
    if (ReferenceParser.isNamespacedId(value)) {
      return unsure(hubId(key, value));
    }
    boolean isOfFamily =
        key.provider().filter(it -> hosted.findFamily(it, value).isPresent()).isPresent();
    return isOfFamily ? unsure(ofProvider(key, value)) : open(key, value, reason);
  }

  /** Who routes requests writes providers small; owners on the Hub may have capitals. */
  private Optional<Provider> prefixed(String prefix) {
    boolean isSmall = prefix.equals(prefix.toLowerCase(Locale.ROOT));
    return isSmall ? hosted.findProvider(prefix) : Optional.empty();
  }

  /** Returns the same with little certainty. */
  static Understood unsure(Understood understood) {
    return understood.with(Confidence.LOW);
  }

  private static Understood sure(ModelRef ref) {
    return new Understood(ref, Confidence.HIGH);
  }
}
