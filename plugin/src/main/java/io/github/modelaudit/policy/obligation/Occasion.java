package io.github.modelaudit.policy.obligation;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Obligation.State;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.policy.settings.Distribution;
import io.github.modelaudit.policy.settings.UseFacts;
import java.util.Optional;

/** Says whether the user gives occasion to a duty; what is not stated leaves it open. */
final class Occasion {
  private static final String COUNTS_AS_DISTRIBUTION = "counts-as-distribution";

  private final UseFacts use;
  private final Terms terms;

  Occasion(UseFacts use, Terms terms) {
    this.use = requireNonNull(use, "use");
    this.terms = requireNonNull(terms, "terms");
  }

  /** A duty of whoever passes weights on, and of a host where the license counts that as such. */
  State onDistribution(Clause clause) {
    boolean hostCounts =
        terms.on(Term.HOSTING).stream()
            .anyMatch(
                hosting ->
                    hosting.license().equals(clause.license())
                        && hosting.value().equals(COUNTS_AS_DISTRIBUTION));
    Optional<Boolean> isGiven =
        hostCounts
            ? use.distributes(Distribution.EMBEDDED, Distribution.WEIGHTS, Distribution.HOSTED)
            : use.distributes(Distribution.EMBEDDED, Distribution.WEIGHTS);
    return tempered(isGiven, clause);
  }

  /** A duty of whoever lets others get to what the model does in any way. */
  State onOffer(Clause clause) {
    return tempered(
        use.distributes(Distribution.EMBEDDED, Distribution.WEIGHTS, Distribution.HOSTED), clause);
  }

  /** A duty of whoever passes on weights made from these, or trains others with its outputs. */
  State onDerivatives(Clause clause, boolean countsTraining) {
    Optional<Boolean> makes =
        countsTraining ? either(use.modifies(), use.trainsOnOutputs()) : use.modifies();
    State passesOn = onDistribution(clause);
    if (makes.filter(made -> !made).isPresent()) {
      return State.NOT_NOW;
    }
    return makes.isEmpty() && passesOn == State.DUE ? State.DEPENDS : passesOn;
  }

  private static Optional<Boolean> either(Optional<Boolean> one, Optional<Boolean> other) {
    if (one.orElse(false) || other.orElse(false)) {
      return Optional.of(true);
    }
    return one.isPresent() && other.isPresent() ? Optional.of(false) : Optional.empty();
  }

  private static State tempered(Optional<Boolean> isGiven, Clause clause) {
    if (isGiven.filter(given -> !given).isPresent()) {
      return State.NOT_NOW;
    }
    return isGiven.isPresent() && clause.stance() == Stance.RESTRICTED ? State.DUE : State.DEPENDS;
  }
}
