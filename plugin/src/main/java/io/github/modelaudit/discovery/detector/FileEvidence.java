package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.scan.FoundFile;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How sightings of model files are written down. */
final class FileEvidence {
  private FileEvidence() {}

  static Evidence of(Location location, String excerpt, Scope scope) {
    return new Evidence(
        WeightsDetector.ID,
        location,
        Excerpt.of(excerpt),
        scope,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Confidence.HIGH);
  }

  static List<Sighting> sightings(
      List<WeightsIdentity.Meaning> meanings, Evidence evidence, FileFacts facts) {
    return meanings.stream()
        .map(
            it ->
                new Sighting(
                    it.ref(), it.confidence(), withRole(evidence, it), false, Optional.of(facts)))
        .toList();
  }

  private static Evidence withRole(Evidence evidence, WeightsIdentity.Meaning meaning) {
    return new Evidence(
        evidence.detector(),
        evidence.location(),
        evidence.excerpt(),
        evidence.scope(),
        meaning.role(),
        evidence.profile(),
        evidence.inactiveBecause(),
        evidence.confidence());
  }

  /** Returns the name of a file, its format and its size. */
  static String words(String name, FoundFile file) {
    return String.format(
        Locale.ROOT, "%s (%s, %,d bytes)", name, file.facts().format(), file.size());
  }

  static Problem unreadable(String place, String cause, Location location) {
    return new Problem(
        "unreadable-file",
        "Cannot read '" + place + "': " + cause + ".",
        "Repair the file or leave it out of the audit; a model that it holds is not audited.",
        true,
        Optional.of(location));
  }
}
