package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.audit.ToolIdentity;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftFinding;
import io.github.modelaudit.domain.drift.DriftResult;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.lock.Lock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Finds what has changed since a project was locked. */
final class DriftRun {
  private final ToolIdentity tool;
  private final Knowledge knowledge;
  private final Assessor assessor;
  private final Supplier<HubClient> hub;

  DriftRun(ToolIdentity tool, Knowledge knowledge, Assessor assessor, Supplier<HubClient> hub) {
    this.tool = requireNonNull(tool, "tool");
    this.knowledge = requireNonNull(knowledge, "knowledge");
    this.assessor = requireNonNull(assessor, "assessor");
    this.hub = requireNonNull(hub, "hub");
  }

  DriftResult run(
      DriftRequest request,
      List<ModelDependency> models,
      Lock locked,
      List<Problem> found,
      FetchProgress progress) {
    Collection<RepoKey> keys = assessor.keysOf(models);
    var comparison =
        keys.isEmpty()
            ? new LiveComparison.Comparison(Lock.EMPTY, List.of(), List.of())
            : new LiveComparison(hub.get(), progress).compare(locked, keys);
    var changes = new ArrayList<>(comparison.changes());
    changes.addAll(hostedChanges(request, models, locked));
    List<DriftFinding> findings =
        findings(request, models, changes, both(locked, comparison.live()));
    var problems = new ArrayList<>(found);
    problems.addAll(comparison.problems());
    return new DriftResult(
        tool,
        request.project(),
        request.lock().shownAs(),
        request.at(),
        DriftCheck.verdict(request.failOn(), findings, problems),
        comparison.live().graph().nodes().size(),
        findings,
        problems);
  }

  private List<DriftFinding> findings(
      DriftRequest request, List<ModelDependency> models, List<DriftChange> changes, Lock reached) {
    var check = new DriftCheck(request, assessor, reached);
    return models.stream().flatMap(model -> check.findings(model, changes).stream()).toList();
  }

  private List<DriftChange> hostedChanges(
      DriftRequest request, List<ModelDependency> models, Lock locked) {
    var drift =
        new HostedDrift(knowledge.hosted(), DriftCheck.day(request.at()), DriftCheck.day(locked));
    return models.stream()
        .map(ModelDependency::ref)
        .filter(ModelRef.Hosted.class::isInstance)
        .map(ModelRef.Hosted.class::cast)
        .flatMap(model -> drift.changes(model).stream())
        .distinct()
        .toList();
  }

  private static Lock both(Lock locked, Lock live) {
    var nodes = new TreeMap<RepoKey, HubNode>(locked.graph().nodes());
    nodes.putAll(live.graph().nodes());
    return new Lock(HubGraph.of(nodes));
  }
}
