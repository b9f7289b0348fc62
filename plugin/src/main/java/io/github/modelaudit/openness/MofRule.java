package io.github.modelaudit.openness;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.openness.Completeness;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.MofClass;
import io.github.modelaudit.domain.openness.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the Model Openness Framework. Strictly, every component of a class has to be
 * proven and openly licensed; generously, none may be known to lack or to be under other terms. A
 * paper may stand in for the report.
 */
final class MofRule {
  private static final List<MofClass> CLASSES =
      List.of(MofClass.CLASS_III, MofClass.CLASS_II, MofClass.CLASS_I);

  private final RightsReader rights;

  MofRule(RightsReader rights) {
    this.rights = requireNonNull(rights, "rights");
  }

  Completeness judge(CompletenessReader.Found found) {
    Map<Component, ComponentEvidence> seen = found.components();
    MofClass strict = MofClass.UNCLASSIFIED;
    MofClass generous = MofClass.UNCLASSIFIED;
    List<Component> missing = new ArrayList<>();
    for (MofClass wanted : CLASSES) {
      List<Component> lacking = lacking(wanted, seen);
      if (lacking.isEmpty()) {
        strict = wanted;
      } else if (missing.isEmpty()) {
        missing.addAll(lacking);
      }
      if (required(wanted).stream().allMatch(component -> mayBe(component, seen))) {
        generous = wanted;
      }
    }
    return new Completeness(
        List.copyOf(seen.values()),
        found.data().floor(),
        found.data().ceiling(),
        strict,
        generous,
        missing);
  }

  private List<Component> lacking(MofClass wanted, Map<Component, ComponentEvidence> seen) {
    return required(wanted).stream().filter(component -> !isThere(component, seen)).toList();
  }

  private static List<Component> required(MofClass wanted) {
    return List.of(Component.values()).stream()
        .filter(component -> component.isRequiredFor(wanted))
        .toList();
  }

  private boolean isThere(Component component, Map<Component, ComponentEvidence> seen) {
    return alternatives(component).stream().anyMatch(one -> isProven(seen.get(one)));
  }

  private boolean mayBe(Component component, Map<Component, ComponentEvidence> seen) {
    return alternatives(component).stream().anyMatch(one -> isPossible(seen.get(one)));
  }

  private static Set<Component> alternatives(Component component) {
    return component == Component.TECHNICAL_REPORT
        ? Set.of(Component.TECHNICAL_REPORT, Component.RESEARCH_PAPER)
        : Set.of(component);
  }

  private boolean isProven(@Nullable ComponentEvidence evidence) {
    return evidence != null
        && evidence.grade().isProof()
        && evidence.licenseGrade().isStated()
        && evidence.license().filter(id -> rights.read(id).floor() == Rights.OPEN).isPresent();
  }

  private boolean isPossible(@Nullable ComponentEvidence evidence) {
    return evidence == null
        || (evidence.grade().isPossible()
            && evidence.license().map(id -> rights.read(id).ceiling() == Rights.OPEN).orElse(true));
  }
}
