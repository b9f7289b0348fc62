package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.domain.Problem;
import java.util.List;

/** What the files that deploy or start a project say. */
public record Findings(
    List<Mention> mentions, List<Environment> environments, List<Problem> problems) {
  public Findings {
    mentions = List.copyOf(mentions);
    environments = List.copyOf(environments);
    problems = List.copyOf(problems);
  }
}
