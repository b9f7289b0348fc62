package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.testing.Assessments;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComponentLicenseTest {
  private static final ComponentLicense RULE = new ComponentLicense();

  private static Assessments model(String path, String license) {
    LicenseClaim claim =
        new LicenseClaim(
            LicenseClaim.Kind.DETECTED,
            path,
            "the text of it",
            List.of(license),
            Optional.of("ab".repeat(32)));
    return Assessments.model("acme/tiny")
        .license(new LicenseResolution.Resolved(List.of("apache-2.0"), List.of(claim)));
  }

  @Test
  void flags_a_part_with_another_license() {
    assertThat(ask(RULE, model("vae/LICENSE", "llama3.2")))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "A part of model 'acme/tiny' is under llama3.2 by file 'vae/LICENSE', the whole under"
                + " apache-2.0.");
  }

  @Test
  void flags_code_with_another_license_than_the_weights() {
    assertThat(ask(RULE, model("LICENSE-CODE", "mit")))
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .startsWith("The code of model 'acme/tiny' is under mit");
  }

  @Test
  void accepts_a_part_with_the_license_of_the_whole() {
    assertThat(ask(RULE, model("vae/LICENSE", "apache-2.0"))).isEmpty();
  }
}
