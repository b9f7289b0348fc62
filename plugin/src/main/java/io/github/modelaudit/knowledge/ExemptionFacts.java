package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.openness.EuSignal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the signal on the European Union's exemption rests on.
 *
 * @param reasons by their codes
 * @param personalData patterns of gate fields that ask for personal data
 * @param marketing patterns of texts at the gate that speak of marketing
 * @param generalPurpose tasks of general-purpose models
 * @param outside tasks of other models
 * @param generalPurposeAbove operations of training from which a model counts as general-purpose
 * @param systemicAbove operations of training from which systemic risk is presumed
 */
public record ExemptionFacts(
    Map<String, Cause> reasons,
    List<Pattern> personalData,
    List<Pattern> marketing,
    List<String> generalPurpose,
    List<String> outside,
    BigDecimal generalPurposeAbove,
    BigDecimal systemicAbove) {

  /** A reason and the signal that it means on its own. */
  public record Cause(EuSignal.Kind signal, EuSignal.Reason reason) {
    public Cause {
      requireNonNull(signal, "signal");
      requireNonNull(reason, "reason");
    }
  }

  public ExemptionFacts {
    reasons = Map.copyOf(reasons);
    personalData = List.copyOf(personalData);
    marketing = List.copyOf(marketing);
    generalPurpose = List.copyOf(generalPurpose);
    outside = List.copyOf(outside);
    requireNonNull(generalPurposeAbove, "generalPurposeAbove");
    requireNonNull(systemicAbove, "systemicAbove");
  }
}
