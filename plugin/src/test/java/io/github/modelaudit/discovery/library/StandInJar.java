package io.github.modelaudit.discovery.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles a few classes of the names that real libraries have, into a folder or a jar. */
public final class StandInJar {
  private final Map<String, String> sources = new TreeMap<>();
  private final List<Path> classPath = new ArrayList<>();

  /**
   * Adds a class.
   *
   * @param name with its package, as an import has it
   */
  public StandInJar with(String name, String source) {
    int dot = name.lastIndexOf('.');
    sources.put(
        name.replace('.', '/') + ".java", "package " + name.substring(0, dot) + ";\n" + source);
    return this;
  }

  /** Compiles against another jar or folder. */
  public StandInJar against(Path library) {
    classPath.add(library);
    return this;
  }

  /** Compiles into a folder. */
  public Path folder(Path classes) throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(classes).getParent(), "src");
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-parameters"));
    arguments.addAll(List.of("-proc:none", "-nowarn", "-classpath"));
    arguments.add(
        String.join(java.io.File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler.run(null, OutputStream.nullOutputStream(), null, arguments.toArray(String[]::new))
        != 0) {
      compiler.run(null, null, null, arguments.toArray(String[]::new));
      throw new AssertionError("The stand-in does not compile.");
    }
    return classes;
  }

  /** Compiles into a jar. */
  public Path jar(Path jar) throws IOException {
    Path classes = folder(Files.createTempDirectory(jar.getParent(), "classes"));
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }
}
