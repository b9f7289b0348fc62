package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.AppliedWaiver;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.rule.WaiverUse;
import io.github.modelaudit.policy.rule.WaiverUse.Lapse;
import io.github.modelaudit.policy.settings.Waiver;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies waivers to findings, and remembers of each what became of it. */
final class WaiverLedger {
  private final LocalDate today;
  private final List<Entry> entries;

  WaiverLedger(List<Waiver> waivers, LocalDate today) {
    this.today = requireNonNull(today, "today");
    this.entries = waivers.stream().map(Entry::new).toList();
  }

  /** Returns the waiver that accepts what a rule found on a model, if one does. */
  Optional<AppliedWaiver> apply(String rule, Assessment assessment) {
    List<Entry> matching =
        entries.stream().filter(entry -> matches(entry.waiver, rule, assessment.ref())).toList();
    Optional<Entry> holding =
        matching.stream().filter(entry -> holds(entry.waiver, assessment)).findFirst();
    if (holding.isPresent()) {
      holding.get().accepted.add(rule + " " + assessment.ref());
    } else {
      matching.forEach(entry -> refuse(entry, assessment));
    }
    return holding.map(entry -> applied(entry.waiver));
  }

  private boolean holds(Waiver waiver, Assessment assessment) {
    return !waiver.isExpiredOn(today)
        && BoundEvidence.difference(waiver.evidence(), assessment).isEmpty();
  }

  private void refuse(Entry entry, Assessment assessment) {
    if (entry.waiver.isExpiredOn(today)) {
      entry.expired.add(assessment.name());
    } else {
      BoundEvidence.difference(entry.waiver.evidence(), assessment)
          .ifPresent(difference -> entry.lapses.add(new Lapse(assessment.name(), difference)));
    }
  }

  private static boolean matches(Waiver waiver, String rule, ModelRef ref) {
    return waiver.rule().equals(rule)
        && (waiver.model().matches(ref.name())
            || waiver.model().matches(ref.source() + "/" + ref.name()));
  }

  private static AppliedWaiver applied(Waiver waiver) {
    return new AppliedWaiver(waiver.reason(), waiver.owner(), waiver.until(), waiver.location());
  }

  /** Returns what became of every waiver, in the order of the policy. */
  List<WaiverUse> uses() {
    return entries.stream()
        .map(
            entry ->
                new WaiverUse(
                    entry.waiver,
                    entry.accepted.size(),
                    entry.expired.stream().sorted().toList(),
                    List.copyOf(entry.lapses),
                    entry.waiver.isExpiredOn(today)))
        .toList();
  }

  private static final class Entry {
    private final Waiver waiver;
    private final Set<String> accepted = new LinkedHashSet<>();
    private final Set<String> expired = new LinkedHashSet<>();
    private final Set<Lapse> lapses = new LinkedHashSet<>();

    Entry(Waiver waiver) {
      this.waiver = waiver;
    }
  }
}
