package io.github.modelaudit.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.testing.Jdks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real Maven build in a checkout: the test classes, then the goal {@code check}.
 *
 * <p>The plugin comes from the repository below {@code target}, everything else from the local
 * repository of the outer build; nothing comes from the network, and the Hub is never asked.
 */
final class ProjectBuild {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String REPORT = "target/model-audit/model-audit.json";
  private static final String COMPILE = "test-compile";
  private static final long MINUTES = 20;

  private final Path folder;
  private final Path log;
  private final Path javaHome;
  private final Map<String, String> properties;

  /**
   * @param folder where Maven is started
   * @param log where its output goes
   * @param properties what Maven is told with {@code -D}
   */
  ProjectBuild(Path folder, Path log, Path javaHome, Map<String, String> properties) {
    this.folder = folder;
    this.log = log;
    this.javaHome = javaHome;
    this.properties = Map.copyOf(properties);
  }

  /** The JDK for a project; nothing when this machine has none that can build it. */
  static Optional<Path> jdk(int java) {
    if (java == 17) {
      return Optional.of(Jdks.current());
    }
    return java == 25 ? Jdks.jdk25() : Optional.empty();
  }

  /** Compiles some modules and what they need, and goes on after one that fails. */
  void compile(List<String> modules) throws IOException, InterruptedException {
    run(List.of("-fae", "-am", "-pl", String.join(",", modules), COMPILE));
  }

  /** Compiles the module in the folder and audits it. */
  void compileAndCheck() throws IOException, InterruptedException {
    run(List.of(COMPILE, goal()));
  }

  /** Audits the module in the folder: a goal that is typed runs in one module only. */
  void check() throws IOException, InterruptedException {
    run(List.of(goal()));
  }

  /** Where a module's report is. */
  static Path report(Path module) {
    return module.resolve(REPORT);
  }

  /** What Maven says was wrong, in one line. */
  String trouble() throws IOException {
    if (!Files.exists(log)) {
      return "it was not built";
    }
    return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("[ERROR]") && line.length() > "[ERROR] ".length())
        .map(line -> line.substring("[ERROR] ".length()).strip())
        .filter(line -> !line.startsWith("[ERROR]"))
        .findFirst()
        .map(line -> line.length() > 160 ? line.substring(0, 160) + "…" : line)
        .map(line -> line.replace(folder.toString(), ""))
        .orElse("no error was printed");
  }

  private void run(List<String> arguments) throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    Process process = start(arguments);
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("No end after " + MINUTES + " minutes; see '" + log + "'.");
    }
  }

  private Process start(List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(TARGET.resolve("maven/apache-maven-3.9.16/bin/mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-o", "-DskipTests"));
    // The projects' own plugins look for poms at the head of the chain; offline, nothing is put
    // there.
    command.add("-Dmaven.repo.local=" + property("localRepository"));
    command.add("-Dmaven.repo.local.tail=" + TARGET.resolve("it-repository"));
    command.add("-Dmaven.repo.local.tail.ignoreAvailability=true");
    command.add("-Daether.remoteRepositoryFilter.prefixes=false");
    command.addAll(List.of("-Dmodel-audit.failOn=never", "-Dmodel-audit.onIncomplete=warn"));
    command.addAll(List.of("-Dmodel-audit.formats=json", "-Dmodel-audit.offline=true"));
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", requireNonNull(System.getenv("PATH")));
    builder.environment().put("HOME", TARGET.resolve("it-home").toString());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().put("HF_HUB_OFFLINE", "1");
    builder.environment().put("MAVEN_OPTS", "-Xmx1500m -XX:TieredStopAtLevel=1 -Xshare:auto");
    return builder.start();
  }

  private static String goal() {
    return "io.github.model-audit:model-audit-maven-plugin:%s:check"
        .formatted(property("it.plugin.version"));
  }

  private static String property(String name) {
    return requireNonNull(System.getProperty(name), name);
  }
}
