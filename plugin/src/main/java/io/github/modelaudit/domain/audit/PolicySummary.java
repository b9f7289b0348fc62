package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The policy an audit was held against, as far as a reader of its reports needs it.
 *
 * @param sources the files, resources or presets it was read from, in order
 * @param sha256 digest over the policy in effect, lower-case hex
 * @param use the facts about the user that were given, by their policy keys
 */
public record PolicySummary(
    String name, List<String> sources, String sha256, Map<String, String> use) {
  public PolicySummary {
    requireNonNull(name, "name");
    sources = List.copyOf(sources);
    requireNonNull(sha256, "sha256");
    use = Collections.unmodifiableMap(new TreeMap<>(use));
  }
}
