package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy says of licenses.
 *
 * @param everywhere the lists for every scope
 * @param perScope lists that replace those in one scope
 */
public record LicenseSettings(
    LicenseLists everywhere, Map<Scope, LicenseLists> perScope, Optional<UnknownLicenses> unknown) {
  /** Nothing said. */
  public static final LicenseSettings NONE =
      new LicenseSettings(LicenseLists.NONE, Map.of(), Optional.empty());

  public LicenseSettings {
    requireNonNull(everywhere, "everywhere");
    var copy = new EnumMap<Scope, LicenseLists>(Scope.class);
    copy.putAll(perScope);
    perScope = Collections.unmodifiableMap(copy);
    requireNonNull(unknown, "unknown");
  }

  /** The lists that count in a scope. */
  public LicenseLists in(Scope scope) {
    return everywhere.overlay(perScope.getOrDefault(scope, LicenseLists.NONE));
  }

  /** Returns these settings with what the later ones state replaced. */
  public LicenseSettings overlay(LicenseSettings later) {
    var scopes = new EnumMap<Scope, LicenseLists>(Scope.class);
    scopes.putAll(perScope);
    later.perScope.forEach((scope, lists) -> scopes.merge(scope, lists, LicenseLists::overlay));
    return new LicenseSettings(
        everywhere.overlay(later.everywhere), scopes, later.unknown.or(() -> unknown));
  }
}
