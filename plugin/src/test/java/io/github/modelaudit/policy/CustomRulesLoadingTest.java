package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.PolicyLicenses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CustomRulesLoadingTest {
  /** Judges a model by a policy in a virtual machine of its own. */
  static final class Judging {
    private Judging() {}

    public static void main(String[] arguments) {
      Policy policy = Policies.of(arguments[0]);
      Judgement judgement =
          PolicyEngine.standard(new PolicyLicenses())
              .judge(
                  policy,
                  List.of(Assessments.model("acme/tiny").build()),
                  DiscoveryReach.NONE,
                  LocalDate.of(2026, 1, 1));
      System.out.println("findings " + judgement.findings().size());
    }
  }

  @Test
  void loads_no_expression_language_without_custom_rules() throws Exception {
    assertThat(run("custom: []\n")).contains("findings 0").doesNotContain("dev.cel.");
  }

  @Test
  void loads_it_with_one() throws Exception {
    assertThat(run("custom: [{id: x-a, when: 'model.use.active', message: m}]\n"))
        .contains("findings 1", "dev.cel.");
  }

  private static String run(String policy) throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Judging.class.getName(),
                policy)
            .redirectErrorStream(true)
            .start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
