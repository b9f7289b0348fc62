package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.Scope;
import java.util.List;
import java.util.Optional;

/** Finds the call in the project's own code that names a model in place of a default. */
final class Replacements {
  private static final String CALL_SITES = "call-sites";

  private final List<Sighting> calls;

  Replacements(List<Sighting> earlier) {
    this.calls =
        earlier.stream()
            .filter(it -> it.evidence().detector().equals(CALL_SITES))
            .filter(it -> it.evidence().isActive() && !it.leavesDefault())
            .toList();
  }

  /** Returns why a default is not in effect; nothing when no call names another model. */
  Optional<String> of(ModelRef model, ModelRole role, Scope scope) {
    return calls.stream()
        .filter(it -> it.evidence().role().filter(role::equals).isPresent())
        .filter(it -> it.evidence().scope() == scope)
        .filter(it -> it.ref().source().equals(model.source()))
        .findFirst()
        .map(it -> "replaced by '" + it.ref().name() + "' at " + place(it.evidence()));
  }

  private static String place(Evidence evidence) {
    return evidence.location().toString();
  }
}
