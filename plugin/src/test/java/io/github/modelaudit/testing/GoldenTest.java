package io.github.modelaudit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GoldenTest {
  @Test
  void shows_changed_lines_with_their_neighbours() {
    String diff = Golden.diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\nX\n9\n");

    assertThat(diff).isEqualTo("--- expected\n+++ actual\n@@\n 5\n 6\n 7\n-8\n+X\n 9\n \n");
  }

  @Test
  void fails_when_there_is_no_such_document() {
    assertThatThrownBy(() -> Golden.compare(Path.of("no/such.json"), "{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("such.json");
  }
}
