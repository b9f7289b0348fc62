package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An entry of a list of licenses, and what it means to this version's knowledge.
 *
 * @param text the entry as written, for example {@code family:permissive}
 * @param isByName true when the user named the license, false when a property selects it
 * @param ids our ids of all licenses it selects
 */
public record LicenseSelector(String text, boolean isByName, SortedSet<String> ids) {
  public LicenseSelector {
    requireNonNull(text, "text");
    ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
  }

  /** True when it selects the license. */
  public boolean selects(String license) {
    return ids.contains(license);
  }
}
