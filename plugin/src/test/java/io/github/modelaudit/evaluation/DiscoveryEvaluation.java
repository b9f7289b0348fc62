package io.github.modelaudit.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the labelled modules of public projects, runs the goal {@code check} on them and prints
 * how what it shows compares with the labels; started by the profile {@code evaluation}.
 *
 * <p>Nothing here is a bound: what was measured stands in {@code docs/discovery-evaluation.md}.
 */
public final class DiscoveryEvaluation {
  private static final Path OUTPUT = Path.of("target/evaluation").toAbsolutePath();

  private final Path projects;
  private final String only;
  private final boolean isBuilding;
  private final Findings findings = new Findings();

  private DiscoveryEvaluation(Path projects, String only, boolean isBuilding) {
    this.projects = projects;
    this.only = only;
    this.isBuilding = isBuilding;
  }

  /**
   * Evaluates.
   *
   * @param arguments the folder of the checkouts; a part of the names of the modules to take, or
   *     nothing; and {@code false} to compare the reports that the last run left
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String only = arguments.length > 1 ? arguments[1] : "";
    boolean isBuilding = arguments.length < 3 || Boolean.parseBoolean(arguments[2]);
    var evaluation = new DiscoveryEvaluation(Path.of(arguments[0]), only, isBuilding);
    for (LabelledProject project : LabelFiles.all()) {
      evaluation.evaluate(project);
    }
    evaluation.print();
  }

  private void evaluate(LabelledProject project) throws IOException, InterruptedException {
    List<LabelledModule> modules =
        project.modules().stream()
            .filter(module -> (project.name() + "/" + module.path()).contains(only))
            .toList();
    Path checkout = projects.resolve(project.folder());
    Optional<Path> jdk = ProjectBuild.jdk(project.java());
    if (jdk.isEmpty() || !Files.isDirectory(checkout)) {
      String reason = jdk.isEmpty() ? "needs JDK " + project.java() : "there is no checkout";
      modules.forEach(module -> findings.addUnbuilt(project, module, reason));
      return;
    }
    if (isBuilding) {
      compileTogether(project, modules, jdk.get());
    }
    for (LabelledModule module : modules) {
      evaluate(project, module, jdk.get());
    }
  }

  /** Modules that need one another are compiled by one Maven before each is audited. */
  private void compileTogether(LabelledProject project, List<LabelledModule> modules, Path jdk)
      throws IOException, InterruptedException {
    for (String folder : project.builds()) {
      List<String> names =
          modules.stream()
              .filter(module -> project.buildOf(module).equals(folder))
              .map(module -> relative(folder, module.path()))
              .toList();
      if (!names.isEmpty()) {
        build(project, folder, jdk, project.properties()).compile(names);
      }
    }
  }

  private void evaluate(LabelledProject project, LabelledModule module, Path jdk)
      throws IOException, InterruptedException {
    Path report = ProjectBuild.report(projects.resolve(project.folder()).resolve(module.path()));
    ProjectBuild build = build(project, module.path(), jdk, project.propertiesOf(module));
    if (isBuilding) {
      System.out.println("Building " + project.name() + " " + module.path());
      Files.deleteIfExists(report);
      if (project.buildOf(module).equals(module.path())) {
        build.compileAndCheck();
      } else {
        build.check();
      }
    }
    if (Files.exists(report)) {
      findings.add(project, new Comparison(module, ReportFile.read(report)));
    } else {
      findings.addUnbuilt(project, module, build.trouble());
    }
  }

  private ProjectBuild build(
      LabelledProject project, String folder, Path jdk, Map<String, String> properties) {
    return new ProjectBuild(
        projects.resolve(project.folder()).resolve(folder).normalize(),
        OUTPUT.resolve(project.folder()).resolve(logName(folder)),
        jdk,
        properties);
  }

  private static String relative(String folder, String path) {
    return Path.of(folder).normalize().relativize(Path.of(path).normalize()).toString();
  }

  private static String logName(String folder) {
    return (folder.equals(".") ? "root" : folder.replace('/', '_')) + ".log";
  }

  private void print() throws IOException {
    Files.createDirectories(OUTPUT);
    String text = String.join("\n", findings.lines()) + "\n";
    Files.writeString(OUTPUT.resolve("evaluation.md"), text);
    System.out.println(text);
  }
}
