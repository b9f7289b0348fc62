package io.github.modelaudit.bench;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.hub.HubBenchmark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Prints what the tool costs, as medians and ratios; started by the profile {@code benchmark}.
 *
 * <p>Nothing here is a bound: what a figure should be stands in {@code docs/benchmarks.md}.
 */
public final class Benchmark {
  private static final String EMPTY = "empty build";
  private static final String CLASS_PATH = "class path only";
  private static final String CHECK = "model-audit:check";
  private static final String LICENSE = "license:add-third-party";
  private static final String CYCLONEDX = "cyclonedx:makeBom";
  private static final Path FOLDER = Path.of("target/benchmark").toAbsolutePath();
  private static final int MODELS = 100;
  private static final int MODULES = 50;

  /** Where a probe repeats its first figures as processor time. */
  private static final int PROCESSOR_COLUMNS = 6;

  private final int rounds;

  private Benchmark(int rounds) {
    this.rounds = rounds;
  }

  /** Measures everything, in as many rounds as the first argument says. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var benchmark = new Benchmark(Integer.parseInt(arguments[0]));
    print("%d processors, Java %s, %d rounds", processors(), Runtime.version(), benchmark.rounds);
    benchmark.size();
    benchmark.builds();
    benchmark.modules();
    benchmark.jars();
    benchmark.stages();
    benchmark.heap();
    benchmark.hub();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Map<String, List<String>> goals() {
    Map<String, List<String>> goals = new LinkedHashMap<>();
    goals.put(EMPTY, List.of(Goals.EMPTY));
    goals.put(CLASS_PATH, List.of(Goals.CLASS_PATH));
    goals.put(CHECK, List.of(Goals.check()));
    goals.put(LICENSE, List.of(Goals.LICENSE));
    goals.put(CYCLONEDX, List.of(Goals.CYCLONEDX));
    return goals;
  }

  private void size() throws IOException {
    long bytes = Files.size(Path.of(requireNonNull(System.getProperty("benchmark.jar"))));
    String classPath = Files.readString(Path.of("target/runtime-classpath.txt")).strip();
    String[] jars = classPath.split(File.pathSeparator, -1);
    for (String jar : jars) {
      bytes += Files.size(Path.of(jar));
    }
    print("%nSize: the plugin with %d dependencies %.1f MB", jars.length, bytes / 1e6);
  }

  /** Whole Maven processes on one application. */
  private void builds() throws IOException, InterruptedException {
    Path project = Application.copy(FOLDER.resolve("application"), 3);
    resolveEverything(project);
    Map<String, List<Lap>> laps = new BuildRace(project).run(goals(), rounds);
    print("%nBuilds of the application, whole processes: wall time, processor time, goal alone");
    laps.forEach((name, known) -> printLaps(name, known, sample(known, Lap::goal).text("s")));
    print("Ratios of %s, the empty build subtracted: wall time, processor time", CHECK);
    for (String other : List.of(CLASS_PATH, LICENSE, CYCLONEDX)) {
      print(
          "  to %-21s %.2f, %.2f",
          other, ratio(laps, other, Lap::wall), ratio(laps, other, Lap::processor));
    }
  }

  /** The same application in many modules, two at a time. */
  private void modules() throws IOException {
    Path project = Reactor.write(FOLDER.resolve("reactor"), MODULES);
    Map<String, List<String>> goals = new LinkedHashMap<>();
    goals.put(EMPTY, List.of("-T2", Goals.EMPTY));
    goals.put(CLASS_PATH, List.of("-T2", Goals.EMPTY, "-P" + Reactor.RESOLVED));
    goals.put(CHECK, List.of("-T2", Goals.EMPTY, "-P" + Reactor.AUDITED));
    Map<String, List<Lap>> laps = new BuildRace(project).run(goals, rounds);
    print(
        "%n%d modules with -T2, whole processes: wall time, processor time, of it per module",
        MODULES);
    laps.forEach(
        (name, known) ->
            printLaps(
                name,
                known,
                String.format(
                    Locale.ROOT,
                    "%.0f ms",
                    sample(known, Lap::processor).median() * 1e3 / MODULES)));
    print(
        "  %s to %s, the empty build subtracted: %.2f, %.2f",
        CHECK,
        CLASS_PATH,
        ratio(laps, CLASS_PATH, Lap::wall),
        ratio(laps, CLASS_PATH, Lap::processor));
  }

  private static void printLaps(String name, List<Lap> laps, String last) {
    print(
        "  %-24s %-22s %-22s %s",
        name, sample(laps, Lap::wall).text("s"), sample(laps, Lap::processor).text("s"), last);
  }

