package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;

/** A hop from {@code acme/tiny} to the model it was made from, and what it shows. */
final class Hops {
  private Hops() {}

  static LineageVerdict verdict(LineageCode code, boolean isSure) {
    return new LineageVerdict(
        code,
        "acme/tiny",
        "acme/big",
        Relation.FINETUNE,
        "Section 1.b",
        "The label of 'acme/tiny' does not fit that of 'acme/big'.",
        LineageVerdict.Actor.PUBLISHER,
        isSure);
  }
}
