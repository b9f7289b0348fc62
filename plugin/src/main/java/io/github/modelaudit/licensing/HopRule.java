package io.github.modelaudit.licensing;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.knowledge.LineageRule;
import io.github.modelaudit.knowledge.LineageTable;
import io.github.modelaudit.licensing.Ancestor.Hop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applies the lineage table to one hop and one license above it, of which there may be several
 * candidates, as there may be of the label below. What does not hold for all of them is not sure.
 */
final class HopRule {
  private static final Comparator<Match> WEAKEST =
      Comparator.comparingInt(match -> weight(match.code()));

  private final LicenseCatalogue catalogue;
  private final LineageTable table;

  /** One row found for one candidate above; no row where the hop is consistent. */
  private record Match(LicenseEntry base, Optional<LineageRule> rule, boolean isSure) {
    LineageCode code() {
      return rule.map(LineageRule::code).orElse(LineageCode.CONSISTENT);
    }
  }

  HopRule(LicenseCatalogue catalogue, LineageTable table) {
    this.catalogue = catalogue;
    this.table = table;
  }

  /** True for a code that says that the label breaks the license above. */
  static boolean isBreach(LineageCode code) {
    return weight(code) >= weight(LineageCode.FLOW_DOWN_GAP);
  }

  /** Returns the verdict on a hop towards one license above it. */
  LineageVerdict apply(Ancestor model, Hop hop, List<String> alternatives) {
    List<Match> matches = new ArrayList<>();
    for (LicenseEntry base : entries(alternatives)) {
      for (List<String> label : labels(model.license())) {
        relations(hop).forEach(relation -> matches.add(match(label, relation, base)));
      }
    }
    Match worst = matches.stream().max(WEAKEST).orElseThrow();
    boolean isAgreed = matches.stream().allMatch(match -> match.code() == worst.code());
    boolean isSure = isAgreed && worst.isSure() && isStated(hop, worst.code());
    return verdict(model, hop, worst, isSure);
  }

  /** A sign must not make a hop look better than it does without. */
  private static List<Relation> relations(Hop hop) {
    return hop.isInferred() ? List.of(hop.relation(), Relation.UNSTATED) : List.of(hop.relation());
  }

  /** Where a model does not say how it was made from its base, it may hold none of its weights. */
  private static boolean isStated(Hop hop, LineageCode code) {
    boolean isStated = hop.relation() != Relation.UNSTATED && !hop.isInferred();
    return isStated || !isBreach(code);
  }

  /** All licenses of a label bind, so that one that fits the license above is enough. */
  private Match match(List<String> label, Relation relation, LicenseEntry base) {
    if (label.isEmpty()) {
      return row(base, table.find(base, relation, LineageRule.Label.NONE), base);
    }
    return entries(label).stream()
        .map(own -> row(base, table.find(base, relation, table.label(own, base)), own))
        .min(WEAKEST)
        .orElseThrow();
  }

  private static Match row(LicenseEntry base, Optional<LineageRule> rule, LicenseEntry own) {
    boolean isSure =
        rule.isEmpty()
            || (isEstablished(own)
                && isEstablished(base)
                && terms(rule.get().code()).allMatch(term -> isEstablished(base, term)));
    return new Match(base, rule, isSure);
  }

  private static boolean isEstablished(LicenseEntry entry) {
    return entry.notes().provenance().confidence() != Confidence.LOW;
  }

  private static boolean isEstablished(LicenseEntry base, Term term) {
    return base.terms().stance(term) == base.terms().sureStance(term)
        || base.terms().sureStance(term) == Stance.RESTRICTED;
  }

  /** The term of the license above that a code rests on, where it is a single one. */
  private static Stream<Term> terms(LineageCode code) {
    return switch (code) {
      case SHARE_ALIKE_BREACH -> Stream.of(Term.SHARE_ALIKE);
      case NO_DERIVATIVES_BREACH -> Stream.of(Term.MODIFICATION);
      case FLOW_DOWN_GAP -> Stream.of(Term.FLOW_DOWN);
      case CONTRADICTION -> Stream.of(Term.COMMERCIAL_USE);
      case OUTPUT_TRAINING_BREACH -> Stream.of(Term.OUTPUTS_TRAINING);
      case CONSISTENT,
          NOTICE_GAP,
          TERRITORY_BLOCKED,
          CAP_CONDITIONAL,
          DATA_TENSION,
          LINEAGE_GAP,
          UNRESOLVED ->
          Stream.empty();
    };
  }

  private static LineageVerdict verdict(Ancestor model, Hop hop, Match match, boolean isSure) {
    String license = model.license().label();
    String explanation =
        match
            .rule()
            .map(LineageRule::explanation)
            .orElse("'{model}' under {license} fits '{base}' under {baseLicense}.")
            .replace("{model}", model.id())
            .replace("{base}", hop.base().id())
            .replace("{license}", license)
            .replace("{baseLicense}", match.base().id());
    return new LineageVerdict(
        match.code(),
        model.id(),
        hop.base().id(),
        hop.relation(),
        clause(match),
        explanation,
        match.code() == LineageCode.CONSISTENT || match.code() == LineageCode.UNRESOLVED
            ? LineageVerdict.Actor.USER
            : LineageVerdict.Actor.PUBLISHER,
        isSure);
  }

  /** The clause that the row names, else the license's own words on the term it rests on. */
  private static String clause(Match match) {
    Optional<String> named = match.rule().flatMap(LineageRule::clause);
    if (named.isPresent()) {
      return named.get();
    }
    return terms(match.code())
        .flatMap(term -> match.base().terms().on(term).stream())
        .map(HopRule::words)
        .findFirst()
        .orElse(match.rule().isPresent() ? match.base().name() : "");
  }

  private static String words(Clause clause) {
    return clause.term().id() + ": " + clause.value();
  }

  private List<LicenseEntry> entries(List<String> ids) {
    return ids.stream().map(id -> catalogue.find(id).orElseThrow()).toList();
  }

  private static List<List<String>> labels(LicenseResolution license) {
    return switch (license.kind()) {
      case RESOLVED -> List.of(license.licenses());
      case CHOICE -> labels((LicenseResolution.Choice) license);
      case CONFLICTING -> license.licenses().stream().map(List::of).toList();
      case UNRECOGNISED, ABSENT, NOT_KNOWN -> List.of(List.of());
    };
  }

  /** What an author offers, any user may take. */
  private static List<List<String>> labels(LicenseResolution.Choice choice) {
    return choice
        .chosen()
        .map(one -> List.of(one.licenses()))
        .orElseGet(() -> choice.alternatives().stream().map(LicenseBundle::licenses).toList());
  }

  private static int weight(LineageCode code) {
    return switch (code) {
      case CONSISTENT -> 0;
      case NOTICE_GAP -> 1;
      case TERRITORY_BLOCKED, CAP_CONDITIONAL, DATA_TENSION -> 2;
      case LINEAGE_GAP, UNRESOLVED -> 3;
      case FLOW_DOWN_GAP -> 4;
      case CONTRADICTION, OUTPUT_TRAINING_BREACH -> 5;
      case SHARE_ALIKE_BREACH -> 6;
      case NO_DERIVATIVES_BREACH -> 7;
    };
  }
}
