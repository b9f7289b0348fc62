package io.github.modelaudit.knowledge;

import java.util.Optional;
import java.util.SortedSet;

/** Holds the policy presets that come with the tool, as policy files. */
public interface PresetCatalogue {

  /** The names of all presets. */
  SortedSet<String> names();

  /** Returns the text of a preset, a policy file in YAML. */
  Optional<String> find(String name);
}
