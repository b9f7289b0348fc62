package io.github.modelaudit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project of real sources, compiled against stand-ins of the libraries that it uses. */
public final class CompiledProject {
  private static final Path LIBRARY_SOURCES = Path.of("src/test/resources/code/libraries");

  private final Path root;
  private final Path libraries;

  private CompiledProject(Path root, Path libraries) {
    this.root = root;
    this.libraries = libraries;
  }

  /** Compiles the stand-ins of all libraries into a folder. */
  public static void compileLibraries(Path folder) throws IOException {
    compile(sourcesBelow(LIBRARY_SOURCES), folder, List.of());
  }

  /** Returns a project without any source. */
  public static CompiledProject at(Path root, Path libraries) {
    return new CompiledProject(root, libraries);
  }

  /** Adds a source of the program; its name is that of the file below the source folder. */
  public CompiledProject with(String name, String source) throws IOException {
    return write("src/main/java/" + name, source);
  }

  /** Adds a source of a test. */
  public CompiledProject withTest(String name, String source) throws IOException {
    return write("src/test/java/" + name, source);
  }

  /** Sets the configuration of the program. */
  public CompiledProject configured(String... lines) throws IOException {
    return write("src/main/resources/application.properties", String.join("\n", lines));
  }

  public CompiledProject write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Compiles the project as Maven would. */
  public ProjectInputs compile(String... options) throws IOException {
    Path main = root.resolve("target/classes");
    Path test = root.resolve("target/test-classes");
    compile(sourcesBelow(root.resolve("src/main/java")), main, List.of(libraries), options);
    compile(sourcesBelow(root.resolve("src/test/java")), test, List.of(libraries, main), options);
    return inputs("langchain4j-open-ai");
  }

  /**
   * Returns the project as it is, with libraries of these names, each of which holds everything.
   */
  public ProjectInputs inputs(String... artifactIds) {
    List<Library> all = Stream.of(artifactIds).map(this::library).toList();
    return Projects.with(Projects.at(root), new CompiledCode(roots(), Optional.of(all)));
  }

  private Library library(String artifactId) {
    return new Library(
        "com.acme",
        artifactId,
        "1.0",
        Optional.empty(),
        Optional.of(libraries),
        Scope.MAIN,
        List.of());
  }

  /** Returns the project of which nobody has resolved the class path. */
  public ProjectInputs unresolved() {
    return Projects.with(Projects.at(root), new CompiledCode(roots(), Optional.empty()));
  }

  private List<ClassRoot> roots() {
    return List.of(
        new ClassRoot(
            root.resolve("target/classes"),
            Scope.MAIN,
            Stream.of("java", "kotlin", "groovy", "scala")
                .map(language -> root.resolve("src/main").resolve(language))
                .toList()),
        new ClassRoot(
            root.resolve("target/test-classes"),
            Scope.TEST,
            List.of(root.resolve("src/test/java"))));
  }

  private static List<Path> sourcesBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void compile(
      List<Path> sources, Path target, List<Path> classPath, String... options) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    Files.createDirectories(target);
    var compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    List<String> all = new ArrayList<>(List.of("-d", target.toString(), "-g", "-proc:none"));
    all.addAll(
        List.of(
            "-cp",
            String.join(
                java.io.File.pathSeparator, classPath.stream().map(Path::toString).toList())));
    all.addAll(List.of(options));
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      var task =
          compiler.getTask(
              messages, files, null, all, null, files.getJavaFileObjectsFromPaths(sources));
      assertThat(task.call()).as(messages.toString()).isTrue();
    }
  }
}
