package io.github.modelaudit.report.format.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Facts by name, for which a form of bills has no field of its own, or whose field readers pass
 * over.
 */
public final class Facts {
  /** What the names of our own properties start with. */
  public static final String OURS = "model-audit:";

  private final List<Fact> facts = new ArrayList<>();

  /** Adds a fact under a name of ours. */
  public Facts add(String name, String value) {
    return addNamed(OURS + name, value);
  }

  /** Adds a fact of ours if it is known. */
  public Facts add(String name, Optional<String> value) {
    value.ifPresent(text -> add(name, text));
    return this;
  }

  /** Adds a fact under a name that others have given. */
  public Facts addNamed(String name, String value) {
    facts.add(new Fact(name, value));
    return this;
  }

  /** Adds a fact under a name that others have given if it is known. */
  public Facts addNamed(String name, Optional<String> value) {
    value.ifPresent(text -> addNamed(name, text));
    return this;
  }

  /** What was added, in order. */
  public List<Fact> list() {
    return List.copyOf(facts);
  }
}
