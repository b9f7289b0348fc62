package io.github.modelaudit.discovery.search;

import io.github.modelaudit.discovery.detector.StandIns;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.domain.Mention.Reason;
import io.github.modelaudit.domain.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says of a place in a text what it is, so that a reader sees why it names no model in use. */
final class Reasons {
  private static final List<String> OWN_FILES =
      List.of("model-policy", "ai-models", "model-audit.lock", "suggested-waivers");

  private final Set<String> activeProfiles;
  private final List<String> testFolders;
  private final boolean isCompiled;
  private final boolean areTestsOff;

  Reasons(ProjectInputs inputs, Set<String> activeProfiles) {
    this.activeProfiles = Set.copyOf(activeProfiles);
    this.testFolders = testFolders(inputs);
    this.isCompiled =
        inputs.code().own().stream()
            .filter(root -> root.scope() == Scope.MAIN)
            .anyMatch(root -> Files.isDirectory(root.directory()));
    this.areTestsOff = !inputs.choice().scopes().contains(Scope.TEST);
  }

  private static List<String> testFolders(ProjectInputs inputs) {
    Stream<Path> sources =
        inputs.code().own().stream()
            .filter(root -> root.scope() == Scope.TEST)
            .map(ClassRoot::sources)
            .flatMap(List::stream);
    Stream<Path> resources =
        inputs.resources().stream()
            .filter(root -> root.scope() == Scope.TEST)
            .map(ResourceRoot::directory);
    return Stream.concat(sources, resources)
        .map(folder -> inputs.shown(folder) + "/")
        .distinct()
        .toList();
  }

  /** Why a place does not count, as a clause. */
  record Found(Reason reason, String words) {}

  /** Returns the reasons of one file. */
  OfFile of(String path, String text) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    TextKind kind = TextKind.of(name).orElse(TextKind.DOCUMENT);
    Optional<BuildProfiles> profiles =
        name.equals("pom.xml") ? Optional.of(BuildProfiles.of(text)) : Optional.empty();
    return new OfFile(path, kind, Spans.of(text, kind), profiles);
  }

  /** The reasons of the places in one file. */
  final class OfFile {
    private final String path;
    private final TextKind kind;
    private final Spans spans;
    private final Optional<BuildProfiles> profiles;

    private OfFile(String path, TextKind kind, Spans spans, Optional<BuildProfiles> profiles) {
      this.path = path;
      this.kind = kind;
      this.spans = spans;
      this.profiles = profiles;
    }

    /** Returns why a name at an offset does not count. */
    Found at(int offset, String name) {
      if (spans.at(offset) == Spans.Place.COMMENT) {
        return new Found(Reason.COMMENT, "it stands in a comment");
      }
      if (kind == TextKind.DOCUMENT) {
        return new Found(Reason.DOCUMENTATION, "it stands in a text for people");
      }
      Optional<String> profile = profiles.flatMap(it -> it.inactiveAt(offset, activeProfiles));
      if (profile.isPresent()) {
        return new Found(
            Reason.INACTIVE_PROFILE, "the build's profile '" + profile.get() + "' is not active");
      }
      if (isOwn()) {
        return new Found(
            Reason.OWN_FILE, "the file says something about models and declares none there");
      }
      if (StandIns.isTemplate(name)) {
        return new Found(
            Reason.PLACEHOLDER, "the form of the value says that somebody has to fill it in");
      }
      return isTest() && areTestsOff
          ? new Found(Reason.OUT_OF_SCOPE, "it stands among tests, which you leave out")
          : value(offset);
    }

    private boolean isOwn() {
      String file = path.substring(path.lastIndexOf('/') + 1);
      return OWN_FILES.stream().anyMatch(file::startsWith);
    }

    private boolean isTest() {
      return testFolders.stream().anyMatch(path::startsWith);
    }

    private Found value(int offset) {
      return switch (kind) {
        case JVM_CODE -> spans.at(offset) == Spans.Place.STRING ? string() : word();
        case OTHER_CODE, SCRIPT ->
            new Found(Reason.CODE, "it stands in a program that is not looked into");
        case DATA ->
            new Found(Reason.DATA_FILE, "it stands among data that no framework takes models from");
        case PROPERTIES, SETTINGS ->
            new Found(Reason.VALUE, "it is no value of a key that is known to name a model");
        case MARKUP -> new Found(Reason.VALUE, "it is no element that is known to name a model");
        case DOCUMENT -> new Found(Reason.DOCUMENTATION, "it stands in a text for people");
      };
    }

    private Found string() {
      return new Found(
          Reason.STRING,
          isCompiled
              ? "a string constant; no call that is known to take a model's name receives it"
              : "a string constant; no compiled classes tell which call receives it");
    }

    private Found word() {
      return new Found(Reason.CODE, "a word of the program, not a value");
    }
  }
}
