package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.domain.Problem;
import java.util.List;

/**
 * What the files that deploy or start a project say.
 *
 * @param configurations the configuration files that each resource holds for programs
 */
public record Findings(
    List<Mention> mentions,
    List<Environment> environments,
    List<List<HeldFile>> configurations,
    List<Problem> problems) {
  public Findings {
    mentions = List.copyOf(mentions);
    environments = List.copyOf(environments);
    configurations = configurations.stream().map(List::copyOf).toList();
    problems = List.copyOf(problems);
  }
}
