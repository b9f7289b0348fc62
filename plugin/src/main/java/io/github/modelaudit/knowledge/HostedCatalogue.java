package io.github.modelaudit.knowledge;

import java.util.List;
import java.util.Optional;

/** Answers who runs models and what is known of the names they run them under. */
public interface HostedCatalogue {

  /** Every provider, sorted by id. */
  List<Provider> providers();

  /** Returns the provider with this id or alias, in any casing. */
  Optional<Provider> findProvider(String idOrAlias);

  /** Returns the provider that answers at this host name. */
  Optional<Provider> findByHost(String host);

  /**
   * Returns the family of a hosted model's name, open exceptions first. Routing prefixes and
   * suffixes are stripped before matching. A provider of kind vendor limits the search to its own
   * brand; a host does not.
   */
  Optional<HostedFamily> findFamily(String provider, String model);

  /** Returns what is known of the ends and moves of hosted names. */
  default HostedLifecycle lifecycle() {
    return HostedLifecycle.NONE;
  }
}
