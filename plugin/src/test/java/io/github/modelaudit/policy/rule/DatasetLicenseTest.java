package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.TestTerms;
import org.junit.jupiter.api.Test;

class DatasetLicenseTest {
  private static final DatasetLicense RULE = new DatasetLicense();

  @Test
  void flags_data_that_withholds_commercial_use_in_one_finding() {
    Terms nonCommercial = TestTerms.clause("cc-by-nc-4.0", Term.COMMERCIAL_USE, Stance.RESTRICTED);
    var model =
        Assessments.model("acme/tiny")
            .dataset("acme/marco", "cc-by-nc-4.0", nonCommercial)
            .dataset("acme/chat", "cc-by-nc-4.0", nonCommercial);

    assertThat(ask(RULE, model, "use: {purpose: commercial}"))
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .contains("'acme/chat' (cc-by-nc-4.0)", "'acme/marco' (cc-by-nc-4.0)");
  }

  @Test
  void flags_data_under_a_denied_license() {
    var model = Assessments.model("acme/tiny").dataset("acme/web", "agpl-3.0", Terms.NONE);

    assertThat(ask(RULE, model, "licenses: {deny: [agpl-3.0]}")).hasSize(1);
  }

  @Test
  void flags_a_teacher_that_a_name_gives_away_without_being_sure() {
    var model =
        Assessments.model("acme/tiny").verdict(Hops.verdict(LineageCode.DATA_TENSION, false));

    assertThat(ask(RULE, model, "use: {purpose: research}"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.message()).endsWith("(data-tension)");
              assertThat(it.isSure()).isFalse();
            });
  }

  @Test
  void flags_a_dataset_once_although_its_hop_says_the_same() {
    var model =
        Assessments.model("acme/tiny")
            .dataset("acme/big", "agpl-3.0", Terms.NONE)
            .verdict(Hops.verdict(LineageCode.DATA_TENSION, false));

    assertThat(ask(RULE, model, "licenses: {deny: [agpl-3.0]}")).hasSize(1);
  }

  @Test
  void accepts_such_data_for_research() {
    var model =
        Assessments.model("acme/tiny")
            .dataset(
                "acme/marco",
                "cc-by-nc-4.0",
                TestTerms.clause("cc-by-nc-4.0", Term.COMMERCIAL_USE, Stance.RESTRICTED));

    assertThat(ask(RULE, model, "use: {purpose: research}")).isEmpty();
  }

  @Test
  void accepts_open_data() {
    var model = Assessments.model("acme/tiny").dataset("acme/web", "cc0-1.0", Terms.NONE);

    assertThat(ask(RULE, model, "use: {purpose: commercial}")).isEmpty();
  }
}
