package io.github.modelaudit.bench;

import io.github.modelaudit.testing.MavenBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs Maven goals on one project in turns, each in a process of its own. */
final class BuildRace {
  private static final Pattern GOAL = Pattern.compile("(\\d+) \\[INFO\\] --- .* ---");
  private static final Pattern RULE = Pattern.compile("(\\d+) \\[INFO\\] -{70,}");
  private static final Path OWN_TIMES = Path.of("/proc/self/stat");
  private static final double TICKS_PER_SECOND = 100;

  private final Path project;

  BuildRace(Path project) {
    this.project = project;
  }

  /**
   * Runs every goal once to warm up the disk, then in as many rounds as asked for.
   *
   * @param goals what to hand to Maven, by the name to print
   */
  Map<String, List<Lap>> run(Map<String, List<String>> goals, int rounds) throws IOException {
    Map<String, List<Lap>> laps = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (var goal : goals.entrySet()) {
        Lap lap = lap(goal.getValue());
        List<Lap> known = laps.computeIfAbsent(goal.getKey(), name -> new ArrayList<>());
        if (round > 0) {
          known.add(lap);
        }
      }
    }
    return laps;
  }

  private Lap lap(List<String> goal) throws IOException {
    double processor = processorOfChildren();
    long start = System.nanoTime();
    List<String> arguments = new ArrayList<>(goal);
    arguments.add("-Dmaven.repo.local.tail=" + System.getProperty("localRepository"));
    arguments.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    MavenBuild.Run run =
        MavenBuild.in(project).withVariable("MAVEN_OPTS", "").run(arguments.toArray(String[]::new));
    double wall = (System.nanoTime() - start) / 1e9;
    if (run.exitCode() != 0) {
      throw new IOException("'" + String.join(" ", goal) + "' failed:\n" + run.text());
    }
    return new Lap(wall, processorOfChildren() - processor, goalSeconds(run.lines()));
  }

  /** Maven stamps every line with the milliseconds since its start. */
  private static double goalSeconds(List<String> lines) {
    double start = -1;
    for (String line : lines) {
      Matcher goal = GOAL.matcher(line);
      Matcher rule = RULE.matcher(line);
      if (goal.matches()) {
        start = Double.parseDouble(goal.group(1));
      } else if (start >= 0 && rule.matches()) {
        return (Double.parseDouble(rule.group(1)) - start) / 1e3;
      }
    }
    return 0;
  }

  /** Linux keeps the user and system time of ended children in two fields of one line. */
  private static double processorOfChildren() throws IOException {
    if (!Files.isReadable(OWN_TIMES)) {
      return 0;
    }
    String line = Files.readString(OWN_TIMES);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND;
  }
}
