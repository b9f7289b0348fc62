package io.github.modelaudit.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A log that keeps what it is told, each line with its level. */
final class RecordedLog extends SystemStreamLog {
  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void info(CharSequence line) {
    lines.add(("[INFO] " + line).stripTrailing());
  }

  @Override
  public void warn(CharSequence line) {
    lines.add(("[WARNING] " + line).stripTrailing());
  }

  @Override
  public void error(CharSequence line) {
    lines.add(("[ERROR] " + line).stripTrailing());
  }
}
