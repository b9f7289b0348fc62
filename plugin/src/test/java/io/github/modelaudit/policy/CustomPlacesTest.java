package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.testing.Policies;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomPlacesTest {
  /** The mark stands before the place that the message must name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "    when: model.id == ^nobody\n    message: m\n",
        "    when: 'model.id == ''é😀'' || ^nobody'\n    message: m\n",
        "    when: \"model.id == \\\"a\\\" || ^nobody\"\n    message: m\n",
        "    when: |\n      model.id == 'a' ||\n        model.id == ^nobody\n    message: m\n",
        "    when: |-\n\n      model.id == 'a'\n\n      || ^nobody\n    message: m\n",
        "    when: >\n      model.id == 'a' ||\n      model.id == ^nobody\n    message: m\n",
        "    when: model.id == 'a' ||\n      model.id == ^nobody\n    message: m\n",
        "    when: 'model.id == \"a\" ||\n      model.id == ^nobody'\n    message: m\n",
        "    when: model^.nobody == 1\n    message: m\n",
        "    when: 'true'\n    message: Model '${model.id}' is ${^nobody}.\n",
        "    when: 'true'\n    message: |\n      Model\n      is ${model.id + ^nobody}.\n"
      })
  void names_line_and_column_of_what_is_wrong(String entry) {
    String marked = "extends: []\ncustom:\n  - id: x-own\n" + entry;
    int mark = marked.indexOf('^');
    String before = marked.substring(0, mark);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String start = before.substring(before.lastIndexOf('\n') + 1);
    int column = start.codePointCount(0, start.length()) + 1;

    PolicyException failure =
        catchThrowableOfType(
            PolicyException.class,
            () ->
                Policies.reader()
                    .read(List.of(new PolicyText(Policies.FILE, marked.replace("^", "")))));

    assertThat(failure).isNotNull();
    assertThat(failure.getMessage()).contains("'nobody'").contains(" at line " + line);
    assertThat(failure.location()).isEqualTo(Location.of(Policies.FILE, line, column));
  }
}
