package io.github.modelaudit.audit.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.testing.Policies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy that a project starts with. */
class StarterPolicyTest {
  @ParameterizedTest
  @ValueSource(strings = {"commercial", "osi-approved", "research"})
  void is_the_preset_and_nothing_else(String preset) {
    Policy policy = Policies.of(StarterPolicy.over(preset));

    assertThat(policy.licenses()).isEqualTo(Policies.preset(preset).licenses());
    assertThat(policy.openness()).isEqualTo(Policies.preset(preset).openness());
    assertThat(policy.use()).isEqualTo(Policies.preset(preset).use());
    assertThat(policy.waivers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"use:", "licenses:", "rules:", "waivers:"})
  void suggests_what_can_be_read_once_its_sign_is_taken_away(String section) {
    String text = StarterPolicy.over("commercial");
    String block = text.substring(text.indexOf("# " + section));
    String open =
        block.substring(0, block.contains("\n\n") ? block.indexOf("\n\n") : block.length());

    Policy policy = Policies.of(open.replaceAll("(?m)^# ", ""));

    assertThat(policy).isNotNull();
  }
}
