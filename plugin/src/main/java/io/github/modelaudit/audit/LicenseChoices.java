package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.licensing.Election;
import io.github.modelaudit.policy.ChoiceJudge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Assesses models of which an author lets the user choose a license, as the policy would have it
 * chosen. A model is settled before those it was made from.
 */
final class LicenseChoices {
  /** More open choices in one lineage than any real one has; those beyond stay open. */
  private static final int MOST = 8;

  private final Assessor assessor;
  private final ChoiceJudge judge;

  LicenseChoices(Assessor assessor, ChoiceJudge judge) {
    this.assessor = requireNonNull(assessor, "assessor");
    this.judge = requireNonNull(judge, "judge");
  }

  /** Returns all facts about a model. */
  Assessment assess(ModelDependency model, HubGraph graph) {
    Assessment best = assessor.assess(model, graph);
    Map<String, LicenseResolution.Choice> open = new LinkedHashMap<>();
    collect(best.lineage(), open);
    Election election = Election.NONE;
    for (Map.Entry<String, LicenseResolution.Choice> choice : open.entrySet()) {
      List<Election> elections = new ArrayList<>();
      for (var alternative : choice.getValue().alternatives()) {
        elections.add(election.with(choice.getKey(), alternative));
      }
      List<Assessment> assessments =
          elections.stream().map(it -> assessor.assess(model, graph, it)).toList();
      Assessment settled = judge.best(best, assessments);
      int index = assessments.indexOf(settled);
      election = index < 0 ? election : elections.get(index);
      best = settled;
    }
    return best;
  }

  private static void collect(LineageTree tree, Map<String, LicenseResolution.Choice> open) {
    if (tree.license() instanceof LicenseResolution.Choice choice && open.size() < MOST) {
      open.putIfAbsent(tree.id(), choice);
    }
    tree.parents().forEach(parent -> collect(parent, open));
  }
}
