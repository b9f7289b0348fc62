package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.knowledge.LineageRule.Label;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineageRulesTest {
  private static final Knowledge KNOWLEDGE = bundled();

  private static Knowledge bundled() {
    try {
      return new KnowledgeLoader().bundled();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private LicenseEntry license(String id) {
    return KNOWLEDGE.licenses().find(id).orElseThrow();
  }

  private LineageCode code(String own, String base, Relation relation) {
    LineageTable table = KNOWLEDGE.lineage();
    Label label = table.label(license(own), license(base));
    return table
        .find(license(base), relation, label)
        .map(LineageRule::code)
        .orElse(LineageCode.CONSISTENT);
  }

  @ParameterizedTest
  @CsvSource({
    // Permissive over permissive is never a finding.
    "mit,apache-2.0,FINETUNE,CONSISTENT",
    "apache-2.0,mit,MERGE,CONSISTENT",
    "intel-research,apache-2.0,QUANTIZED,CONSISTENT",
    "cc-by-nc-4.0,apache-2.0,FINETUNE,CONSISTENT",
    // A permissive label over conditions.
    "apache-2.0,llama3.3,FINETUNE,CONTRADICTION",
    "mit,llama3.1,FINETUNE,CONTRADICTION",
    "mit,gemma,FINETUNE,CONTRADICTION",
    "apache-2.0,gemma,QUANTIZED,CONTRADICTION",
    "apache-2.0,creativeml-openrail-m,FINETUNE,CONTRADICTION",
    "apache-2.0,cc-by-nc-4.0,FINETUNE,CONTRADICTION",
    "apache-2.0,cc-by-nc-sa-4.0,MERGE,CONTRADICTION",
    "apache-2.0,mistral-mrl-0.1,QUANTIZED,CONTRADICTION",
    "gpl-3.0,llama1,FINETUNE,CONTRADICTION",
    "llama3.1,cc-by-nc-4.0,FINETUNE,CONTRADICTION",
    "apache-2.0,qwen,FINETUNE,CONTRADICTION",
    // Stricter labels owe notices, and nothing worse.
    "cc-by-nc-4.0,llama3.2,FINETUNE,NOTICE_GAP",
    "cc-by-nc-4.0,cc-by-nc-4.0,FINETUNE,CONSISTENT",
    "mistral-mrl-0.1,cc-by-nc-4.0,FINETUNE,CONSISTENT",
    // Vendor lines repeat their terms.
    "llama3.1,llama3,FINETUNE,CONSISTENT",
    "llama3.3,llama3.3,QUANTIZED,CONSISTENT",
    "cc-by-sa-4.0,cc-by-sa-3.0,FINETUNE,CONSISTENT",
    "gpl-3.0,cc-by-sa-4.0,FINETUNE,CONSISTENT",
    // Other conditions do not repeat them.
    "llama3.3,gemma,MERGE,FLOW_DOWN_GAP",
    "creativeml-openrail-m,llama3.1,FINETUNE,FLOW_DOWN_GAP",
    "cc-by-nc-4.0,gemma,FINETUNE,FLOW_DOWN_GAP",
    // A conversion and a pruned model hold the weights.
    "apache-2.0,gemma,CONVERSION,CONTRADICTION",
    "apache-2.0,llama3.1,PRUNED,CONTRADICTION",
    "cc-by-nd-4.0,cc-by-nd-4.0,CONVERSION,UNRESOLVED",
    "cc-by-nd-4.0,cc-by-nd-4.0,PRUNED,NO_DERIVATIVES_BREACH",
    // What is trained on outputs holds none.
    "apache-2.0,mit,DISTILLED,CONSISTENT",
    "apache-2.0,gpl-3.0,DISTILLED,CONSISTENT",
    "apache-2.0,cc-by-nc-4.0,DISTILLED,CONSISTENT",
    "apache-2.0,llama3,DISTILLED,OUTPUT_TRAINING_BREACH",
    "llama3,llama3,DISTILLED,CONSISTENT",
    "mit,exaone-1.1-nc,DISTILLED,OUTPUT_TRAINING_BREACH",
    "mit,llama3.1,DISTILLED,NOTICE_GAP",
    "mit,qwen,DISTILLED,NOTICE_GAP",
    "mit,gemma,DISTILLED,FLOW_DOWN_GAP",
    "mit,deepseek-license,DISTILLED,FLOW_DOWN_GAP",
    "mit,nvidia-nscl,DISTILLED,UNRESOLVED",
    // Copyleft and no-derivatives.
    "apache-2.0,gpl-3.0,FINETUNE,SHARE_ALIKE_BREACH",
    "mit,cc-by-sa-4.0,FINETUNE,SHARE_ALIKE_BREACH",
    "cc-by-sa-3.0,cc-by-sa-4.0,FINETUNE,SHARE_ALIKE_BREACH",
    "cc-by-nc-4.0,cc-by-nc-sa-4.0,FINETUNE,SHARE_ALIKE_BREACH",
    "apache-2.0,lgpl-3.0,FINETUNE,SHARE_ALIKE_BREACH",
    "apache-2.0,artistic-2.0,FINETUNE,CONSISTENT",
    "cc-by-nd-4.0,cc-by-nd-4.0,FINETUNE,NO_DERIVATIVES_BREACH",
    "apache-2.0,cc-by-nc-nd-4.0,MERGE,NO_DERIVATIVES_BREACH",
    "cc-by-nd-4.0,cc-by-nd-4.0,QUANTIZED,UNRESOLVED",
    // An adapter refers to its base.
    "mit,qwen-research,ADAPTER,NOTICE_GAP",
    "apache-2.0,llama3.1,ADAPTER,NOTICE_GAP",
    "apache-2.0,gemma,ADAPTER,NOTICE_GAP",
    "apache-2.0,mit,ADAPTER,CONSISTENT",
    "apache-2.0,gpl-3.0,ADAPTER,NOTICE_GAP",
    // Not enough is known.
    "hf-other,apache-2.0,FINETUNE,UNRESOLVED",
    "none,llama3,FINETUNE,UNRESOLVED",
    "apache-2.0,hf-other,FINETUNE,UNRESOLVED",
    "apache-2.0,cc,FINETUNE,UNRESOLVED"
  })
  void shows_what_a_hop_means(String own, String base, Relation relation, LineageCode code) {
    assertThat(code(own, base, relation)).isEqualTo(code);
  }

  @Test
  void calls_gemma_no_non_commercial_license() {
    assertThat(license("gemma").family()).isEqualTo(LicenseFamily.USE_RESTRICTED);
    assertThat(KNOWLEDGE.lineage().label(license("gemma"), license("llama3")))
        .isEqualTo(Label.OTHER_CONDITIONAL);
  }

  @ParameterizedTest
  @EnumSource(Label.class)
  void says_at_most_a_gap_of_an_adapter(Label label) {
    EnumSet<LineageCode> worse =
        EnumSet.of(
            LineageCode.CONTRADICTION,
            LineageCode.SHARE_ALIKE_BREACH,
            LineageCode.NO_DERIVATIVES_BREACH,
            LineageCode.FLOW_DOWN_GAP);

    for (String base : KNOWLEDGE.licenses().ids()) {
      Optional<LineageRule> rule = KNOWLEDGE.lineage().find(license(base), Relation.ADAPTER, label);
      assertThat(rule.map(LineageRule::code).filter(worse::contains)).as(base).isEmpty();
    }
  }

  @Test
  void explains_with_names_that_can_be_filled_in() throws KnowledgeException {
    for (LineageRule rule : RuleTable.read(List.of(DataFiles.bundled(DataFiles.LINEAGE))).rules()) {
      String filled = rule.explanation().replaceAll("\\{(?:model|base|license|baseLicense)}", "x");

      assertThat(filled).endsWith(".").doesNotContain("{");
    }
  }

  @Test
  void every_license_that_speaks_of_outputs_has_a_row_for_a_teacher() {
    for (String id : KNOWLEDGE.licenses().ids()) {
      LicenseEntry teacher = license(id);
      if (KNOWLEDGE.licenses().isPlaceholder(id)) {
        continue;
      }
      LineageCode code =
          KNOWLEDGE
              .lineage()
              .find(teacher, Relation.DISTILLED, Label.PERMISSIVE)
              .map(LineageRule::code)
              .orElse(LineageCode.CONSISTENT);

      assertThat(code)
          .as(id)
          .isIn(
              switch (teacher.terms().stance(Term.OUTPUTS_TRAINING)) {
                case FREE -> List.of(LineageCode.CONSISTENT);
                case CONDITIONAL -> List.of(LineageCode.NOTICE_GAP, LineageCode.FLOW_DOWN_GAP);
                case UNKNOWN -> List.of(LineageCode.UNRESOLVED);
                case RESTRICTED ->
                    List.of(LineageCode.OUTPUT_TRAINING_BREACH, LineageCode.UNRESOLVED);
              });
    }
  }
}
