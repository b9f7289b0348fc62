package io.github.modelaudit.mojo;

import static org.apache.maven.shared.utils.logging.MessageUtils.buffer;

import io.github.modelaudit.report.explain.Line;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Prints a story to the build's log, set in and with the colours of the terminal. */
final class StoryLog {
  private static final String STEP = "  ";

  private final Log log;

  StoryLog(Log log) {
    this.log = log;
  }

  void print(List<Line> lines) {
    lines.forEach(line -> log.info(STEP.repeat(line.depth()) + coloured(line)));
  }

  private static String coloured(Line line) {
    String text = ConsoleReport.clean(line.text());
    return switch (line.tone()) {
      case TITLE, HEADING -> buffer().strong(text).build();
      case PLAIN -> text;
      case BAD -> buffer().failure(text).build();
      case WARN -> buffer().warning(text).build();
    };
  }
}
