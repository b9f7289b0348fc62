package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/**
 * Flags a name that only the user can explain: of a deployment, an endpoint, a resource or an
 * upload.
 */
public final class UnresolvedAlias implements ModelRule {
  @Override
  public String id() {
    return "unresolved-alias";
  }

  @Override
  public String title() {
    return "A name of your own for a model";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    if (!(assessment.ref() instanceof ModelRef.Unresolved unresolved) || !unresolved.isLiteral()) {
      return List.of();
    }
    String name = "\"" + unresolved.name().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return List.of(
        Violation.of(
            "Which model '"
                + unresolved.name()
                + "' of '"
                + unresolved.source()
                + "' stands for cannot be told: "
                + (unresolved.reason().endsWith(".")
                    ? unresolved.reason()
                    : unresolved.reason() + "."),
            "Write under 'aliases' of the models file what it means, as '"
                + name
                + ": org/name' or '"
                + name
                + ": {id: <name>, provider: <provider>}'."));
  }
}
