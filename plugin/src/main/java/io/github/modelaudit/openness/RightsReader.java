package io.github.modelaudit.openness;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.license.TerritoryLimit;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.domain.openness.RightsRange;
import io.github.modelaudit.knowledge.Approval;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads what licenses grant on the weights. Facts that are not established lower the floor and
 * leave the ceiling.
 */
final class RightsReader {
  private static final List<Term> FREEDOMS =
      List.of(Term.COMMERCIAL_USE, Term.REDISTRIBUTION, Term.MODIFICATION);
  private static final List<Term> CONDITIONS =
      List.of(Term.USE_RESTRICTIONS, Term.HOSTING, Term.OUTPUTS_TRAINING, Term.NAMING);

  private final LicenseCatalogue catalogue;

  RightsReader(LicenseCatalogue catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  /** Returns what the license of one model grants. */
  RightsRange read(LicenseResolution license) {
    return switch (license.kind()) {
      case RESOLVED -> all(license.licenses());
      case CHOICE ->
          ((LicenseResolution.Choice) license)
              .alternatives().stream()
                  .map(one -> all(one.licenses()))
                  .reduce(RightsRange::orChosen)
                  .orElse(RightsRange.OPEN_QUESTION);
      case CONFLICTING ->
          Stream.concat(license.licenses().stream().map(this::read), unknownSides(license))
              .reduce(RightsRange::or)
              .orElse(RightsRange.OPEN_QUESTION);
      case UNRECOGNISED -> all(known(license)).withFloorAtMost(Rights.NONE);
      case ABSENT -> RightsRange.exactly(Rights.NONE);
      case NOT_KNOWN -> RightsRange.OPEN_QUESTION;
    };
  }

  /** Returns what the license with our id grants. */
  RightsRange read(String id) {
    return catalogue.find(id).map(this::read).orElse(RightsRange.OPEN_QUESTION);
  }

  private RightsRange all(Iterable<String> ids) {
    RightsRange range = RightsRange.exactly(Rights.OPEN);
    for (String id : ids) {
      range = range.and(read(id));
    }
    return range;
  }

  /** The licenses that an unrecognised statement names without doubt. */
  private static Set<String> known(LicenseResolution license) {
    Set<String> ids = new TreeSet<>();
    license.claims().stream()
        .filter(claim -> claim.statesLicense() && claim.licenses().size() == 1)
        .forEach(claim -> ids.addAll(claim.licenses()));
    return ids;
  }

  /** One open question for every side of a conflict that nobody knows. */
  private static Stream<RightsRange> unknownSides(LicenseResolution license) {
    return license.claims().stream()
        .filter(claim -> claim.statesLicense() && claim.licenses().isEmpty())
        .map(claim -> RightsRange.OPEN_QUESTION);
  }

  private RightsRange read(LicenseEntry license) {
    if (catalogue.isPlaceholder(license.id())) {
      return RightsRange.OPEN_QUESTION;
    }
    boolean isUnsure = license.notes().provenance().confidence() == Confidence.LOW;
    Terms terms = license.terms();
    RightsRange range = byFamily(license, isUnsure);
    if (license.osi() == Approval.YES || license.fsf() == Approval.YES) {
      return range;
    }
    return range.and(new RightsRange(strict(terms), generous(terms)));
  }

  private static RightsRange byFamily(LicenseEntry license, boolean isUnsure) {
    return switch (license.family()) {
      case PERMISSIVE, PUBLIC_DOMAIN, DATA, WEAK_COPYLEFT, STRONG_COPYLEFT, NETWORK_COPYLEFT ->
          new RightsRange(isUnsure ? Rights.RESTRICTED : Rights.OPEN, Rights.OPEN);
      case PERMISSIVE_CUSTOM -> new RightsRange(Rights.RESTRICTED, Rights.OPEN);
      case USE_RESTRICTED, SOURCE_AVAILABLE ->
          new RightsRange(isUnsure ? Rights.NON_COMMERCIAL : Rights.RESTRICTED, Rights.RESTRICTED);
      case NO_DERIVATIVES, NON_COMMERCIAL, RESEARCH_ONLY ->
          new RightsRange(
              Rights.NON_COMMERCIAL, isUnsure ? Rights.RESTRICTED : Rights.NON_COMMERCIAL);
      case API_TERMS -> RightsRange.exactly(Rights.NONE);
      case UNKNOWN -> RightsRange.OPEN_QUESTION;
    };
  }

  private static Rights strict(Terms terms) {
    for (Term term : FREEDOMS) {
      Stance stance = terms.stance(term);
      if (stance == Stance.RESTRICTED || stance == Stance.UNKNOWN) {
        return Rights.NON_COMMERCIAL;
      }
    }
    boolean isConditional =
        FREEDOMS.stream().anyMatch(term -> terms.stance(term) == Stance.CONDITIONAL)
            || CONDITIONS.stream().anyMatch(term -> terms.stance(term) == Stance.RESTRICTED)
            || terms.stance(Term.USE_RESTRICTIONS) == Stance.CONDITIONAL
            || terms.caps().stream().anyMatch(RightsReader::endsGrant)
            || !terms.territories().isEmpty();
    return isConditional ? Rights.RESTRICTED : Rights.OPEN;
  }

  private static Rights generous(Terms terms) {
    if (FREEDOMS.stream().anyMatch(term -> isSurely(terms, term, Stance.RESTRICTED))) {
      return Rights.NON_COMMERCIAL;
    }
    boolean isConditional =
        FREEDOMS.stream().anyMatch(term -> isSurely(terms, term, Stance.CONDITIONAL))
            || CONDITIONS.stream().anyMatch(term -> isSurely(terms, term, Stance.RESTRICTED))
            || isSurely(terms, Term.USE_RESTRICTIONS, Stance.CONDITIONAL)
            || terms.caps().stream().anyMatch(cap -> cap.isSure() && endsGrant(cap))
            || terms.territories().stream().anyMatch(TerritoryLimit::isSure);
    return isConditional ? Rights.RESTRICTED : Rights.OPEN;
  }

  private static boolean isSurely(Terms terms, Term term, Stance stance) {
    return terms.on(term).stream().filter(Clause::isSure).anyMatch(c -> c.stance() == stance);
  }

  private static boolean endsGrant(Cap cap) {
    return cap.effect() == Cap.Effect.GRANT_ENDS;
  }
}
