package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.policy.PolicyText;
import java.util.List;
import java.util.Optional;

/**
 * The policy that the user chose.
 *
 * @param files the policy files in order; a later one overrides an earlier one
 * @param preset the preset under them; absent when the files decide
 */
public record PolicyChoice(List<PolicyText> files, Optional<String> preset) {
  public PolicyChoice {
    files = List.copyOf(files);
    requireNonNull(preset, "preset");
  }
}
