package io.github.modelaudit.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.testing.CardOutlines;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.SmallLicenses;
import io.github.modelaudit.testing.SmallLineageTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseBasesTest {
  private final Licensing licensing = new Licensing(new SmallLicenses(), new SmallLineageTable());

  private List<LineageVerdict> verdicts(HubFacts... models) {
    return licensing.assessHub(models[0].key(), HubFacts.graph(models)).terms().verdicts();
  }

  private static HubFacts speaking(String base) {
    return HubFacts.model("acme/tuned")
        .license("mit")
        .outline(CardOutlines.full().base(base).build());
  }

  @Test
  void shows_a_gap_for_a_base_that_only_prose_names() {
    assertThat(verdicts(speaking("acme/base")))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.code()).isEqualTo(LineageCode.LINEAGE_GAP);
              assertThat(gap.base()).isEqualTo("acme/base");
              assertThat(gap.isSure()).isFalse();
            });
  }

  @Test
  void takes_a_declared_base_and_the_model_itself_for_no_gap() {
    HubFacts base = HubFacts.model("acme/base").license("mit");

    assertThat(verdicts(speaking("acme/other").finetuneOf("acme/base"), base))
        .noneMatch(verdict -> verdict.code() == LineageCode.LINEAGE_GAP);
    assertThat(verdicts(speaking("Acme/Tuned"))).isEmpty();
  }

  @Test
  void does_not_join_terms_of_a_base_that_only_prose_names() {
    HubFacts model = speaking("acme/base");
    HubFacts base = HubFacts.model("acme/base").license("cc-by-nc-4.0");

    assertThat(licensing.assessHub(model.key(), HubFacts.graph(model, base)).terms().licenses())
        .containsExactly("mit");
  }
}
