package io.github.modelaudit.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Maven build of a copy of a project under {@code src/it}, in a process of its own, with the
 * plugin installed in a repository below {@code target}.
 *
 * <p>The environment is empty but for what a build needs, so that no token or setting of the
 * machine leaks in.
 */
public final class MavenBuild {
  /** The Maven that tests use unless they say otherwise. */
  public static final String DEFAULT_MAVEN = "3.9.16";

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final long MINUTES = 5;

  private final Path directory;
  private final Map<String, String> environment = new TreeMap<>();
  private final List<String> arguments = new ArrayList<>();
  private String maven = DEFAULT_MAVEN;
  private Path javaHome = Path.of(System.getProperty("java.home"));
  private Path settings = OuterSettings.file();

  private MavenBuild(Path directory) {
    this.directory = directory;
  }

  /** Copies a project of {@code src/it} to the folder and returns a build of the copy. */
  public static MavenBuild ofProject(String name, Path folder) {
    copy(Path.of("src/it", name), folder);
    replace(
        folder,
        "@project.version@",
        requireNonNull(System.getProperty("it.plugin.version"), "it.plugin.version"));
    return new MavenBuild(folder);
  }

  /**
   * Copies the example project without what it built, cuts it off from its parent and returns a
   * build of the copy.
   */
  public static MavenBuild ofExample(Path example, Path folder) {
    copy(example.resolve("src"), folder.resolve("src"));
    try {
      for (String name :
          List.of("model-policy.yaml", "model-policy-strict.yaml", "model-audit.lock.json")) {
        Files.copy(example.resolve(name), folder.resolve(name));
      }
      String version = requireNonNull(System.getProperty("it.plugin.version"), "it.plugin.version");
      String pom = Files.readString(example.resolve("pom.xml"));
      String alone =
          pom.replaceFirst("(?s)<parent>.*?</parent>", "<groupId>it</groupId><version>1</version>")
              .replaceFirst("(?s)<dependencyManagement>.*?</dependencyManagement>", "")
              .replaceFirst("(?s)<dependencies>.*?</dependencies>", "")
              .replace("${project.version}", version);
      Files.writeString(folder.resolve("pom.xml"), alone);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MavenBuild(folder);
  }

  /** Returns a build in a folder as it is. */
  public static MavenBuild in(Path folder) {
    return new MavenBuild(folder);
  }

  /** Uses another Maven, by its version. */
  public MavenBuild withMaven(String version) {
    this.maven = version;
    return this;
  }

  /** Uses another JDK. */
  public MavenBuild withJavaHome(Path home) {
    this.javaHome = home;
    return this;
  }

  /** Uses other user settings. */
  public MavenBuild withSettings(Path file) {
    this.settings = file;
    return this;
  }

  /** Sets an environment variable. */
  public MavenBuild withVariable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Runs Maven with the arguments and waits for its end. */
  public Run run(String... more) {
    arguments.addAll(List.of(more));
    Path log = directory.resolve("build-" + System.nanoTime() + ".log");
    try {
      Process process = start(log);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("No end after " + MINUTES + " minutes: " + arguments);
      }
      return new Run(directory, process.exitValue(), Files.readAllLines(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process start(Path log) throws IOException {
    Path home = TARGET.resolve("maven").resolve("apache-maven-" + maven);
    Path launcher = home.resolve("bin/mvn");
    if (!launcher.toFile().setExecutable(true)) {
      throw new IllegalStateException("There is no Maven " + maven + " in " + home + ".");
    }
    var command = new ArrayList<String>();
    command.add(launcher.toString());
    command.addAll(List.of("-B", "-s", settings.toString()));
    command.add("-Dmaven.repo.local=" + TARGET.resolve("it-repository"));
    command.add("-Duser.home=" + TARGET.resolve("it-home"));
    command.add("-Daether.remoteRepositoryFilter.prefixes=false");
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", requireNonNull(System.getenv("PATH")));
    builder.environment().put("HOME", TARGET.resolve("it-home").toString());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -Xshare:auto");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replace(Path folder, String token, String value) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path pom : files.filter(file -> file.endsWith("pom.xml")).toList()) {
        Files.writeString(pom, Files.readString(pom).replace(token, value));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A build that has ended.
   *
   * @param lines what it printed, without colours
   */
  public record Run(Path directory, int exitCode, List<String> lines) {
    public Run {
      lines = List.copyOf(lines);
    }

    /** Everything it printed. */
    public String text() {
      return String.join("\n", lines);
    }

    /** The lines that the plugin printed between its own header and the next. */
    public List<String> linesOfPlugin() {
      return lines.stream()
          .dropWhile(
              line -> !line.matches("\\[INFO] --- (model-audit|model-audit-maven-plugin):.*"))
          .skip(1)
          .takeWhile(line -> !line.startsWith("[INFO] ---") && !line.equals("[INFO] "))
          .toList();
    }

    /** The text of a file the build wrote. */
    public String file(String path) {
      try {
        return Files.readString(directory.resolve(path), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }
  }
}
