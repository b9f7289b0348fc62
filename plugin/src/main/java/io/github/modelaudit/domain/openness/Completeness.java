package io.github.modelaudit.domain.openness;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What there is of a model beside its weights.
 *
 * @param components every component, in the order of {@link Component}; empty when nothing can be
 *     said of any
 * @param dataFloor what is established about the training data
 * @param dataCeiling what is possible
 * @param mof the class by a strict reading: every required component proven, under a license that
 *     is known to be open
 * @param mofCeiling the class by a generous reading
 * @param missing what lacks, by the strict reading, for the next class
 */
public record Completeness(
    List<ComponentEvidence> components,
    DataLevel dataFloor,
    DataLevel dataCeiling,
    MofClass mof,
    MofClass mofCeiling,
    List<Component> missing) {
  /** Nothing was looked at. */
  public static final Completeness UNKNOWN =
      new Completeness(
          List.of(),
          DataLevel.NOTHING,
          DataLevel.OPEN,
          MofClass.UNCLASSIFIED,
          MofClass.CLASS_I,
          List.of());

  public Completeness {
    components = List.copyOf(components);
    requireNonNull(dataFloor, "dataFloor");
    requireNonNull(dataCeiling, "dataCeiling");
    requireNonNull(mof, "mof");
    requireNonNull(mofCeiling, "mofCeiling");
    missing = List.copyOf(missing);
  }

  /** How well it is established that the model has a component. */
  public EvidenceGrade grade(Component component) {
    return components.stream()
        .filter(evidence -> evidence.component() == component)
        .map(ComponentEvidence::grade)
        .findFirst()
        .orElse(EvidenceGrade.UNKNOWN);
  }
}
