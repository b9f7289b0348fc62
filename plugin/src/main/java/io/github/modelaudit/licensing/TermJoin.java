package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.PartLicense;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins the terms of all licenses that bind at once. How a model was made from its base does not
 * matter here: also an adapter runs only together with its base.
 */
final class TermJoin {
  private final LicenseCatalogue catalogue;

  TermJoin(LicenseCatalogue catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  /** Returns the terms of a model with all its ancestors and the parts of each. */
  EffectiveTerms join(Ancestor model, List<LineageVerdict> verdicts) {
    Set<String> licenses = new TreeSet<>();
    boolean isComplete = true;
    for (Ancestor ancestor : model.all()) {
      licenses.addAll(binding(ancestor.license()));
      PartLicense.of(ancestor.license()).forEach(part -> licenses.addAll(part.licenses()));
      isComplete &= ancestor.gap().isEmpty() && isComplete(ancestor.license());
    }
    return new EffectiveTerms(terms(licenses), List.copyOf(licenses), isComplete, verdicts);
  }

  /** Returns the terms of one resolution. */
  Terms terms(LicenseResolution license) {
    return terms(binding(license));
  }

  private Terms terms(Collection<String> licenses) {
    return licenses.stream()
        .flatMap(id -> catalogue.find(id).stream())
        .map(LicenseEntry::terms)
        .reduce(Terms.NONE, Terms::join);
  }

  /** Of a list that is known only in part, the known part binds none the less. */
  private static Collection<String> binding(LicenseResolution license) {
    if (license.kind() != LicenseResolution.Kind.UNRECOGNISED) {
      return license.licenses();
    }
    Set<String> known = new TreeSet<>();
    license.claims().stream()
        .filter(LicenseClaim::statesLicense)
        .forEach(c -> known.addAll(c.licenses()));
    return known;
  }

  /** True when nothing else can bind than the licenses of the resolution. */
  private static boolean isComplete(LicenseResolution license) {
    return switch (license.kind()) {
      case RESOLVED, CHOICE -> true;
      case CONFLICTING ->
          license.claims().stream()
              .filter(LicenseClaim::statesLicense)
              .noneMatch(claim -> claim.licenses().isEmpty());
      case UNRECOGNISED, ABSENT, NOT_KNOWN -> false;
    };
  }
}
