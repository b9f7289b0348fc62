package io.github.modelaudit.policy.use;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.UseFacts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers what a model's terms say to what the user does with it. */
public final class UseEvaluation {
  private static final List<Function<UseCase, Stream<UseIssue>>> CHECKS =
      List.of(CommercialTerms::check, UserCaps::check, TerritoryTerms::check, PracticeTerms::check);

  private UseEvaluation() {}

  /** Returns everything that is not permitted or left open, in the order of the checks. */
  public static List<UseIssue> of(Assessment assessment, UseFacts facts) {
    var useCase = new UseCase(assessment, facts, LicenseTrail.of(assessment));
    return CHECKS.stream().flatMap(check -> check.apply(useCase)).distinct().toList();
  }
}
