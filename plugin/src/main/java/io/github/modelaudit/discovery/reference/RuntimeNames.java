package io.github.modelaudit.discovery.reference;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.MappedName;
import io.github.modelaudit.knowledge.NameMap;
import io.github.modelaudit.knowledge.Provider;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Understands the names that a run time on the user's own machines gives to models: {@code
 * name[:tag]}, {@code user/name[:tag]} and addresses of the Hub.
 */
final class RuntimeNames {
  private static final Pattern REMOTE = Pattern.compile("(?i).*:(?:.*-)?cloud");
  private static final String NEWEST = "latest";

  private final HostedCatalogue hosted;
  private final NameMap names;
  private final HubAddress addresses;

  RuntimeNames(References references, HubAddress addresses) {
    this.hosted = references.hosted();
    this.names = references.names();
    this.addresses = requireNonNull(addresses, "addresses");
  }

  /**
   * Returns what a run time's name means; never flawed, for a run time accepts any name.
   *
   * @param system the run time's id
   */
  ParsedReference.Understood parse(String system, String name) {
    if (addresses.matches(name)) {
      return hubAddress(system, name);
    }
    if (REMOTE.matcher(name).matches()) {
      return sure(new ModelRef.Hosted(cloudOf(system), name));
    }
    if (!names.hasOwnNames(system) && name.indexOf('/') > 0 && RepoId.flawOf(name).isEmpty()) {
      return new ParsedReference.Understood(
          new ModelRef.Hub(RepoKey.head(RepoId.model(name))), Confidence.MEDIUM);
    }
    return names
        .find(system, name)
        .map(RuntimeNames::mapped)
        .orElseGet(() -> sure(unresolved(system, name)))
        .called(new GivenName(name, isFloating(name)));
  }

  /** Run times take a name without a tag for the newest of that name. */
  private static boolean isFloating(String name) {
    int tag = name.indexOf(':', name.lastIndexOf('/') + 1);
    return tag < 0 || name.substring(tag + 1).equals(NEWEST);
  }

  /** A run time that also is a service has an entry of that name. */
  private String cloudOf(String system) {
    return hosted.findProvider(system + "-cloud").map(Provider::id).orElse(system);
  }

  private ParsedReference.Understood hubAddress(String system, String name) {
    try {
      return sure(new ModelRef.Hub(addresses.parse(name)));
    } catch (IllegalArgumentException e) {
      return sure(new ModelRef.Unresolved(system, name, String.valueOf(e.getMessage())));
    }
  }

  private static ParsedReference.Understood mapped(MappedName found) {
    ModelRef ref = new ModelRef.Hub(RepoKey.head(RepoId.model(found.hubId())));
    return new ParsedReference.Understood(ref, found.confidence());
  }

  private static ModelRef unresolved(String system, String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceFirst("^library/", "");
    int slash = bare.indexOf('/');
    String reason =
        slash < 0
            ? "no table maps this name to a Hub id"
            : "it is the upload of '"
                + name.substring(0, name.indexOf('/'))
                + "', whose origin"
                + " the name does not tell";
    return new ModelRef.Unresolved(system, name, reason);
  }

  private static ParsedReference.Understood sure(ModelRef ref) {
    return new ParsedReference.Understood(ref, Confidence.HIGH);
  }
}
