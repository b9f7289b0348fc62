package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageCode;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the lineage table: a base license, a relation and what a derivative's label then
 * shows.
 *
 * @param id a stable id
 * @param baseFamilies families of the base license it applies to; empty when {@code baseLicenses}
 *     decides
 * @param baseLicenses ids of base licenses it applies to; a row that names the license beats one
 *     that names its family
 * @param relations the relations it applies to
 * @param label the class of the derivative's own license it applies to
 * @param code what it shows
 * @param clause the clause of the base license that says so
 * @param explanation one sentence with {@code {model}}, {@code {base}}, {@code {license}} and
 *     {@code {baseLicense}}
 */
public record LineageRule(
    String id,
    Set<LicenseFamily> baseFamilies,
    Set<String> baseLicenses,
    Set<Relation> relations,
    Label label,
    LineageCode code,
    Optional<String> clause,
    String explanation) {

  /** How the derivative's own license relates to the base's. */
  public enum Label {
    /** The very same license. */
    SAME,
    /** Of the same vendor line or family, so that its terms are repeated. */
    SAME_LINE,
    /** Open without further conditions. */
    PERMISSIVE,
    /** Copyleft of another kind. */
    OTHER_COPYLEFT,
    /** Allows commercial use with other conditions. */
    OTHER_CONDITIONAL,
    /** At least as strict on commercial use. */
    STRICTER,
    /** No license stated. */
    NONE
  }

  public LineageRule {
    requireNonNull(id, "id");
    baseFamilies = Set.copyOf(baseFamilies);
    baseLicenses = Set.copyOf(baseLicenses);
    relations = Set.copyOf(relations);
    requireNonNull(label, "label");
    requireNonNull(code, "code");
    requireNonNull(clause, "clause");
    requireNonNull(explanation, "explanation");
  }
}
