package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.bom.BilledModel;
import io.github.modelaudit.discovery.reference.ParsedReference;
import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.discovery.reference.ReferenceParser;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.Provider;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which model an entry of a bill of materials means. */
final class BilledReferences {
  private static final Pattern PURL =
      Pattern.compile("pkg:/*" + ModelRef.HUB_SOURCE + "/([^@?#]+)(?:@([^?#]+))?(?:\\?([^#]*))?.*");
  private static final Pattern REPOSITORY = Pattern.compile("(?:.*&)?repository_url=([^&]*).*");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final String BILL = "bom";

  private final HostedCatalogue hosted;
  private final ReferenceParser parser;

  BilledReferences(HostedCatalogue hosted, ReferenceParser parser) {
    this.hosted = hosted;
    this.parser = parser;
  }

  Understood of(BilledModel model) {
    Optional<Understood> found =
        model.purls().stream().flatMap(it -> purl(it).stream()).findFirst();
    return found
        .or(() -> model.urls().stream().flatMap(it -> url(it, model).stream()).findFirst())
        .or(() -> named(model))
        .orElseGet(() -> unresolved(model, "the bill tells no address of the Hub for it"));
  }

  private Optional<Understood> purl(String text) {
    Matcher matcher = PURL.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String id = decoded(matcher.group(1));
    Optional<String> revision =
        Optional.ofNullable(matcher.group(2)).map(BilledReferences::decoded);
    if (RepoId.flawOf(id).isPresent()) {
      return Optional.empty();
    }
    Optional<String> place = Optional.ofNullable(matcher.group(3)).flatMap(BilledReferences::place);
    if (place.isPresent() && parser.parseAddress(place.get() + "/" + id).isEmpty()) {
      String reason = "it lies at '" + place.get() + "', which is not the Hub in use";
      return Optional.of(
          new Understood(
              new ModelRef.Unresolved(BILL, id, Excerpt.redact(reason)), Confidence.HIGH));
    }
    return Optional.of(hub(new RepoKey(RepoId.model(id), revision), Confidence.HIGH));
  }

  private static Optional<String> place(String qualifiers) {
    Matcher matcher = REPOSITORY.matcher(qualifiers);
    return matcher.matches()
        ? Optional.of(decoded(matcher.group(1)).replaceFirst("/+$", ""))
        : Optional.empty();
  }

  private Optional<Understood> url(String text, BilledModel model) {
    Optional<ParsedReference> parsed = parser.parseAddress(text);
    if (parsed.isEmpty()
        || !(parsed.get() instanceof Understood understood)
        || !(understood.ref() instanceof ModelRef.Hub hub)
        || !ReferenceParser.isNamespacedId(hub.name())) {
      return Optional.empty();
    }
    Optional<String> commit = model.version().filter(it -> COMMIT.matcher(it).matches());
    return Optional.of(
        hub.key().revision().isPresent()
            ? understood
            : hub(new RepoKey(hub.key().repo(), commit), Confidence.HIGH));
  }

  /** A group and a name that look like an id may be one, and may as well be a provider's. */
  private Optional<Understood> named(BilledModel model) {
    String id = model.group().map(it -> it + "/").orElse("") + model.name();
    int slash = id.indexOf('/');
    Optional<Provider> provider =
        slash < 0 ? Optional.empty() : hosted.findProvider(id.substring(0, slash));
    if (provider.isPresent() && hosted.findFamily(provider.get().id(), model.name()).isPresent()) {
      return Optional.of(parser.named(provider.get(), id.substring(slash + 1)));
    }
    return ReferenceParser.isNamespacedId(id)
        ? Optional.of(hub(RepoKey.head(RepoId.model(id)), Confidence.LOW))
        : Optional.empty();
  }

  private static Understood unresolved(BilledModel model, String reason) {
    String name = model.group().map(it -> it + "/").orElse("") + model.name();
    return new Understood(new ModelRef.Unresolved(BILL, Excerpt.of(name), reason), Confidence.HIGH);
  }

  private static Understood hub(RepoKey key, Confidence confidence) {
    return new Understood(new ModelRef.Hub(key), confidence);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
