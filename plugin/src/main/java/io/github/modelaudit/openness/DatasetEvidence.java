package io.github.modelaudit.openness;

import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of looking for the data sets that a model names. */
final class DatasetEvidence {
  private final List<DatasetTerms> datasets;

  DatasetEvidence(List<DatasetTerms> datasets) {
    this.datasets = List.copyOf(datasets);
  }

  boolean isNamed() {
    return !datasets.isEmpty();
  }

  /** True when every data set that is named exists. */
  boolean isThere() {
    return isNamed() && datasets.stream().allMatch(dataset -> dataset.gap().isEmpty());
  }

  /** True when every data set exists and can be had without asking anybody. */
  boolean isFree() {
    return isThere() && datasets.stream().allMatch(dataset -> dataset.gate() == Gate.NONE);
  }

  /** True when every data set states one license that is understood. */
  boolean isLicensed() {
    return isThere() && datasets.stream().allMatch(dataset -> dataset.license().isSettled());
  }

  /** The licenses that the data sets state. */
  List<String> licenses() {
    return datasets.stream().flatMap(it -> it.license().licenses().stream()).distinct().toList();
  }

  /** Returns the data sets as a component; nothing when none is named. */
  Optional<ComponentEvidence> asComponent() {
    if (!isNamed()) {
      return Optional.empty();
    }
    EvidenceGrade grade = isThere() ? EvidenceGrade.OBSERVED : EvidenceGrade.DECLARED;
    var evidence = new ComponentEvidence(Component.DATASETS, grade, words());
    return Optional.of(
        isLicensed() && licenses().size() == 1
            ? evidence.licensed(licenses().get(0), EvidenceGrade.DECLARED)
            : evidence);
  }

  private String words() {
    long there = datasets.stream().filter(dataset -> dataset.gap().isEmpty()).count();
    long gated =
        datasets.stream()
            .filter(dataset -> dataset.gate() == Gate.AUTO || dataset.gate() == Gate.MANUAL)
            .count();
    long unlicensed =
        datasets.stream()
            .filter(dataset -> dataset.gap().isEmpty())
            .filter(dataset -> !dataset.license().isSettled())
            .count();
    String sizes =
        datasets.stream()
            .flatMap(dataset -> dataset.size().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return "Of %d named data sets %d exist, %d of them gated, %d without a clear license%s."
        .formatted(
            datasets.size(), there, gated, unlicensed, sizes.isEmpty() ? "" : "; sizes " + sizes);
  }
}
