package io.github.modelaudit.report.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lines of a story while it is written. */
final class Lines {
  private final List<Line> lines = new ArrayList<>();

  Lines title(String text, Line.Tone tone) {
    return add(tone, 0, text);
  }

  /** Begins a part, set off from the one before. */
  Lines heading(String text) {
    return add(Line.Tone.PLAIN, 0, "").add(Line.Tone.HEADING, 0, text);
  }

  Lines text(int depth, String text) {
    return add(Line.Tone.PLAIN, depth, text);
  }

  Lines texts(int depth, Collection<String> texts) {
    texts.forEach(text -> text(depth, text));
    return this;
  }

  Lines add(Line.Tone tone, int depth, String text) {
    lines.add(new Line(tone, depth, text));
    return this;
  }

  List<Line> toList() {
    return List.copyOf(lines);
  }
}
