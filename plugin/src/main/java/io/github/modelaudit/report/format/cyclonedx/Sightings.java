package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelDependency;
import java.util.List;
import java.util.Optional;
import org.cyclonedx.model.Evidence;
import org.cyclonedx.model.component.evidence.Identity;
import org.cyclonedx.model.component.evidence.Method;
import org.cyclonedx.model.component.evidence.Method.Technique;
import org.cyclonedx.model.component.evidence.Occurrence;

/** Turns sightings of a model into evidence. */
final class Sightings {
  private Sightings() {}

  static Evidence of(ModelDependency dependency) {
    var evidence = new Evidence();
    var identity = new Identity();
    identity.setField(Identity.Field.NAME);
    identity.setConfidence(number(dependency.identity()));
    identity.setConcludedValue(dependency.ref().name());
    identity.setMethods(dependency.evidence().stream().map(Sightings::method).distinct().toList());
    evidence.setIdentities(List.of(identity));
    evidence.setOccurrences(dependency.evidence().stream().map(Sightings::occurrence).toList());
    return evidence;
  }

  private static Method method(io.github.modelaudit.domain.Evidence seen) {
    var method = new Method();
    method.setTechnique(technique(seen.location().path()));
    method.setConfidence(number(seen.confidence()));
    method.setValue(seen.detector());
    return method;
  }

  /** How a place is read follows from what it is. */
  private static Technique technique(String path) {
    if (path.contains("!/") || path.endsWith(".class") || path.endsWith(".jar")) {
      return Technique.BINARY_ANALYSIS;
    }
    return path.matches(".*\\.(java|kt|scala|groovy|py)")
        ? Technique.SOURCE_CODE_ANALYSIS
        : Technique.MANIFEST_ANALYSIS;
  }

  private static double number(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> 0.9;
      case MEDIUM -> 0.6;
      case LOW -> 0.3;
    };
  }

  private static Occurrence occurrence(io.github.modelaudit.domain.Evidence seen) {
    var occurrence = new Occurrence();
    occurrence.setLocation(seen.location().path());
    seen.location().line().ifPresent(occurrence::setLine);
    occurrence.setSymbol(seen.detector());
    Optional<String> why = seen.inactiveBecause();
    occurrence.setAdditionalContext(
        why.map(it -> seen.excerpt() + " " + it).orElse(seen.excerpt()));
    return occurrence;
  }
}
