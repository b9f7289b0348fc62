package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.ShippedTexts;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.policy.custom.CustomRules;
import io.github.modelaudit.policy.rule.ModelRule;
import io.github.modelaudit.policy.rule.Rule;
import io.github.modelaudit.policy.rule.RuleContext;
import io.github.modelaudit.policy.rule.RuleException;
import io.github.modelaudit.policy.rule.Rules;
import io.github.modelaudit.policy.rule.Violation;
import io.github.modelaudit.policy.rule.WaiverRule;
import io.github.modelaudit.policy.rule.WaiverUse;
import io.github.modelaudit.policy.settings.CustomRule;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Asks every rule about every model and every waiver, and gives what they say its severity. */
public final class PolicyEngine {
  private final Rules rules;
  private final LicenseCatalogue licenses;
  private final ShippedTexts shipped;

  /**
   * Takes what does not depend on a policy.
   *
   * @param shipped texts of the build that show whether obligations are met
   */
  public PolicyEngine(Rules rules, LicenseCatalogue licenses, ShippedTexts shipped) {
    this.rules = requireNonNull(rules, "rules");
    this.licenses = requireNonNull(licenses, "licenses");
    this.shipped = requireNonNull(shipped, "shipped");
  }

  /** Returns an engine with the rules that come with the tool. */
  public static PolicyEngine standard(LicenseCatalogue licenses) {
    return standard(licenses, ShippedTexts.NONE);
  }

  /** Returns an engine with the same rules that knows what a build ships. */
  public static PolicyEngine standard(LicenseCatalogue licenses, ShippedTexts shipped) {
    return new PolicyEngine(Rules.standard(), licenses, shipped);
  }

  /** Returns an engine that need not compile the policy's own rules whenever it is asked. */
  public PolicyEngine prepared(Policy policy) {
    return new PolicyEngine(rulesOf(policy), licenses, shipped);
  }

  private Rules rulesOf(Policy policy) {
    SortedSet<String> known = rules.ids();
    List<CustomRule> own =
        policy.custom().stream().filter(rule -> !known.contains(rule.id())).toList();
    return own.isEmpty() ? rules : rules.and(new CustomRules().of(own));
  }

  /** Returns the findings alone, for those who weigh models against each other. */
  public List<Finding> evaluate(
      Policy policy, Collection<Assessment> assessments, DiscoveryReach reach, LocalDate today) {
    return judge(policy, assessments, reach, today).findings();
  }

  /**
   * Asks every rule.
   *
   * @param reach how far discovery could see
   * @param today the day that waivers are held against
   */
  public Judgement judge(
      Policy policy, Collection<Assessment> assessments, DiscoveryReach reach, LocalDate today) {
    Rules asked = rulesOf(policy);
    var context = new RuleContext(policy, licenses, declaresModels(assessments), reach, shipped);
    var ledger = new WaiverLedger(policy.waivers(), today);
    var findings = new ArrayList<Finding>();
    var problems = new ArrayList<Problem>();
    var unjudged = new HashSet<ModelRef>();
    for (Assessment assessment : assessments) {
      for (ModelRule rule : asked.models()) {
        try {
          findings.addAll(ask(rule, assessment, context, ledger));
        } catch (RuleException e) {
          problems.add(problem(rule, assessment, e, policy));
          unjudged.add(assessment.ref());
        }
      }
    }
    for (WaiverUse use : ledger.uses()) {
      for (WaiverRule rule : asked.waivers()) {
        findings.addAll(ask(rule, use, policy));
      }
    }
    return new Judgement(findings.stream().sorted().distinct().toList(), problems, unjudged);
  }

  /** A rule that cannot say may have missed a violation. */
  private static Problem problem(
      ModelRule rule, Assessment assessment, RuleException failure, Policy policy) {
    Optional<Location> place =
        policy.custom().stream()
            .filter(custom -> custom.id().equals(rule.id()))
            .map(CustomRule::location)
            .findFirst();
    return new Problem(
        "rule-failed",
        "Rule '"
            + rule.id()
            + "' cannot be evaluated for model '"
            + assessment.name()
            + "': "
            + failure.getMessage()
            + ".",
        place
            .map(
                where ->
                    "Ask with 'has(…)' for what may not be known, or correct the rule in '"
                        + where
                        + "'.")
            .orElse("Tell those who wrote the rule, or set it to 'off' in 'rules'."),
        true,
        place);
  }

  /** What somebody typed for one run is no declaration of the project. */
  private static boolean declaresModels(Collection<Assessment> assessments) {
    return assessments.stream()
        .flatMap(assessment -> assessment.dependency().declarations().stream())
        .anyMatch(declaration -> !declaration.location().isTyped());
  }

  private static List<Finding> ask(
      ModelRule rule, Assessment assessment, RuleContext context, WaiverLedger ledger) {
    Scope scope = assessment.dependency().scope();
    Optional<Severity> severity = level(rule, scope, context.policy()).severity();
    if (severity.isEmpty()) {
      return List.of();
    }
    return rule.check(assessment, context).stream()
        .map(
            violation ->
                new Finding(
                    rule.id(),
                    tempered(severity.get(), violation, assessment),
                    Optional.of(assessment.dependency().ref()),
                    violation.message() + GivenNames.sentence(assessment.dependency()),
                    violation.remedy(),
                    assessment.dependency().location(),
                    ledger.apply(rule.id(), assessment)))
        .toList();
  }

  private static List<Finding> ask(WaiverRule rule, WaiverUse use, Policy policy) {
    Optional<Severity> severity =
        policy.level(rule.id(), Scope.MAIN).orElseGet(() -> own(rule, Scope.MAIN)).severity();
    if (severity.isEmpty()) {
      return List.of();
    }
    return rule.check(use).stream()
        .map(
            violation ->
                new Finding(
                    rule.id(),
                    severity.get(),
                    Optional.empty(),
                    violation.message(),
                    violation.remedy(),
                    use.waiver().location(),
                    Optional.empty()))
        .toList();
  }

  /** The level a policy sets, else one that another section implies, else the rule's own. */
  private static RuleLevel level(ModelRule rule, Scope scope, Policy policy) {
    return policy
        .level(rule.id(), scope)
        .or(() -> rule.impliedBy(policy).flatMap(levels -> levels.in(scope)))
        .orElseGet(() -> own(rule, scope));
  }

  private static RuleLevel own(Rule rule, Scope scope) {
    RuleLevels levels = rule.levels();
    return levels.in(scope).orElse(RuleLevel.ERROR);
  }

  /**
   * Nothing that is not sure is an error. Of what has no effect, and of a repository whose
   * tokenizer alone is used, nothing is more than a remark: neither is a model that the project
   * runs.
   */
  private static Severity tempered(Severity severity, Violation violation, Assessment assessment) {
    boolean isSure = violation.isSure() && assessment.dependency().identity() != Confidence.LOW;
    boolean isModel =
        assessment.dependency().isActive()
            && !assessment.dependency().isOnlyFor(ModelRole.TOKENIZER);
    Severity most = !isModel ? Severity.INFO : isSure ? Severity.ERROR : Severity.WARNING;
    return severity.compareTo(most) >= 0 ? severity : most;
  }
}
