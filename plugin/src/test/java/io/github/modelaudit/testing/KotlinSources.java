package io.github.modelaudit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** Compiles Kotlin as a build would. */
public final class KotlinSources {
  private KotlinSources() {}

  /** Compiles everything below a folder against libraries. */
  public static void compile(Path sources, Path target, Path libraries) {
    var messages = new ByteArrayOutputStream();
    String classPath = libraries + File.pathSeparator + locationOf(kotlin.Unit.class);

    ExitCode code =
        new K2JVMCompiler()
            .exec(
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                sources.toString(),
                "-d",
                target.toString(),
                "-classpath",
                classPath,
                "-no-stdlib",
                "-no-reflect",
                "-jvm-target",
                "17");

    assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
  }

  private static Path locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
