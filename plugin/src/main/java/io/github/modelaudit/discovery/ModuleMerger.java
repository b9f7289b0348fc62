package io.github.modelaudit.discovery;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one dependency of a model that several modules use. A revision that one module declares
 * says nothing of another module that names none: these stay two.
 */
final class ModuleMerger {
  private static final Comparator<Use> MOST_TELLING_FIRST =
      Comparator.comparing((Use it) -> !it.model().isDeclared())
          .thenComparing(it -> !it.model().isActive())
          .thenComparing(it -> it.model().ref().name())
          .thenComparing(Use::module);

  private final Map<ModelIdentity, List<Use>> uses = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** A model as one module uses it. */
  private record Use(String module, ModelDependency model) {}

  /** Takes what a module depends on. */
  void add(String module, DiscoveryResult found) {
    problems.addAll(found.problems());
    for (ModelDependency model : found.models()) {
      uses.computeIfAbsent(ModelIdentity.of(model.ref()), key -> new ArrayList<>())
          .add(new Use(module, model));
    }
  }

  /** Returns what all of them depend on. */
  JointResult result(DiscoveryReach reach) {
    var models = new ArrayList<ModelDependency>();
    var users = new HashMap<ModelDependency, List<String>>();
    for (List<Use> group : uses.values()) {
      ModelDependency model = merged(group);
      models.add(model);
      users.put(model, group.stream().map(Use::module).sorted().distinct().toList());
    }
    return new JointResult(new DiscoveryResult(models, problems, reach), users);
  }

  private static ModelDependency merged(List<Use> group) {
    List<ModelDependency> all = group.stream().sorted(MOST_TELLING_FIRST).map(Use::model).toList();
    return new ModelDependency(
        all.get(0).ref(),
        surest(all),
        all.stream().flatMap(it -> it.evidence().stream()).toList(),
        all.stream().flatMap(it -> it.declarations().stream()).toList(),
        all.stream().flatMap(it -> it.names().stream()).toList(),
        all.stream().flatMap(it -> it.file().stream()).findFirst());
  }

  /** As within a module: one sure sighting settles it, one without effect settles nothing. */
  private static Confidence surest(List<ModelDependency> all) {
    boolean isActive = all.stream().anyMatch(ModelDependency::isActive);
    return all.stream()
        .filter(it -> it.isActive() || !isActive)
        .map(ModelDependency::identity)
        .min(Comparator.naturalOrder())
        .orElse(Confidence.LOW);
  }
}
