package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.extension.AuditRule;
import io.github.modelaudit.policy.rule.ModelRule;
import io.github.modelaudit.policy.rule.RuleContext;
import io.github.modelaudit.policy.rule.RuleException;
import io.github.modelaudit.policy.rule.Violation;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import io.github.modelaudit.policy.view.ModelViews;
import java.util.List;

/** Asks a rule of a jar, and takes whatever goes wrong in it for a rule that cannot say. */
final class JarRule implements ModelRule {
  private final String id;
  private final RuleLevels levels;
  private final AuditRule rule;

  JarRule(String id, AuditRule rule) {
    this.id = requireNonNull(id, "id");
    this.rule = requireNonNull(rule, "rule");
    this.levels = RuleLevels.everywhere(level(rule.level()));
  }

  private static RuleLevel level(AuditRule.Level level) {
    return switch (level) {
      case ERROR -> RuleLevel.ERROR;
      case WARNING -> RuleLevel.WARNING;
      case INFO -> RuleLevel.INFO;
      case OFF -> RuleLevel.OFF;
    };
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return rule.title();
  }

  @Override
  public RuleLevels levels() {
    return levels;
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    try {
      return rule.check(ModelViews.of(assessment)).stream().map(this::violation).toList();
    } catch (RuntimeException | LinkageError e) {
      throw new RuleException("it fails with '" + e + "'", e);
    }
  }

  private Violation violation(AuditRule.Issue issue) {
    String page = rule.page().map(address -> " See " + address + ".").orElse("");
    return Violation.of(issue.message(), issue.remedy() + page);
  }
}
