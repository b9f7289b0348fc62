package io.github.modelaudit.policy.use;

import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.policy.settings.Distribution;
import io.github.modelaudit.policy.settings.Purpose;
import io.github.modelaudit.policy.settings.UseFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds what the user does with a model and its outputs against the terms on just that. */
final class PracticeTerms {
  private static final List<Practice> PRACTICES =
      List.of(
          new Practice(
              Term.REDISTRIBUTION,
              "use.distribution",
              "passing on the weights",
              facts -> facts.distributes(Distribution.EMBEDDED, Distribution.WEIGHTS)),
          new Practice(
              Term.HOSTING,
              "use.distribution",
              "offering the model to others over a network",
              facts -> facts.distributes(Distribution.HOSTED)),
          new Practice(
              Term.MODIFICATION, "use.modifies", "changing the weights", UseFacts::modifies),
          new Practice(
              Term.OUTPUTS_TRAINING,
              "use.trainsOnOutputs",
              "training other models on its outputs",
              UseFacts::trainsOnOutputs),
          new Practice(
              Term.OUTPUTS_COMMERCIAL,
              "use.purpose",
              "commercial use of its outputs",
              facts -> facts.purpose().map(purpose -> purpose == Purpose.COMMERCIAL)));

  private PracticeTerms() {}

  static Stream<UseIssue> check(UseCase useCase) {
    return PRACTICES.stream()
        .flatMap(
            practice ->
                useCase.terms().on(practice.term()).stream()
                    .flatMap(clause -> practice.check(useCase, clause).stream()));
  }

  private record Practice(
      Term term, String fact, String words, Function<UseFacts, Optional<Boolean>> done) {

    Optional<UseIssue> check(UseCase useCase, Clause clause) {
      Optional<Boolean> isDone = done.apply(useCase.facts());
      if (isDone.isPresent() && !isDone.get()) {
        return Optional.empty();
      }
      return switch (clause.stance()) {
        case FREE -> Optional.empty();
        case CONDITIONAL, UNKNOWN -> isDone.flatMap(done -> unclear(useCase, clause));
        case RESTRICTED ->
            Optional.of(isDone.isPresent() ? withheld(useCase, clause) : notSaid(useCase, clause));
      };
    }

    /** Most texts leave outputs unaddressed, which is no reason to ask on every model. */
    private Optional<UseIssue> unclear(UseCase useCase, Clause clause) {
      if (term == Term.OUTPUTS_COMMERCIAL) {
        return Optional.empty();
      }
      return Optional.of(
          UseIssue.undetermined(
              useCase.model()
                  + ": "
                  + words
                  + ", which the policy states in '"
                  + fact
                  + (clause.stance() == Stance.UNKNOWN
                      ? "', is not established for "
                      : "', is granted under a condition by ")
                  + useCase.words(clause)
                  + ".",
              "Read the license; when you meet its condition, waive this with the reason."));
    }

    private UseIssue withheld(UseCase useCase, Clause clause) {
      return UseIssue.notPermitted(
          useCase.model()
              + ": "
              + words
              + ", which the policy states in '"
              + fact
              + "', "
              + useCase.withheldBy(clause)
              + ".",
          "Do without it and correct '" + fact + "', or use another model.",
          useCase.isSure(clause));
    }

    private UseIssue notSaid(UseCase useCase, Clause clause) {
      return UseIssue.undetermined(
          useCase.model()
              + ": "
              + words
              + " "
              + useCase.withheldBy(clause)
              + ", and the policy does not state '"
              + fact
              + "'.",
          "State '" + fact + "' in the policy.");
    }
  }
}
