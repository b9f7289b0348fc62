package io.github.modelaudit.evaluation;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A public project whose modules were read by hand at one commit.
 *
 * @param name owner and name of the repository
 * @param java the Java that its build needs
 * @param properties what Maven is told with {@code -D}, such as versions that are to be had
 * @param builds folders whose modules need one another; a module in none of them is built alone
 */
record LabelledProject(
    String name,
    String commit,
    int java,
    Map<String, String> properties,
    List<String> builds,
    List<LabelledModule> modules) {
  LabelledProject {
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    builds = List.copyOf(builds);
    modules = List.copyOf(modules);
  }

  /** The folder that a checkout is expected in. */
  String folder() {
    return name.replace('/', '+');
  }

  /** The folder that Maven is started in to build a module: the nearest one named above it. */
  String buildOf(LabelledModule module) {
    Optional<String> nearest =
        builds.stream()
            .filter(build -> isAtOrBelow(module.path(), build))
            .max(Comparator.comparingInt(String::length));
    return nearest.orElse(module.path());
  }

  /** What the build of a module is told; what the module says is stronger. */
  Map<String, String> propertiesOf(LabelledModule module) {
    Map<String, String> all = new TreeMap<>(properties);
    all.putAll(module.properties());
    return all;
  }

  private static boolean isAtOrBelow(String path, String build) {
    return build.equals(".") || path.equals(build) || path.startsWith(build + "/");
  }
}
