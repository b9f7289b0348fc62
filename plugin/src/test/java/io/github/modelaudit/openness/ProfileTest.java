package io.github.modelaudit.openness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardSection.Topic;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.openness.ChecklistItem;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.DataLevel;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.domain.openness.MofClass;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.OpennessReason;
import io.github.modelaudit.knowledge.ModelReview;
import io.github.modelaudit.knowledge.Provenance;
import io.github.modelaudit.licensing.LicenseAssessment;
import io.github.modelaudit.licensing.Licensing;
import io.github.modelaudit.testing.CardOutlines;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.SmallHosted;
import io.github.modelaudit.testing.SmallLicenses;
import io.github.modelaudit.testing.SmallLineageTable;
import io.github.modelaudit.testing.SmallOpennessFacts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside the rights: components, classes, the checklist and the signal. */
class ProfileTest {
  private final SmallLicenses licenses = new SmallLicenses();
  private final SmallOpennessFacts facts = new SmallOpennessFacts();
  private final OpennessGrader grader = new OpennessGrader(licenses, new SmallHosted(), facts);

  private OpennessGrade grade(HubFacts... models) {
    LicenseAssessment license =
        new Licensing(licenses, new SmallLineageTable())
            .assessHub(models[0].key(), HubFacts.graph(models));
    return grader.gradeHub(
        models[0].node(), license.lineage(), license.datasets(), HubFacts.graph(models));
  }

  private static EvidenceGrade seen(OpennessGrade grade, Component component) {
    return grade.profile().completeness().grade(component);
  }

  private static HubFacts open() {
    return HubFacts.model("acme/zeta").license("apache-2.0").library("transformers");
  }

  private static HubFacts documented() {
    return open()
        .architecture("AcmeForCausalLM")
        .results(4)
        .outline(
            CardOutlines.full()
                .paper("2501.00001", "Zeta: a report")
                .section(Topic.TRAINING_DATA, 40, 6, 0, 6)
                .build());
  }

  @Test
  void proves_an_open_model_by_what_the_hub_shows() {
    OpennessGrade grade = grade(documented());

    assertThat(grade.floor()).isEqualTo(OpennessLevel.OPEN_MODEL);
    assertThat(grade.ceiling()).isEqualTo(OpennessLevel.OPEN_MODEL);
    assertThat(grade.profile().completeness().dataFloor()).isEqualTo(DataLevel.NAMED);
  }

  @Test
  void never_proves_open_source_without_a_review() {
    OpennessGrade grade =
        grade(
            documented()
                .outline(
                    CardOutlines.full()
                        .paper("2501.00001", "Zeta: a report")
                        .repository("acme/train")
                        .build())
                .trainedOn("acme/data"),
            HubFacts.dataset("acme/data").license("cc0-1.0"));

    assertThat(grade.floor()).isEqualTo(OpennessLevel.OPEN_MODEL);
    assertThat(grade.ceiling()).isEqualTo(OpennessLevel.OPEN_SOURCE_AI);
  }

  @Test
  void takes_a_filled_in_form_for_no_card() {
    CardOutline form = CardOutlines.full().placeholders(39).build();

    OpennessGrade grade = grade(open().outline(form));

    assertThat(seen(grade, Component.MODEL_CARD)).isEqualTo(EvidenceGrade.ABSENT);
    assertThat(grade.ceiling()).isEqualTo(OpennessLevel.OPEN_WEIGHTS);
  }

  @ParameterizedTest
  @CsvSource({
    "Zeta: a technical report, OBSERVED, ABSENT_OR_CLAIMED",
    "The zeta model, OBSERVED, OBSERVED",
    "A benchmark of many things, CLAIMED, CLAIMED",
    "'', CLAIMED, CLAIMED"
  })
  void takes_a_paper_for_its_own_only_when_the_title_names_it(
      String title, EvidenceGrade report, String paper) {
    OpennessGrade grade = grade(open().outline(CardOutlines.full().paper("2501.1", title).build()));

    assertThat(seen(grade, Component.TECHNICAL_REPORT)).isEqualTo(report);
    if (!paper.equals("ABSENT_OR_CLAIMED")) {
      assertThat(seen(grade, Component.RESEARCH_PAPER)).isEqualTo(EvidenceGrade.valueOf(paper));
    }
  }

