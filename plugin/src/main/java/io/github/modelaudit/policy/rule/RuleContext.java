package io.github.modelaudit.policy.rule;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.ShippedTexts;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.policy.settings.LicenseLists;
import io.github.modelaudit.policy.settings.Policy;

/**
 * What a rule may read beside the model: the policy in effect, and the licenses we know.
 *
 * @param declaresModels true when a file of the project declares at least one model
 * @param reach how far discovery could see
 * @param shipped texts that show whether obligations are met
 */
public record RuleContext(
    Policy policy,
    LicenseCatalogue licenses,
    boolean declaresModels,
    DiscoveryReach reach,
    ShippedTexts shipped) {
  public RuleContext {
    requireNonNull(policy, "policy");
    requireNonNull(licenses, "licenses");
    requireNonNull(reach, "reach");
    requireNonNull(shipped, "shipped");
  }

  /** Takes a build that names no texts. */
  public RuleContext(
      Policy policy, LicenseCatalogue licenses, boolean declaresModels, DiscoveryReach reach) {
    this(policy, licenses, declaresModels, reach, ShippedTexts.NONE);
  }

  /** The lists of licenses that count in a scope. */
  LicenseLists lists(Scope scope) {
    return policy.licenses().in(scope);
  }

  /** True when what we know of a license is established. */
  boolean isEstablished(String license) {
    return licenses
        .find(license)
        .map(entry -> entry.notes().provenance().confidence() != Confidence.LOW)
        .orElse(false);
  }
}
