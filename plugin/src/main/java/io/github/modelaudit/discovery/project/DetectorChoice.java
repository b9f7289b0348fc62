package io.github.modelaudit.discovery.project;

import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses detectors by their ids.
 *
 * @param only those that run; all when empty
 * @param off those that do not run, whatever else is said
 */
public record DetectorChoice(Set<String> only, Set<String> off) {
  /** Every detector runs. */
  public static final DetectorChoice ALL = new DetectorChoice(Set.of(), Set.of());

  public DetectorChoice {
    only = Set.copyOf(only);
    off = Set.copyOf(off);
  }

  /** True when the detector runs. */
  public boolean accepts(String id) {
    return (only.isEmpty() || only.contains(id)) && !off.contains(id);
  }

  /** Every id that is written, sorted. */
  public Set<String> ids() {
    var ids = new TreeSet<>(only);
    ids.addAll(off);
    return ids;
  }
}
