package io.github.modelaudit.discovery.search;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.Discovery;
import io.github.modelaudit.discovery.DiscoveryException;
import io.github.modelaudit.discovery.detector.Excerpt;
import io.github.modelaudit.discovery.project.DetectorChoice;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.PathFilter;
import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Mention;
import io.github.modelaudit.domain.Mention.Reason;
import io.github.modelaudit.domain.Mentions;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for a model's name in everything that people write in a module. What the user switched off
 * is found by looking once more with everything on; the rest by the text alone.
 */
public final class NameSearch {
  private static final int MAX_MENTIONS = 200;

  private final Discovery discovery;
  private final Set<String> activeProfiles;

  /**
   * Takes what tells a model from a text.
   *
   * @param activeProfiles the ids of the profiles of the build that are active
   */
  public NameSearch(Discovery discovery, Set<String> activeProfiles) {
    this.discovery = requireNonNull(discovery, "discovery");
    this.activeProfiles = Set.copyOf(activeProfiles);
  }

  /** Returns every place that names the model and why it does not count. */
  public Mentions search(ProjectInputs inputs, String name) {
    var pattern = new NamePattern(name);
    Map<Location, Mention> mentions = new TreeMap<>();
    switchedOff(inputs, pattern).forEach(it -> mentions.putIfAbsent(line(it.location()), it));
    ModuleFiles.Found found = ModuleFiles.in(inputs.module());
    var reasons = new Reasons(inputs, activeProfiles);
    for (Path file : found.files()) {
      Optional<String> text = new ProjectFiles(inputs).read(file).text();
      if (mentions.size() < MAX_MENTIONS && text.isPresent() && text.get().indexOf('\0') < 0) {
        mentionsIn(inputs.shown(file), text.get(), pattern, reasons)
            .forEach(it -> mentions.putIfAbsent(it.location(), it));
      }
    }
    boolean isAll = found.isComplete() && mentions.size() < MAX_MENTIONS;
    List<Mention> first = mentions.values().stream().limit(MAX_MENTIONS).toList();
    return new Mentions(first, isAll);
  }

  private static List<Mention> mentionsIn(
      String path, String text, NamePattern pattern, Reasons reasons) {
    List<Integer> offsets = pattern.in(text);
    if (offsets.isEmpty()) {
      return List.of();
    }
    var file = reasons.of(path, text);
    var mentions = new ArrayList<Mention>();
    for (int offset : offsets) {
      int start = text.lastIndexOf('\n', offset) + 1;
      int end = text.indexOf('\n', offset);
      String line = text.substring(start, end < 0 ? text.length() : end);
      int number = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
      Reasons.Found why = file.at(offset, pattern.name());
      mentions.add(
          new Mention(Location.of(path, number), Excerpt.of(line), why.reason(), why.words()));
    }
    return mentions;
  }

  private static Location line(Location location) {
    return location.line().isPresent()
        ? Location.of(location.path(), location.line().getAsInt())
        : location;
  }

  /** What discovery finds when nothing is switched off and does not find as things are. */
  private List<Mention> switchedOff(ProjectInputs inputs, NamePattern pattern) {
    var everything =
        new DiscoveryChoice(
            Set.of(Scope.values()), DetectorChoice.ALL, PathFilter.ALL, inputs.choice().boms());
    if (everything.equals(inputs.choice())) {
      return List.of();
    }
    try {
      return discovery.discover(with(inputs, everything)).models().stream()
          .filter(model -> isCalled(model, pattern))
          .flatMap(model -> model.evidence().stream())
          .flatMap(evidence -> switchedOff(evidence, inputs.choice()).stream())
          .toList();
    } catch (DiscoveryException e) {
      // What is declared wrongly fails the audit itself, with a message.
      return List.of();
    }
  }

  private static boolean isCalled(ModelDependency model, NamePattern pattern) {
    return pattern.matches(model.ref().name())
        || model.names().stream().map(GivenName::name).anyMatch(pattern::matches);
  }

  private static Optional<Mention> switchedOff(Evidence seen, DiscoveryChoice choice) {
    if (!choice.detectors().accepts(seen.detector())) {
      return mention(
          seen,
          Reason.DETECTOR_OFF,
          "the detector '" + seen.detector() + "' sees it and is switched off");
    }
    if (!choice.paths().accepts(seen.location().path())) {
      return mention(seen, Reason.EXCLUDED, "the file is left out by what you include or exclude");
    }
    if (!choice.scopes().contains(seen.scope())) {
      String scope = seen.scope().name().toLowerCase(Locale.ROOT);
      return mention(
          seen, Reason.OUT_OF_SCOPE, "it counts in scope " + scope + ", which you leave out");
    }
    return Optional.empty();
  }

  private static Optional<Mention> mention(Evidence seen, Reason reason, String why) {
    return Optional.of(new Mention(line(seen.location()), seen.excerpt(), reason, why));
  }

  private static ProjectInputs with(ProjectInputs inputs, DiscoveryChoice choice) {
    return new ProjectInputs(
        inputs.root(),
        inputs.module(),
        inputs.declared(),
        inputs.resources(),
        inputs.code(),
        inputs.buildProperties(),
        inputs.environment(),
        choice);
  }
}