  @Test
  void takes_the_paper_of_a_base_and_those_of_the_template_for_nothing() {
    HubFacts base = HubFacts.model("acme/zeta-base").license("mit");
    CardOutline ofBase = CardOutlines.full().paper("2501.00001", "Zeta: a report").build();
    CardOutline ofTemplate =
        CardOutlines.full().paper("1910.09700", "Quantifying emissions").build();

    assertThat(
            seen(
                grade(open().outline(ofBase).finetuneOf("acme/zeta-base"), base),
                Component.RESEARCH_PAPER))
        .isEqualTo(EvidenceGrade.CLAIMED);
    assertThat(seen(grade(open().outline(ofTemplate)), Component.TECHNICAL_REPORT))
        .isEqualTo(EvidenceGrade.ABSENT);
  }

  @Test
  void claims_by_a_tag_what_nobody_read_the_card_for() {
    assertThat(seen(grade(open().tag("arxiv:2501.00001")), Component.TECHNICAL_REPORT))
        .isEqualTo(EvidenceGrade.CLAIMED);
    assertThat(seen(grade(open()), Component.TECHNICAL_REPORT)).isEqualTo(EvidenceGrade.UNKNOWN);
  }

  @Test
  void resolves_the_data_sets_that_are_named() {
    HubFacts model = open().trainedOn("acme/open", "acme/gated", "acme/gone");
    OpennessGrade grade =
        grade(
            model,
            HubFacts.dataset("acme/open").license("cc0-1.0").tag("size_categories:1M<n<10M"),
            HubFacts.dataset("acme/gated").license("cc0-1.0").gate(Gate.AUTO));

    ComponentEvidence data =
        grade.profile().completeness().components().stream()
            .filter(it -> it.component() == Component.DATASETS)
            .findFirst()
            .orElseThrow();
    assertThat(data.grade()).isEqualTo(EvidenceGrade.DECLARED);
    assertThat(data.text()).contains("3 named data sets 2 exist, 1 of them gated", "1M<n<10M");
    assertThat(grade.profile().completeness().dataFloor()).isEqualTo(DataLevel.NOTHING);
  }

  @Test
  void needs_a_license_that_is_open_for_a_class() {
    OpennessGrade grade = grade(documented());

    assertThat(grade.profile().completeness().mof()).isEqualTo(MofClass.UNCLASSIFIED);
    assertThat(grade.profile().completeness().missing())
        .containsExactly(Component.TECHNICAL_REPORT, Component.DATA_CARD);
  }

