package io.github.modelaudit.discovery.reference;

import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.reference.ParsedReference.Flawed;
import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.HostedFamily;
import io.github.modelaudit.knowledge.NearestKey;
import io.github.modelaudit.knowledge.Provider;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a user writes for a model: a Hub id with an optional revision, an address of the Hub,
 * the name that a provider has for it, or a file of the project.
 */
public final class ReferenceParser {
  private static final String FORMS =
      "Write 'org/name', 'org/name@revision' or a provider's name with <provider>.";

  private final HostedCatalogue hosted;
  private final HubAddress addresses;
  private final RuntimeNames runtimeNames;
  private final LocalPaths paths;

  ReferenceParser(References references, ProjectInputs inputs) {
    this.hosted = references.hosted();
    this.addresses = new HubAddress(references.endpoints());
    this.runtimeNames = new RuntimeNames(references, addresses);
    this.paths = new LocalPaths(inputs);
  }

  /** Reads a name that has no provider. */
  public ParsedReference parse(String written) {
    String text = written.strip();
    if (text.isEmpty()) {
      return new Flawed("the id is empty", FORMS);
    }
    if (paths.matches(text)) {
      return writtenFile(text);
    }
    return parseHub(text);
  }

  /** Reads what a user declares without a provider; a name that only a vendor has needs one. */
  public ParsedReference parseDeclared(String written) {
    String text = written.strip();
    return owner(text)
        .map(provider -> withoutProvider(text, provider))
        .orElseGet(() -> parse(written));
  }

  /** The vendor that is known to run a model of this name, which no repository of the Hub has. */
  private Optional<Provider> owner(String text) {
    if (text.indexOf('/') >= 0) {
      return Optional.empty();
    }
    return hosted.providers().stream()
        .filter(provider -> provider.kind() == Provider.Kind.VENDOR)
        .filter(
            provider ->
                hosted
                    .findFamily(provider.id(), text)
                    .filter(family -> family.provider().equals(provider.id()))
                    .filter(family -> family.weights() == HostedFamily.Weights.CLOSED)
                    .isPresent())
        .findFirst();
  }

  private static ParsedReference withoutProvider(String text, Provider provider) {
    return new Flawed(
        "'%s' is a model that '%s' runs, and no provider is named".formatted(text, provider.id()),
        "Write <model><id>%s</id><provider>%s</provider></model>.".formatted(text, provider.id()));
  }

  /** Reads a name together with a revision that is given apart from it. */
  public ParsedReference parse(String written, String revision) {
    ParsedReference parsed = parse(written);
    if (!(parsed instanceof Understood understood)) {
      return parsed;
    }
    if (!(understood.ref() instanceof ModelRef.Hub hub)) {
      return new Flawed("'" + written.strip() + "' cannot have a revision", "Leave it out.");
    }
    if (revision.isBlank()) {
      return new Flawed("the revision of '" + written.strip() + "' is empty", "Leave it out.");
    }
    Optional<String> other = hub.key().revision().filter(it -> !it.equals(revision.strip()));
    if (other.isPresent()) {
      return new Flawed(
          "'" + written.strip() + "' names a revision other than '" + revision.strip() + "'",
          "Name the revision once.");
    }
    return hub(new RepoKey(hub.key().repo(), Optional.of(revision.strip())));
  }

  /** Reads a name that a provider or a run time has for a model. */
  public ParsedReference parseHosted(String written, String providerName) {
    String name = written.strip();
    if (name.isEmpty()) {
      return new Flawed("the id is empty", "Write the name that the provider has for the model.");
    }
    Optional<Provider> provider = hosted.findProvider(providerName.strip());
    if (provider.isEmpty()) {
      return unknownProvider(providerName.strip());
    }
    return isHub(provider.get()) ? parse(name) : named(provider.get(), name);
  }

  /** The Hub also runs models, under their own ids. */
  private static boolean isHub(Provider provider) {
    return provider.id().equals(ModelRef.HUB_SOURCE);
  }

  /** Reads a name that a known provider has for a model. */
  public Understood named(Provider provider, String name) {
    if (provider.kind() == Provider.Kind.RUNTIME) {
      return runtimeNames.parse(provider.id(), name);
    }
    String bare = name.split(":", 2)[0];
    if (isHub(provider) && isNamespacedId(bare)) {
      return hub(RepoKey.head(RepoId.model(bare)));
    }
    return new Understood(new ModelRef.Hosted(provider.id(), name), Confidence.HIGH);
  }

  /** Reads a run time's own name for a model. */
  public Understood parseRuntimeName(String system, String name) {
    return runtimeNames.parse(system, name);
  }

  /** Returns the repository in an address of the Hub, when the text is one. */
  public Optional<ParsedReference> parseAddress(String text) {
    return addresses.matches(text.strip()) ? Optional.of(parseHub(text.strip())) : Optional.empty();
  }

  /**
   * Returns the file that a configuration value means, a path or a class path resource; nothing
   * when the build has none of that name.
   */
  public Optional<Understood> parseFile(String value) {
    return paths
        .find(value)
        .map(path -> new Understood(new ModelRef.LocalFile(path), Confidence.HIGH));
  }

  private ParsedReference parseHub(String text) {
    if (text.contains("://") && !addresses.matches(text)) {
      return new Flawed("'" + text + "' leads neither to the Hub nor to <endpoint>", FORMS);
    }
    try {
      return hub(addresses.matches(text) ? addresses.parse(text) : HubAddress.keyOf(text));
    } catch (IllegalArgumentException e) {
      return new Flawed(clause(e, text), FORMS);
    }
  }

  private static String clause(IllegalArgumentException e, String text) {
    String message = Optional.ofNullable(e.getMessage()).orElse("'" + text + "' is not an id");
    String cause = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    if (text.contains("://") && !cause.contains(text)) {
      return "'" + text + "' leads to no model: " + cause;
    }
    return cause;
  }

  private static Understood hub(RepoKey key) {
    return new Understood(new ModelRef.Hub(key), Confidence.HIGH);
  }

  private ParsedReference writtenFile(String text) {
    Optional<String> path = paths.relative(text);
    if (path.isEmpty()) {
      return new Flawed(
          "the file '" + text + "' is outside of the build", "Name a file below its root.");
    }
    if (!paths.isFile(path.get())) {
      return new Flawed(
          "the file '" + path.get() + "' does not exist",
          "Write a path relative to the root of the build.");
    }
    return new Understood(new ModelRef.LocalFile(path.get()), Confidence.HIGH);
  }

  private ParsedReference unknownProvider(String name) {
    List<String> known = hosted.providers().stream().map(Provider::id).toList();
    String remedy =
        NearestKey.find(name, known)
            .map(nearest -> "Use '" + nearest + "', or add")
            .orElseGet(() -> "Use one of " + String.join(", ", known) + ", or add");
    return new Flawed(
        "the provider '" + name + "' is not known", remedy + " it to your own knowledge files.");
  }

  /** True when the text has the form of a Hub id with a namespace. */
  public static boolean isNamespacedId(String text) {
    return text.indexOf('/') > 0 && RepoId.flawOf(text).isEmpty();
  }
}
