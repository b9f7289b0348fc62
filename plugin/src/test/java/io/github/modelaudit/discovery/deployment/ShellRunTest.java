package io.github.modelaudit.discovery.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellRunTest {

  private static List<String> run(String script) {
    List<String> commands = new ArrayList<>();
    var file =
        new DeploymentFile(
            Path.of("run.sh"), "run.sh", Scope.DEPLOYMENT, DeploymentFile.Form.SCRIPT);
    new ShellRun(
            SourceText.of(file, script),
            Map.of(),
            (words, variables) ->
                commands.add(
                    words.get(words.size() - 1).place().line()
                        + ": "
                        + words.stream()
                            .map(it -> it.isOpen() ? "?" + it.text() : it.text())
                            .collect(Collectors.joining("|"))))
        .follow(script, 1);
    return commands;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '§',
      value = {
        "a b c~1: a|b|c",
        "a 'b c' \"d e\"~1: a|b c|d e",
        "a # b~1: a",
        "a b#c~1: a|b#c",
        "X=1 a $X~1: a|?$X",
        "X=1; a $X~1: a|1",
        "X=1; a '$X' \"$X\"~1: a|$X|1",
        "X='b c'; a $X \"$X\"~1: a|b|c|b c",
        "a ${X:-b} ${Y-c}~1: a|b|c",
        "X=; a ${X:-b}~1: a|b",
        "a ${X:-${Y:-z}}~1: a|z",
        "a ${X:?no}~1: a|?${X:?no}",
        "X=b; a ${X:+c}~1: a|c",
        "X=b/c; a ${X##*/}~1: a|?${X##*/}",
        "a $(date) `date`~1: a|?$(date)|?`date`",
        "a >out 2>&1 </dev/null b~1: a|b",
        "a \\$X~1: a|$X",
        "export X=b; a $X~1: a|b",
        "local X=b Y=c; a $X$Y~1: a|bc",
        "for x in b c; do a $x; done~1: a|b;1: a|c",
        "X=(b c); for x in \"${X[@]}\"; do a $x; done~1: a|b;1: a|c",
        "f() { a \"$1\"; }; f b; f c~1: a|b;1: a|c",
        "f() { a \"$1\"; }~1: a|?$1",
        "function f { a; }; f~1: a",
        "if ! a b; then c d; else e; fi~1: a|b;1: c|d;1: e",
        "while a; do b; done~1: a;1: b",
        "( a; b )~1: a;1: b",
        "case x in y) a ;; esac~1: case|x|in|y;1: a"
      })
  void follows_a_script(String script, String expected) {
    assertThat(String.join(";", run(script))).isEqualTo(expected);
  }

  @Test
  void keeps_lines_over_continuations_and_documents() {
    assertThat(run("a \\\n  b\ncat <<EOF\nc\nEOF\nd\n"))
        .containsExactly("2: a|b", "3: cat", "6: d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f() { f; f; }; f",
        "f() { g; g; }; g() { f; f; }; f",
        "f() { g() { a; }; }; h() { i() { a; }; }",
        "X=$X$X; X=$X$X; a $X",
        "'",
        "\"",
        "`",
        "$(",
        "${",
        "<<",
        "for x in",
        "f() {"
      })
  void ends_whatever_is_written(String script) {
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> run(script));
  }

  @Test
  void ends_loops_in_loops() {
    String values = " in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do ";
    String script =
        "for a"
            + values
            + "for b"
            + values
            + "for c"
            + values
            + "for d"
            + values
            + "x $a$b$c$d; "
            + "done; done; done; done";

    assertThat(run(script)).hasSizeLessThanOrEqualTo(10_000);
  }
}
