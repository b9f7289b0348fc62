package io.github.modelaudit.policy.use;

import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.policy.settings.Purpose;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the purpose against what the licenses say of commercial use and of asking first. */
final class CommercialTerms {
  private static final String FACT = "use.purpose";

  private CommercialTerms() {}

  static Stream<UseIssue> check(UseCase useCase) {
    if (useCase.isNonCommercial()) {
      return Stream.empty();
    }
    return Stream.concat(
        useCase.terms().on(Term.COMMERCIAL_USE).stream()
            .flatMap(clause -> commercial(useCase, clause).stream()),
        useCase.terms().on(Term.APPROVAL).stream()
            .flatMap(clause -> approval(useCase, clause).stream()));
  }

  private static Optional<UseIssue> commercial(UseCase useCase, Clause clause) {
    return switch (clause.stance()) {
      case FREE -> Optional.empty();
      case CONDITIONAL -> conditional(useCase, clause);
      case UNKNOWN ->
          Optional.of(
              UseIssue.undetermined(
                  useCase.model()
                      + ": whether commercial use is granted is not established for "
                      + useCase.words(clause)
                      + ".",
                  "Read the license, then waive this with the reason, or use another model."));
      case RESTRICTED -> Optional.of(withheld(useCase, clause));
    };
  }

  private static UseIssue withheld(UseCase useCase, Clause clause) {
    String fact = useCase.model() + ": commercial use " + useCase.withheldBy(clause);
    Optional<Purpose> purpose = useCase.facts().purpose();
    if (purpose.isEmpty()) {
      return UseIssue.undetermined(
          fact + ", and the policy does not say what the model is for.",
          "State '" + FACT + "' in the policy.");
    }
    if (purpose.get() == Purpose.INTERNAL) {
      return UseIssue.undetermined(
          fact + "; whether '" + FACT + ": internal' is commercial use is not settled.",
          "Ask whoever decides on licenses, then waive this, or use another model.");
    }
    return UseIssue.notPermitted(
        fact + ", and the policy states '" + FACT + ": " + purpose.get().id() + "'.",
        "Use a model that grants commercial use, or get a separate license and waive this.",
        useCase.isSure(clause));
  }

  /** Caps carry their own condition; only a condition that nothing else states is reported here. */
  private static Optional<UseIssue> conditional(UseCase useCase, Clause clause) {
    boolean isStatedElsewhere =
        Stream.concat(
                useCase.terms().caps().stream()
                    .filter(cap -> cap.effect() == Cap.Effect.GRANT_ENDS)
                    .map(Cap::license),
                useCase.terms().on(Term.APPROVAL).stream()
                    .filter(CommercialTerms::asks)
                    .map(Clause::license))
            .anyMatch(clause.license()::equals);
    if (isStatedElsewhere) {
      return Optional.empty();
    }
    return Optional.of(
        UseIssue.undetermined(
            useCase.model()
                + ": commercial use is granted under a condition by "
                + useCase.words(clause)
                + ", which no fact in the policy decides.",
            "Read the condition; when you meet it, waive this with the reason."));
  }

  private static Optional<UseIssue> approval(UseCase useCase, Clause clause) {
    if (!asks(clause)) {
      return Optional.empty();
    }
    return Optional.of(
        UseIssue.undetermined(
            useCase.model()
                + ": registration or approval is asked for by "
                + useCase.words(clause)
                + ", and the audit cannot see whether you have it.",
            "Get the approval, then waive this with its reference as the reason."));
  }

  private static boolean asks(Clause clause) {
    return clause.stance() == Stance.CONDITIONAL || clause.stance() == Stance.RESTRICTED;
  }
}
