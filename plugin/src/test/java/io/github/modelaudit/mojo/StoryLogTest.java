package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.report.explain.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryLogTest {

  @Test
  void sets_lines_in_and_keeps_words_of_others_on_their_line() {
    var log = new RecordedLog();

    new StoryLog(log)
        .print(
            List.of(
                new Line(Line.Tone.TITLE, 0, "acme/tiny: pass"),
                new Line(Line.Tone.PLAIN, 1, "a\n[ERROR] b\u001b[31m"),
                new Line(Line.Tone.BAD, 2, "c"),
                new Line(Line.Tone.WARN, 0, "d")));

    assertThat(log.lines())
        .containsExactly(
            "[INFO] acme/tiny: pass", "[INFO]   a [ERROR] b [31m", "[INFO]     c", "[INFO] d");
  }
}
