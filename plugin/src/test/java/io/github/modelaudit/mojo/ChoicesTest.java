package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.policy.FailOn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private static FailOn find(String text) throws AuditException {
    return Choices.find("failOn", text, List.of(FailOn.values()), FailOn::id);
  }

  @Test
  void finds_a_word_with_blanks_around_it() throws AuditException {
    assertThat(find(" warning ")).isEqualTo(FailOn.WARNING);
  }

  @Test
  void lists_the_good_words_for_a_bad_one() {
    assertThatThrownBy(() -> find("often"))
        .isInstanceOf(AuditException.class)
        .hasMessage(
            "Cannot use 'often' for <failOn>: it is none of 'error', 'warning', 'never'. Write one"
                + " of these.");
  }
}
