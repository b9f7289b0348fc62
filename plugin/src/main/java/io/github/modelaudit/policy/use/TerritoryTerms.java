package io.github.modelaudit.policy.use;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.TerritoryLimit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Holds the user's territories against those in which licenses grant nothing. */
final class TerritoryTerms {
  private static final String FACT = "use.territories";

  private TerritoryTerms() {}

  static Stream<UseIssue> check(UseCase useCase) {
    return Stream.concat(
        useCase.terms().territories().stream().flatMap(limit -> check(useCase, limit).stream()),
        gate(useCase).stream());
  }

  private static Optional<UseIssue> check(UseCase useCase, TerritoryLimit limit) {
    Modality modality =
        limit.reach() == TerritoryLimit.Reach.ALL_MODELS
            ? Modality.MULTIMODAL
            : Modality.of(useCase.assessment());
    if (modality == Modality.SINGLE) {
      return Optional.empty();
    }
    String grants = useCase.model() + ": " + words(useCase, limit);
    Optional<SortedSet<String>> given = useCase.facts().territories();
    if (given.isEmpty()) {
      return Optional.of(
          UseIssue.undetermined(
              grants + ", and the policy does not state '" + FACT + "'.",
              "State '" + FACT + "' in the policy."));
    }
    return Territories.firstTouching(limit.territory(), given.get())
        .map(touched -> touching(useCase, limit, modality, touched));
  }

  private static UseIssue touching(
      UseCase useCase, TerritoryLimit limit, Modality modality, String touched) {
    String message =
        useCase.model()
            + ": "
            + words(useCase, limit)
            + ", and the policy states '"
            + FACT
            + "' with '"
            + touched
            + "'.";
    if (modality == Modality.UNKNOWN) {
      return UseIssue.undetermined(
          message + " Whether the model is multimodal is not known.",
          "Read the model's card; when it takes text only, waive this with that as the reason.");
    }
    return UseIssue.notPermitted(
        message,
        "Use a model whose license covers '" + touched + "', or get a separate license.",
        useCase.isSure(limit.license(), limit.isSure()));
  }

  private static String words(UseCase useCase, TerritoryLimit limit) {
    String models =
        limit.reach() == TerritoryLimit.Reach.ALL_MODELS ? "" : " for its multimodal models";
    return useCase.trail().words(limit.license())
        + " grants nothing in '"
        + limit.territory()
        + "'"
        + models
        + (limit.text().isBlank() ? "" : " (" + UseCase.plain(limit.text()) + ")");
  }

  /** The card may ask the hub to refuse users in the Union; that binds access, not the license. */
  private static Optional<UseIssue> gate(UseCase useCase) {
    boolean isBarred =
        useCase
            .assessment()
            .facts()
            .map(HubRecord::card)
            .filter(TerritoryTerms::isBarred)
            .isPresent();
    Optional<SortedSet<String>> given = useCase.facts().territories();
    boolean isTouched =
        given.flatMap(set -> Territories.firstTouching(Territories.UNION, set)).isPresent();
    if (!isBarred || (given.isPresent() && !isTouched)) {
      return Optional.empty();
    }
    String card = useCase.model() + ": its card refuses access from the European Union";
    return Optional.of(
        given.isEmpty()
            ? UseIssue.undetermined(
                card + ", and the policy does not state '" + FACT + "'.",
                "State '" + FACT + "' in the policy.")
            : UseIssue.notPermitted(
                card + ", and the policy states '" + FACT + "' with a place in it.",
                "Use another model, or waive this with the terms under which you got access.",
                false));
  }

  private static boolean isBarred(Card card) {
    return card instanceof Card.Read read && read.metadata().gateTerms().isBarredInEu();
  }
}
