package io.github.modelaudit.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.enforcer.rule.api.EnforcerLogger;
import org.apache.maven.plugin.logging.SystemStreamLog;

/**
 * Keeps what an audit says until it is known whether it fails: what it says then is the message of
 * the failure, and else goes to the log of the enforcer.
 */
final class CollectedLog extends SystemStreamLog {
  private final List<Line> lines = new ArrayList<>();

  private record Line(boolean isInfo, String text) {}

  @Override
  public void debug(CharSequence content) {}

  @Override
  public void debug(Throwable error) {}

  @Override
  public void info(CharSequence content) {
    lines.add(new Line(true, content.toString()));
  }

  @Override
  public void warn(CharSequence content) {
    lines.add(new Line(false, content.toString()));
  }

  @Override
  public void error(CharSequence content) {
    lines.add(new Line(false, content.toString()));
  }

  /** Everything that was said, and the end of it. */
  String text(String end) {
    var text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append('\n'));
    return text.append(end).toString();
  }

  /** Says it to the enforcer. */
  void flush(EnforcerLogger log) {
    for (Line line : lines) {
      if (line.isInfo()) {
        log.info(line.text());
      } else {
        log.warn(line.text());
      }
    }
  }
}
