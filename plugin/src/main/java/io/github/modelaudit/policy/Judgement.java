package io.github.modelaudit.policy;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.Finding;
import java.util.List;
import java.util.Set;

/**
 * What the rules say of the models.
 *
 * @param findings waived ones marked, sorted
 * @param problems rules that could not say
 * @param unjudged the models of which a rule could not say whether they violate it
 */
public record Judgement(List<Finding> findings, List<Problem> problems, Set<ModelRef> unjudged) {
  public Judgement {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    unjudged = Set.copyOf(unjudged);
  }

  /** Returns the same with more said of each finding. */
  public Judgement with(List<Finding> others) {
    return new Judgement(others, problems, unjudged);
  }
}
