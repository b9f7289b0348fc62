package io.github.modelaudit.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class of this class path in a Java runtime of its own. */
final class FreshRuntime {
  private final List<String> options;

  /**
   * @param options of the runtime
   */
  FreshRuntime(String... options) {
    this.options = List.of(options);
  }

  /** Returns the last line that the class printed. */
  String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", requireNonNull(System.getProperty("java.class.path"))));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("'" + main.getName() + "' failed: " + text);
    }
    return text.substring(text.lastIndexOf('\n') + 1);
  }
}
