package io.github.modelaudit.policy.settings;

import io.github.modelaudit.domain.license.LicenseBundle;
import java.util.List;
import java.util.Optional;

/**
 * The licenses that are allowed and denied.
 *
 * @param allow when present, only these may be used; denied ones stay denied
 */
public record LicenseLists(
    Optional<List<LicenseSelector>> allow, Optional<List<LicenseSelector>> deny) {
  /** Nothing said. */
  public static final LicenseLists NONE = new LicenseLists(Optional.empty(), Optional.empty());

  public LicenseLists {
    allow = allow.map(List::copyOf);
    deny = deny.map(List::copyOf);
  }

  /** Returns these lists with those that the later ones state replaced as a whole. */
  public LicenseLists overlay(LicenseLists later) {
    return new LicenseLists(later.allow.or(() -> allow), later.deny.or(() -> deny));
  }

  /** The entry that denies a license, if any. */
  public Optional<LicenseSelector> denies(String license) {
    return denies(license, LicenseBundle.of(List.of(license)));
  }

  /** The entry that denies a license of a bundle, if any. */
  public Optional<LicenseSelector> denies(String license, LicenseBundle within) {
    return first(deny, license, within);
  }

  /** The entry that allows a license, if any. */
  public Optional<LicenseSelector> allows(String license) {
    return allows(license, LicenseBundle.of(List.of(license)));
  }

  /** The entry that allows a license of a bundle, if any. */
  public Optional<LicenseSelector> allows(String license, LicenseBundle within) {
    return first(allow, license, within);
  }

  private static Optional<LicenseSelector> first(
      Optional<List<LicenseSelector>> list, String license, LicenseBundle within) {
    return list.stream()
        .flatMap(List::stream)
        .filter(selector -> selector.selects(license, within))
        .findFirst();
  }
}
