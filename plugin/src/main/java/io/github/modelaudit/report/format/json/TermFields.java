package io.github.modelaudit.report.format.json;

import static io.github.modelaudit.report.format.Words.id;

import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.license.TerritoryLimit;

/** Turns the terms that bind a user into fields of the report. */
final class TermFields {
  private TermFields() {}

  static JsonFields of(EffectiveTerms effective) {
    Terms terms = effective.terms();
    return new JsonFields()
        .flag("complete", effective.isComplete())
        .object("stances", stances(terms))
        .objects("clauses", terms.clauses(), TermFields::clause)
        .objects("caps", terms.caps(), TermFields::cap)
        .objects("territories", terms.territories(), TermFields::territory)
        .objects("hops", effective.verdicts(), TermFields::hop);
  }

  /** The strictest stance on every term that a license speaks of. */
  private static JsonFields stances(Terms terms) {
    var fields = new JsonFields();
    for (Term term : Term.values()) {
      if (!terms.on(term).isEmpty()) {
        fields.text(term.id(), id(terms.stance(term)));
      }
    }
    return fields;
  }

  private static JsonFields clause(Clause clause) {
    return new JsonFields()
        .text("term", clause.term().id())
        .text("stance", id(clause.stance()))
        .text("license", clause.license())
        .text("value", clause.value())
        .text("text", clause.text())
        .flag("sure", clause.isSure());
  }

  private static JsonFields cap(Cap cap) {
    return new JsonFields()
        .text("metric", id(cap.metric()))
        .number("threshold", cap.threshold())
        .text("currency", cap.currency())
        .text("period", id(cap.period()))
        .text("effect", id(cap.effect()))
        .text("license", cap.license())
        .text("text", cap.text())
        .flag("sure", cap.isSure());
  }

  private static JsonFields territory(TerritoryLimit limit) {
    return new JsonFields()
        .text("territory", limit.territory())
        .text("reach", id(limit.reach()))
        .text("license", limit.license())
        .text("text", limit.text())
        .flag("sure", limit.isSure());
  }

  private static JsonFields hop(LineageVerdict verdict) {
    return new JsonFields()
        .text("code", verdict.code().id())
        .text("model", verdict.model())
        .text("base", verdict.base())
        .text("relation", id(verdict.relation()))
        .text("clause", verdict.clause())
        .text("explanation", verdict.explanation())
        .text("actor", id(verdict.actor()))
        .flag("sure", verdict.isSure());
  }
}
