package io.github.modelaudit.openness;

import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.knowledge.ExemptionFacts;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers reasons on the exemption; what is not sure calls for a look instead of deciding. */
final class ExemptionCauses {
  private final ExemptionFacts facts;
  private final Map<String, EuSignal.Kind> signals = new TreeMap<>();

  ExemptionCauses(ExemptionFacts facts) {
    this.facts = facts;
  }

  ExemptionCauses because(String code) {
    return because(code, true);
  }

  /** A user's data may leave out a reason, which then does not count. */
  ExemptionCauses because(String code, boolean isSure) {
    Optional.ofNullable(facts.reasons().get(code))
        .map(ExemptionFacts.Cause::signal)
        .map(kind -> !isSure && decides(kind) ? EuSignal.Kind.REVIEW : kind)
        .ifPresent(kind -> signals.merge(code, kind, ExemptionCauses::weightier));
    return this;
  }

  boolean holds(String code) {
    return signals.containsKey(code);
  }

  EuSignal signal() {
    EuSignal.Kind kind =
        signals.values().stream().reduce(ExemptionCauses::weightier).orElse(EuSignal.Kind.UNKNOWN);
    return new EuSignal(
        kind,
        signals.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .flatMap(entry -> Optional.ofNullable(facts.reasons().get(entry.getKey())).stream())
            .map(ExemptionFacts.Cause::reason)
            .toList());
  }

  private static boolean decides(EuSignal.Kind kind) {
    return kind == EuSignal.Kind.LOST_SYSTEMIC || kind == EuSignal.Kind.NOT_ELIGIBLE;
  }

  private static EuSignal.Kind weightier(EuSignal.Kind one, EuSignal.Kind other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
