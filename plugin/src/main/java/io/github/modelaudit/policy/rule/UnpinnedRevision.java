package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Optional;

/**
 * Flags a model that is not fixed, so that it can change under the project: on the hub without a
 * commit, or by a run time's name without a tag.
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
    Optional<String> floating =
        assessment.dependency().names().stream()
            .filter(GivenName::isFloating)
            .map(GivenName::name)
            .findFirst();
    if (floating.isPresent()) {
      return List.of(floating(floating.get(), assessment));
    }
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
    boolean isCalledOtherwise = !assessment.dependency().names().isEmpty();
    return List.of(
        Violation.of(
            "The reference to model '" + assessment.name() + "' " + named + ".",
            (isCalledOtherwise ? "Declare '" : "Write '") + pinned(hub.key(), assessment) + "'."));
  }

  /** A run time takes such a name for its newest model, whatever the Hub holds. */
  private static Violation floating(String name, Assessment assessment) {
    String declare =
        assessment.ref() instanceof ModelRef.Hub hub
            ? ", and declare '" + pinned(hub.key(), assessment) + "' to fix what is audited"
            : "";
    return Violation.of(
        "The name '" + name + "' has no tag that stays, so that it can come to mean another model.",
        "Write a tag that names size and quantization" + declare + ".");
  }

  private static String pinned(RepoKey key, Assessment assessment) {
    String commit =
        assessment
            .facts()
            .flatMap(HubRecord::commit)
            .or(() -> key.revision().filter(revision -> key.isPinned()))
            .orElse("<commit>");
    return key.repo().id() + "@" + commit;
  }
}
