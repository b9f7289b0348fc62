package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/**
 * Flags a model on the hub that is not pinned to a commit, so that it can change under the project.
 */
public final class UnpinnedRevision implements ModelRule {
  @Override
  public String id() {
    return "unpinned-revision";
  }

  @Override
  public String title() {
    return "A model without a fixed commit";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.everywhere(RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    if (!(assessment.ref() instanceof ModelRef.Hub hub)
        || hub.key().isPinned()
        || assessment.facts().isEmpty()) {
      return List.of();
    }
    String named =
        hub.key()
            .revision()
            .map(revision -> "names revision '" + revision + "', which can move")
            .orElse("names no revision, so that the default branch counts, which can move");
    String commit = assessment.facts().flatMap(HubRecord::commit).orElse("<commit>");
    return List.of(
        Violation.of(
            "The reference to model '" + assessment.name() + "' " + named + ".",
            "Write '" + hub.key().repo().id() + "@" + commit + "'."));
  }
}
