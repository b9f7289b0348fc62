package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.library.RoleUses;
import io.github.modelaudit.discovery.project.PomDependencies;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.ModelRole;
import java.util.Optional;

/** Writes down a default as evidence: at the dependency that brings it, with where it was read. */
record DefaultSighting(
    FrameworkDefaultDetector.Candidate candidate, RoleUses.Use use, Replacements replacements) {

  Sighting of(DefaultMeanings.Meaning meaning, PomDependencies poms) {
    ModelRole role = candidate.model().role();
    String excerpt = "default of " + candidate.library().coordinates() + ", " + meaning.origin();
    Evidence evidence =
        new Evidence(
            FrameworkDefaultDetector.ID,
            poms.find(candidate.library()),
            Excerpt.of(excerpt),
            candidate.scope(),
            Optional.of(role),
            meaning.profile(),
            inactiveBecause(meaning, role),
            meaning.confidence());
    var understood = meaning.understood();
    return Sighting.observed(
        understood.with(understood.confidence().and(meaning.confidence())), evidence);
  }

  private Optional<String> inactiveBecause(DefaultMeanings.Meaning meaning, ModelRole role) {
    if (use == RoleUses.Use.IDLE) {
      return Optional.of("no class of the project uses a " + role.id() + " model");
    }
    return replacements.of(meaning.understood().ref(), role, candidate.scope());
  }
}
