package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/**
 * Flags a model that a provider runs, so that its terms of service bind and nothing can be pinned.
 */
public final class HostedModel implements ModelRule {
  @Override
  public String id() {
    return "hosted-model";
  }

  @Override
  public String title() {
    return "A model that a provider runs";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.everywhere(RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    if (!(assessment.ref() instanceof ModelRef.Hosted ref)
        || context.policy().openness().isHostedAllowed(ref.provider(), ref.name())) {
      return List.of();
    }
    String provider = assessment.hosted().map(hosted -> hosted.provider()).orElse(ref.provider());
    String terms =
        assessment
            .hosted()
            .flatMap(hosted -> hosted.termsUrl())
            .map(url -> " (" + url + ")")
            .orElse("");
    return List.of(
        Violation.of(
            "Model '"
                + ref.name()
                + "' is run by '"
                + provider
                + "': its terms of service bind"
                + terms
                + ", and what answers can change without a change here.",
            "Accept it in 'openness.allowHosted' as '"
                + ref.provider()
                + "/"
                + ref.name()
                + "', or use a model whose weights you can hold."));
  }
}
