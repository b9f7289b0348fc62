package io.github.modelaudit.testing;

import java.nio.file.Path;
import java.util.List;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;

/** Compiles Groovy as a build would. */
public final class GroovySources {
  private GroovySources() {}

  /** Compiles one file against libraries. */
  public static void compile(Path source, Path target, Path libraries) {
    var settings = new CompilerConfiguration();
    settings.setTargetDirectory(target.toFile());
    settings.setClasspathList(List.of(libraries.toString()));
    settings.setTargetBytecode(CompilerConfiguration.JDK17);
    var unit = new CompilationUnit(settings);
    unit.addSource(source.toFile());
    unit.compile();
  }
}
