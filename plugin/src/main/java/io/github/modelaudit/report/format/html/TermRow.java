package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.report.format.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One line of the terms: what is asked, the answer, and the clauses it rests on.
 *
 * @param clauses those worth reading: that withhold, ask, or say more than yes
 * @param decidedBy the licenses whose clauses set the answer, where it is not simply yes
 */
public record TermRow(String label, Badge answer, List<Clause> clauses, String decidedBy) {
  private static final List<Term> RIGHTS =
      List.of(
          Term.COMMERCIAL_USE,
          Term.REDISTRIBUTION,
          Term.MODIFICATION,
          Term.HOSTING,
          Term.OUTPUTS_COMMERCIAL,
          Term.OUTPUTS_TRAINING);
  private static final List<Term> DUTIES =
      List.of(
          Term.USE_RESTRICTIONS,
          Term.FLOW_DOWN,
          Term.SHARE_ALIKE,
          Term.ATTRIBUTION,
          Term.LICENSE_COPY,
          Term.STATE_CHANGES,
          Term.NAMING,
          Term.DISPLAY,
          Term.NOTICE,
          Term.APPROVAL);

  public TermRow {
    clauses = List.copyOf(clauses);
  }

  static List<TermRow> rights(Terms terms) {
    return RIGHTS.stream().map(term -> row(term, terms, Badge::ofRight)).toList();
  }

  static List<TermRow> duties(Terms terms) {
    return DUTIES.stream()
        .filter(term -> terms.stance(term) != Stance.FREE)
        .map(term -> row(term, terms, Badge::ofDuty))
        .toList();
  }

  /** What the licenses say beyond rights and duties. */
  static List<TermRow> others(Terms terms) {
    var rows = new ArrayList<TermRow>();
    for (Term term : Term.values()) {
      if (!RIGHTS.contains(term) && !DUTIES.contains(term) && !terms.on(term).isEmpty()) {
        rows.add(new TermRow(Phrases.of(term), Badge.NOT_MENTIONED, terms.on(term), ""));
      }
    }
    return rows;
  }

  /** The clauses that withhold a right or tie it to a condition. */
  static List<Clause> limiting(Terms terms) {
    return terms.clauses().stream()
        .filter(clause -> RIGHTS.contains(clause.term()))
        .filter(
            clause -> clause.stance() == Stance.CONDITIONAL || clause.stance() == Stance.RESTRICTED)
        .toList();
  }

  private static TermRow row(Term term, Terms terms, Function<Stance, Badge> badge) {
    List<Clause> clauses = terms.on(term);
    Badge answer = clauses.isEmpty() ? Badge.NOT_MENTIONED : badge.apply(terms.stance(term));
    List<Clause> worthReading =
        clauses.stream()
            .filter(clause -> clause.stance() != Stance.FREE || !clause.text().isEmpty())
            .toList();
    return new TermRow(Phrases.of(term), answer, worthReading, decidedBy(term, terms));
  }

  private static String decidedBy(Term term, Terms terms) {
    Stance stance = terms.stance(term);
    return stance == Stance.FREE
        ? ""
        : terms.on(term).stream()
            .filter(clause -> clause.stance() == stance)
            .map(Clause::license)
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
