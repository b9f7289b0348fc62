package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.discovery.deployment.DeploymentFile.Form;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the files of a module that may deploy or start something: in the whole tree, but for other
 * modules, sources, what a build has made, and what others have written.
 */
final class FileFinder {
  static final int MAX_FILES = 5_000;
  private static final int MAX_FOLDERS = 20_000;
  private static final int MAX_DEPTH = 12;
  private static final Set<String> SKIPPED =
      Set.of(
          "target",
          "build",
          "out",
          "dist",
          "node_modules",
          "vendor",
          "vendored",
          "third_party",
          "third-party",
          "generated",
          "generated-sources",
          "backup",
          "backups",
          "bak",
          "archive",
          "venv",
          "site-packages",
          "__pycache__",
          "tmp",
          "temp");
  private static final Set<String> HIDDEN =
      Set.of(".github", ".gitlab", ".devcontainer", ".docker");
  private static final Set<String> LANGUAGES =
      Set.of("java", "kotlin", "groovy", "scala", "webapp", "antlr4", "proto", "js", "ts");

  private final ProjectInputs inputs;
  private final List<DeploymentFile> found = new ArrayList<>();
  private final int[] folders = new int[1];

  FileFinder(ProjectInputs inputs) {
    this.inputs = inputs;
  }

  /** What was found, sorted by path, and whether that is all there is. */
  record Result(List<DeploymentFile> files, boolean isComplete) {}

  Result find() {
    walk(inputs.module(), List.of(), Optional.empty());
    boolean isComplete = found.size() < MAX_FILES && folders[0] < MAX_FOLDERS;
    return new Result(List.copyOf(found), isComplete);
  }

  /**
   * @param chart the folders below the chart that the folder belongs to
   */
  private void walk(Path folder, List<String> above, Optional<Integer> chart) {
    if (above.size() > MAX_DEPTH || folders[0]++ >= MAX_FOLDERS) {
      return;
    }
    List<Path> entries = entries(folder);
    boolean isChart = entries.stream().anyMatch(it -> nameOf(it).equals("Chart.yaml"));
    Optional<Integer> inside = isChart ? Optional.of(above.size()) : chart;
    for (Path entry : entries) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (isOurs(entry, above)) {
          List<String> below = new ArrayList<>(above);
          below.add(nameOf(entry));
          walk(entry, below, inside);
        }
      } else if (found.size() < MAX_FILES) {
        file(entry, above, inside).ifPresent(found::add);
      }
    }
  }

  private static List<Path> entries(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return List.of();
    }
    return entries.stream().sorted().toList();
  }

  private boolean isOurs(Path folder, List<String> above) {
    String name = nameOf(folder);
    String plain = name.toLowerCase(Locale.ROOT);
    boolean isHidden = name.startsWith(".") && !HIDDEN.contains(name);
    boolean isSource = !above.isEmpty() && above.contains("src") && LANGUAGES.contains(plain);
    return !isHidden
        && !isSource
        && !SKIPPED.contains(plain)
        && !plain.endsWith(".bak")
        && !Files.exists(folder.resolve("pom.xml"))
        && !Files.exists(folder.resolve(".git"));
  }

  private Optional<DeploymentFile> file(Path path, List<String> above, Optional<Integer> chart) {
    String shown = inputs.shown(path);
    return FileForms.of(nameOf(path), above)
        .map(form -> chart.map(depth -> inChart(form, nameOf(path), above, depth)).orElse(form))
        .filter(form -> inputs.choice().paths().accepts(shown))
        .filter(form -> Files.isRegularFile(path))
        .map(form -> new DeploymentFile(path, shown, scope(above), form));
  }

  private static Form inChart(Form form, String name, List<String> above, int depth) {
    if (form != Form.YAML) {
      return form;
    }
    if (above.size() > depth && above.get(depth).equals("templates")) {
      return Form.TEMPLATE;
    }
    return above.size() == depth && name.startsWith("values") ? Form.VALUES : Form.YAML;
  }

  private static Scope scope(List<String> above) {
    int src = above.indexOf("src");
    boolean isTest =
        src >= 0
            && src + 1 < above.size()
            && above.get(src + 1).toLowerCase(Locale.ROOT).matches("test|it|.*test");
    return isTest ? Scope.TEST : Scope.DEPLOYMENT;
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
