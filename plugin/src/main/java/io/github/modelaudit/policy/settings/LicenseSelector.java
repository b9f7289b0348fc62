package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.LicenseBundle;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An entry of a list of licenses, and what it means to this version's knowledge.
 *
 * @param text the entry as written, for example {@code family:permissive}
 * @param isByName true when the user named the license, false when a property selects it
 * @param ids our ids of all licenses it selects wherever they stand
 * @param bundles what an expression selects only where it stands as a whole
 */
public record LicenseSelector(
    String text, boolean isByName, SortedSet<String> ids, List<LicenseBundle> bundles) {
  public LicenseSelector {
    requireNonNull(text, "text");
    ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    bundles = List.copyOf(bundles);
  }

  /** Returns an entry that selects licenses wherever they stand. */
  public LicenseSelector(String text, boolean isByName, SortedSet<String> ids) {
    this(text, isByName, ids, List.of());
  }

  /** Returns an entry that is an SPDX expression: single licenses of it stand for themselves. */
  public static LicenseSelector ofExpression(String text, List<LicenseBundle> alternatives) {
    var ids = new TreeSet<String>();
    alternatives.stream()
        .filter(LicenseSelector::isPlain)
        .forEach(one -> ids.addAll(one.licenses()));
    return new LicenseSelector(
        text, true, ids, alternatives.stream().filter(one -> !isPlain(one)).toList());
  }

  private static boolean isPlain(LicenseBundle bundle) {
    return bundle.licenses().size() == 1 && bundle.exceptions().isEmpty();
  }

  /** True when it selects a license of a bundle. */
  public boolean selects(String license, LicenseBundle within) {
    return ids.contains(license)
        || bundles.stream()
            .anyMatch(one -> one.licenses().contains(license) && within.includes(one));
  }
}
