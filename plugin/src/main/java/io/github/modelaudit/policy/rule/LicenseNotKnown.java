package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Optional;

/** Flags a model that was found while the sources of its license could not be read. */
public final class LicenseNotKnown implements ModelRule {
  @Override
  public String id() {
    return "license-not-known";
  }

  @Override
  public String title() {
    return "A license that could not be read";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.ERROR, RuleLevel.WARNING);
  }

  @Override
  public Optional<RuleLevels> impliedBy(Policy policy) {
    return policy.licenses().unknown().map(unknown -> unknown.levels());
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    if (!(assessment.license() instanceof LicenseResolution.NotKnown notKnown)) {
      return List.of();
    }
    return switch (assessment.ref().kind()) {
      case ARTIFACT -> ofArtifact(assessment, notKnown);
      case LOCAL_FILE -> ofSource(assessment, notKnown);
      case HUB, HOSTED, UNRESOLVED ->
          assessment.facts().isPresent() ? ofSource(assessment, notKnown) : List.of();
    };
  }

  private static List<Violation> ofArtifact(
      Assessment assessment, LicenseResolution.NotKnown notKnown) {
    return List.of(
        Violation.of(
            "The license of the library '"
                + assessment.name()
                + "', which is a model, is not known: "
                + reason(notKnown),
            "Read the license in its pom and in its jar, and write it as 'license' of the library"
                + " in an overlay of 'libraries.yaml', or waive this with what it says."));
  }

  private static List<Violation> ofSource(
      Assessment assessment, LicenseResolution.NotKnown notKnown) {
    return List.of(
        Violation.of(
            "The license of model '" + assessment.name() + "' is not known: " + reason(notKnown),
            "Make its source readable, or read the license yourself and waive this with what it"
                + " says."));
  }

  private static String reason(LicenseResolution.NotKnown notKnown) {
    return notKnown.reason().endsWith(".") ? notKnown.reason() : notKnown.reason() + ".";
  }
}
