package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.knowledge.NearestKey;
import io.github.modelaudit.knowledge.YamlPosition;
import java.util.Collection;

/** Something wrong in a policy text: what, where, and what to write instead. */
final class Flaw extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String remedy;
  private final transient YamlPosition position;

  /**
   * Says what is wrong.
   *
   * @param problem a clause without a full stop
   * @param remedy a full sentence
   */
  Flaw(String problem, String remedy, YamlPosition position) {
    super(problem);
    this.problem = requireNonNull(problem, "problem");
    this.remedy = requireNonNull(remedy, "remedy");
    this.position = requireNonNull(position, "position");
  }

  /** Returns a flaw that names the nearest valid word, or all of them when none is near. */
  static Flaw unknown(String what, String word, Collection<String> valid, YamlPosition position) {
    String remedy =
        NearestKey.find(word, valid)
            .map(nearest -> "Use '" + nearest + "'.")
            .orElseGet(() -> "Use one of " + Words.listed(valid) + ".");
    return new Flaw("unknown " + what + " '" + word + "'", remedy, position);
  }

  String problem() {
    return problem;
  }

  String remedy() {
    return remedy;
  }

  YamlPosition position() {
    return position;
  }
}