  /** All jars of the application, seen for the first time and again. */
  private void jars() throws IOException, InterruptedException {
    String project = FOLDER.resolve("application").toString();
    List<String[]> first = new ArrayList<>();
    List<String[]> again = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      String memory = Files.createTempDirectory(FOLDER, "jars-").toString();
      first.add(new FreshRuntime().run(JarProbe.class, project, memory).split(" ", -1));
      again.add(new FreshRuntime().run(JarProbe.class, project, memory).split(" ", -1));
    }
    print("%nLooking into %s jars in a fresh runtime: wall time, processor time", first.get(0)[0]);
    printColumns("first time", first, 1, 2);
    printColumns("again", again, 1, 2);
  }

  private static double ratio(
      Map<String, List<Lap>> laps, String other, ToDoubleFunction<Lap> figure) {
    return beyondEmpty(laps, CHECK, figure) / beyondEmpty(laps, other, figure);
  }

  private static double beyondEmpty(
      Map<String, List<Lap>> laps, String name, ToDoubleFunction<Lap> figure) {
    return sample(requireNonNull(laps.get(name)), figure).median()
        - sample(requireNonNull(laps.get(EMPTY)), figure).median();
  }

  private static Sample sample(List<Lap> laps, ToDoubleFunction<Lap> figure) {
    return new Sample(laps.stream().mapToDouble(figure).boxed().toList());
  }

  /** The outer Maven knows the way to the network; the measured one sees what it has fetched. */
  private static void resolveEverything(Path project) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(requireNonNull(System.getProperty("maven.home")), "bin/mvn").toString());
    command.addAll(List.of("-B", "-q", "-Dmaven.repo.local=" + localRepository()));
    command.addAll(List.of(Goals.CLASS_PATH, Goals.LICENSE, Goals.CYCLONEDX, Goals.LIST));
    command.add("-DoutputFile=" + project.resolve(LibraryList.NAME));
    command.add("-DoutputAbsoluteArtifactFilename=true");
    File log = project.resolve("resolve.log").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("Cannot resolve the application; see " + log + ".");
    }
  }

  /** Copies what is known of the application's class path to another copy of it. */
  private static Path withLibraries(Path project) throws IOException {
    Files.copy(
        FOLDER.resolve("application").resolve(LibraryList.NAME),
        project.resolve(LibraryList.NAME),
        StandardCopyOption.REPLACE_EXISTING);
    return project;
  }

  private static String localRepository() {
    return requireNonNull(System.getProperty("localRepository"), "localRepository");
  }

  /** The stages of one audit, in a fresh runtime without Maven. */
  private void stages() throws IOException, InterruptedException {
    Path project = withLibraries(Application.copy(FOLDER.resolve("stages"), 3));
    List<String[]> lines = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      lines.add(new FreshRuntime().run(AuditProbe.class, project.toString()).split(" ", -1));
    }
    print("%nStages in a fresh runtime without Maven: wall time, processor time of the thread");
    lines.remove(0);
    printStage("load the knowledge", lines, 0);
    printStage("ask all of it once", lines, 1);
    printStage("audit and write reports", lines, 2);
  }

  /** An audit of many models in a heap of the size that it may need at most. */
  private void heap() throws IOException, InterruptedException {
    Path project = withLibraries(Application.copyWithModels(FOLDER.resolve("models"), MODELS));
    List<String[]> lines = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      String line = new FreshRuntime("-Xmx96m").run(AuditProbe.class, project.toString());
      lines.add(line.split(" ", -1));
    }
    print("%nHeap for %s models with lineage, all in a heap of 96 MB", lines.get(0)[5]);
    print("  in use at the end        %s", column(lines, 3).text("MB"));
    print("  most in use, with waste  %s", column(lines, 4).text("MB"));
    print("  audit and write reports  %s", column(lines, 2).text("ms"));
  }

  private static void printStage(String name, List<String[]> lines, int index) {
    printColumns(name, lines, index, index + PROCESSOR_COLUMNS);
  }

  private static void printColumns(String name, List<String[]> lines, int wall, int processor) {
    String clock = column(lines, wall).text("ms");
    print("  %-24s %-32s %s", name, clock, column(lines, processor).text("ms"));
  }

  private static Sample column(List<String[]> lines, int index) {
    return new Sample(lines.stream().map(line -> Double.valueOf(line[index])).toList());
  }

  private void hub() throws IOException, InterruptedException {
    print("%nA cold client and a fake Hub over TLS and HTTP/2");
    for (int round = 0; round < rounds; round++) {
      print("  %s", new FreshRuntime().run(HubBenchmark.class));
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