  private static ModelReview review(Confidence confidence) {
    Map<Component, Optional<String>> components = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      components.put(component, Optional.of("apache-2.0"));
    }
    return new ModelReview(
        "Everything is there.",
        Optional.of("apache-2.0"),
        components,
        Set.of(),
        new ModelReview.Training(Optional.of(DataLevel.OPEN), true),
        Optional.empty(),
        List.of(),
        new Provenance(confidence, "text-read", List.of("a page"), LocalDate.of(2026, 1, 1)));
  }

  @Test
  void proves_open_source_by_a_sure_review() {
    facts.review("acme/zeta", review(Confidence.HIGH));

    OpennessGrade grade = grade(open());

    assertThat(grade.floor()).isEqualTo(OpennessLevel.OPEN_SOURCE_AI);
    assertThat(grade.profile().completeness().mof()).isEqualTo(MofClass.CLASS_I);
    assertThat(grade.profile().checklist())
        .extracting(ChecklistItem::answer)
        .containsOnly(ChecklistItem.Answer.MET);
  }

  @Test
  void lets_an_unsure_review_only_widen() {
    OpennessGrade before = grade(open());
    facts.review("acme/zeta", review(Confidence.LOW));

    OpennessGrade after = grade(open());

    assertThat(after.floor()).isLessThanOrEqualTo(before.floor());
    assertThat(after.ceiling()).isEqualTo(OpennessLevel.OPEN_SOURCE_AI);
  }

  @Test
  void drops_a_review_whose_license_is_no_longer_there() {
    facts.review("acme/zeta", review(Confidence.HIGH));

    OpennessGrade grade = grade(HubFacts.model("acme/zeta").license("gemma"));

    assertThat(grade.floor()).isEqualTo(OpennessLevel.OPEN_WEIGHTS_RESTRICTED);
    assertThat(grade.reasons()).extracting(OpennessReason::code).contains("review-outdated");
    assertThat(grade.profile().review().orElseThrow().outdated()).isPresent();
  }

  @Test
  void lets_a_conversion_have_the_documents_of_its_base() {
    HubFacts base =
        HubFacts.model("acme/zeta")
            .license("apache-2.0")
            .library("transformers")
            .results(4)
            .outline(CardOutlines.full().paper("2501.00001", "Zeta: a report").build());
    HubFacts converted = HubFacts.model("acme/zeta-gguf").license("apache-2.0").files("a.gguf");

    OpennessGrade quantized = grade(converted.base("acme/zeta", Relation.QUANTIZED), base);
    OpennessGrade tuned =
        grade(HubFacts.model("acme/tuned").license("apache-2.0").finetuneOf("acme/zeta"), base);

    assertThat(seen(quantized, Component.EVALUATION_RESULTS)).isEqualTo(EvidenceGrade.OBSERVED);
    assertThat(seen(quantized, Component.TECHNICAL_REPORT)).isEqualTo(EvidenceGrade.OBSERVED);
    assertThat(seen(tuned, Component.EVALUATION_RESULTS)).isNotEqualTo(EvidenceGrade.OBSERVED);
  }

  private static EuSignal.Kind signal(OpennessGrade grade) {
    return grade.profile().euSignal().kind();
  }

  private static List<String> codes(OpennessGrade grade) {
    return grade.profile().euSignal().reasons().stream().map(EuSignal.Reason::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "apache-2.0, LIKELY, open-license",
    "gemma, REVIEW, conditions",
    "llama3.2, NOT_ELIGIBLE, user-threshold",
    "cc-by-nc-4.0, NOT_ELIGIBLE, non-commercial",
    "house-rules, UNKNOWN, not-enough-known"
  })
  void reads_the_signal_off_the_license(String license, EuSignal.Kind kind, String code) {
    OpennessGrade grade = grade(HubFacts.model("acme/zeta").license(license));

    assertThat(signal(grade)).isEqualTo(kind);
    assertThat(codes(grade)).contains(code);
    assertThat(grade.profile().euSignal().reasons()).allMatch(it -> !it.paragraph().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "E-Mail, REVIEW, gate-personal-data",
    "Company affiliation, REVIEW, gate-personal-data",
    "I accept to receive marketing updates, REVIEW, gate-marketing",
    "I will not build weapons, LIKELY, open-license"
  })
  void asks_for_a_look_where_a_gate_asks_for_personal_data(
      String field, EuSignal.Kind kind, String code) {
    GateTerms terms = new GateTerms(Optional.empty(), List.of(field), false);

    OpennessGrade gated = grade(open().gate(Gate.AUTO).gateTerms(terms));
    OpennessGrade free = grade(open().gateTerms(terms));

    assertThat(signal(gated)).isEqualTo(kind);
    assertThat(codes(gated)).contains(code);
    assertThat(signal(free)).isEqualTo(EuSignal.Kind.LIKELY);
  }

  @Test
  void knows_what_the_exemption_is_not_about() {
    assertThat(signal(grade(open().task("sentence-similarity"))))
        .isEqualTo(EuSignal.Kind.NOT_APPLICABLE);
    assertThat(signal(grade(open().parameters(100_000_000))))
        .isEqualTo(EuSignal.Kind.NOT_APPLICABLE);
  }

  @Test
  void asks_for_a_look_at_a_large_model_without_published_compute() {
    assertThat(codes(grade(open().parameters(400_000_000_000L)))).contains("compute-unknown");
  }

  @Test
  void grades_two_revisions_of_a_model_apart() {
    HubFacts early = HubFacts.model("acme/audio").at("1".repeat(40)).license("cc-by-nc-4.0");
    HubFacts late = HubFacts.model("acme/audio").at("2".repeat(40)).license("gemma");

    assertThat(grade(early, late).floor()).isEqualTo(OpennessLevel.RESTRICTED_WEIGHTS);
    assertThat(grade(late, early).floor()).isEqualTo(OpennessLevel.OPEN_WEIGHTS_RESTRICTED);
  }
}
