package io.github.modelaudit.audit;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.FetchOutcome;
import java.util.Optional;

/**
 * Says which outcomes of asking a hub are trouble of our own run. That a model does not exist or
 * was taken down is not: rules speak of it.
 */
final class OutcomeProblem {
  private static final String LOCK_ONCE =
      "Run 'mvn model-audit:lock' once where the Hub can be reached and commit the lock file.";

  private OutcomeProblem() {}

  /**
   * Returns the problem of an outcome. A dataset that could not be read hides nothing that fails a
   * build, so that it never makes an audit incomplete.
   */
  static Optional<Problem> of(FetchOutcome outcome, boolean isFrozen) {
    return switch (outcome.kind()) {
      case FETCHED -> Optional.empty();
      case REFUSED -> refused((FetchOutcome.Refused) outcome);
      case UNREACHABLE ->
          problem(
              "hub-unreachable",
              outcome,
              "the Hub cannot be reached: " + ((FetchOutcome.Unreachable) outcome).reason(),
              "Try again, set <endpoint> to a mirror, or audit from a lock: " + LOCK_ONCE);
      case UNREADABLE ->
          problem(
              "hub-answer-unreadable",
              outcome,
              "the answer cannot be understood: " + ((FetchOutcome.Unreadable) outcome).reason(),
              "Check that <endpoint> is a Hub or a mirror of one, or audit from a lock: "
                  + LOCK_ONCE);
      case NOT_ATTEMPTED ->
          problem(
              isFrozen ? "lock-incomplete" : "not-asked",
              outcome,
              ((FetchOutcome.NotAttempted) outcome).reason(),
              LOCK_ONCE);
    };
  }

  private static Optional<Problem> refused(FetchOutcome.Refused refused) {
    return switch (refused.refusal()) {
      case MISSING, MISSING_OR_PRIVATE, REVISION_MISSING, DISABLED -> Optional.empty();
      case FORBIDDEN ->
          problem(
              "hub-forbids",
              refused,
              "the Hub or a proxy forbids it: " + refused.detail(),
              "Give the token of somebody who may read it: set <serverId> or HF_TOKEN.");
      case BAD_TOKEN ->
          problem(
              "hub-token-rejected",
              refused,
              "the Hub rejects the token: " + refused.detail(),
              "Renew the token in settings.xml or HF_TOKEN, or remove it for public models.");
    };
  }

  private static Optional<Problem> problem(
      String code, FetchOutcome outcome, String cause, String remedy) {
    boolean isModel = outcome.key().repo().type() == RepoType.MODEL;
    String name = outcome.key().repo().id() + outcome.key().revision().map("@"::concat).orElse("");
    String message =
        "Cannot read %s '%s': %s.".formatted(isModel ? "model" : "dataset", name, stripped(cause));
    return Optional.of(new Problem(code, message, remedy, isModel, Optional.empty()));
  }

  private static String stripped(String cause) {
    return cause.endsWith(".") ? cause.substring(0, cause.length() - 1) : cause;
  }
}
