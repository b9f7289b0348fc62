package io.github.modelaudit.openness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.openness.Access;
import io.github.modelaudit.domain.openness.Delivery;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.OpennessReason;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.licensing.LicenseAssessment;
import io.github.modelaudit.licensing.Licensing;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.SmallHosted;
import io.github.modelaudit.testing.SmallLicenses;
import io.github.modelaudit.testing.SmallLineageTable;
import io.github.modelaudit.testing.SmallOpennessFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpennessGraderTest {
  private final SmallLicenses licenses = new SmallLicenses();
  private final SmallOpennessFacts facts = new SmallOpennessFacts();
  private final Licensing licensing = new Licensing(licenses, new SmallLineageTable());
  private final OpennessGrader grader = new OpennessGrader(licenses, new SmallHosted(), facts);

  private OpennessGrade grade(HubFacts... lineage) {
    LicenseAssessment assessment = licensing.assessHub(lineage[0].key(), HubFacts.graph(lineage));
    return grader.gradeHub(
        lineage[0].node(), assessment.lineage(), assessment.datasets(), HubFacts.graph(lineage));
  }

  private OpennessGrade hosted(String provider, String name) {
    return grader.gradeHosted(new ModelRef.Hosted(provider, name));
  }

  private static HubFacts model() {
    return HubFacts.model("acme/tiny");
  }

  private static HubFacts open() {
    return model().license("apache-2.0");
  }

  private static List<String> codes(OpennessGrade grade) {
    return grade.reasons().stream().map(OpennessReason::code).toList();
  }

  private static void assertInterval(
      OpennessGrade grade, OpennessLevel floor, OpennessLevel ceiling) {
    assertThat(List.of(grade.floor(), grade.ceiling())).containsExactly(floor, ceiling);
  }

  @ParameterizedTest
  @CsvSource({
    "apache-2.0, OPEN_WEIGHTS, OPEN_MODEL, OPEN, open-license",
    "gpl-3.0, OPEN_WEIGHTS, OPEN_MODEL, OPEN, open-license",
    "gemma, OPEN_WEIGHTS_RESTRICTED, OPEN_WEIGHTS_RESTRICTED, RESTRICTED, restricted-license",
    "llama3.2, OPEN_WEIGHTS_RESTRICTED, OPEN_WEIGHTS_RESTRICTED, RESTRICTED, restricted-license",
    "cc-by-nc-4.0, RESTRICTED_WEIGHTS, RESTRICTED_WEIGHTS, NON_COMMERCIAL, non-commercial-license",
    "cc-by-nd-4.0, RESTRICTED_WEIGHTS, RESTRICTED_WEIGHTS, NON_COMMERCIAL, non-commercial-license",
    "recalled-license, RESTRICTED_WEIGHTS, OPEN_WEIGHTS_RESTRICTED, NON_COMMERCIAL,"
        + " non-commercial-license",
    "house-rules, RESTRICTED_WEIGHTS, OPEN_MODEL, NONE, license-unrecognised"
  })
  void grades_by_what_the_license_grants(
      String license, OpennessLevel floor, OpennessLevel ceiling, Rights rights, String reason) {
    OpennessGrade grade = grade(model().license(license));

    assertInterval(grade, floor, ceiling);
    assertThat(grade.rights()).isEqualTo(rights);
    assertThat(codes(grade)).startsWith(reason);
  }

  @Test
  void takes_no_license_for_no_permission() {
    OpennessGrade grade = grade(model());

    assertInterval(grade, OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.RESTRICTED_WEIGHTS);
    assertThat(codes(grade)).contains("no-license");
  }

  @Test
  void leaves_open_what_an_unread_card_may_say() {
    OpennessGrade grade = grade(model().card(new Card.NotRead("behind the gate")));

    assertInterval(grade, OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.OPEN_MODEL);
    assertThat(codes(grade)).contains("license-not-known");
  }

  @Test
  void reads_a_conflict_strictly_for_the_floor_and_generously_for_the_ceiling() {
    OpennessGrade grade = grade(open().tag("license:cc-by-nc-4.0"));

    assertInterval(grade, OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.OPEN_MODEL);
    assertThat(codes(grade)).contains("license-conflict");
  }

  @Test
  void proves_nothing_where_one_side_of_a_conflict_is_unknown() {
    OpennessGrade grade = grade(open().tag("license:other"));

    assertThat(grade.rights()).isEqualTo(Rights.NONE);
    assertThat(grade.rightsCeiling()).isEqualTo(Rights.OPEN);
  }

  @Test
  void grants_no_more_than_the_base() {
    OpennessGrade grade =
        grade(open().finetuneOf("acme/base"), HubFacts.model("acme/base").license("cc-by-nc-4.0"));

    assertInterval(grade, OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.RESTRICTED_WEIGHTS);
    assertThat(codes(grade)).contains("lineage-limits");
  }

  @Test
  void proves_nothing_where_a_base_is_not_known() {
    OpennessGrade grade =
        grade(open().finetuneOf("acme/base"), HubFacts.model("acme/base").unreachable("timeout"));

    assertInterval(grade, OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.OPEN_MODEL);
    assertThat(codes(grade)).contains("lineage-incomplete");
  }

  @Test
  void lets_a_use_policy_beside_an_open_license_lower_the_floor() {
    OpennessGrade grade = grade(open().files("model.safetensors", "USE_POLICY.md"));

    assertInterval(grade, OpennessLevel.OPEN_WEIGHTS_RESTRICTED, OpennessLevel.OPEN_MODEL);
    assertThat(codes(grade)).contains("use-policy-file");
    assertThat(grade.closers()).anyMatch(closer -> closer.contains("USE_POLICY.md"));
  }

  @Test
  void lets_a_text_at_the_gate_lower_the_floor() {
    GateTerms terms =
        new GateTerms(Optional.of("You agree to be nice."), List.of("Company"), false);

    OpennessGrade gated = grade(open().gate(Gate.AUTO).gateTerms(terms));
    OpennessGrade open = grade(open().gateTerms(terms));

    assertInterval(gated, OpennessLevel.OPEN_WEIGHTS_RESTRICTED, OpennessLevel.OPEN_MODEL);
    assertThat(codes(gated)).contains("gate-terms", "gate-asks-data", "gated-auto");
    assertInterval(open, OpennessLevel.OPEN_WEIGHTS, OpennessLevel.OPEN_MODEL);
  }

  @Test
  void names_a_gate_that_bars_the_european_union_and_keeps_the_level() {
    GateTerms terms = new GateTerms(Optional.empty(), List.of(), true);

    OpennessGrade grade = grade(open().gateTerms(terms));

    assertThat(codes(grade)).contains("gate-bars-eu");
    assertThat(grade.floor()).isEqualTo(OpennessLevel.OPEN_WEIGHTS);
  }

  @ParameterizedTest
  @CsvSource({"NONE, PUBLIC", "AUTO, GATED_AUTO", "MANUAL, GATED_MANUAL", "UNKNOWN, UNKNOWN"})
  void keeps_the_level_and_names_the_gate(Gate gate, Access access) {
    OpennessGrade grade = grade(open().gate(gate));

    assertThat(grade.access()).isEqualTo(access);
    assertThat(grade.floor()).isEqualTo(OpennessLevel.OPEN_WEIGHTS);
    assertThat(codes(grade).stream().anyMatch(code -> code.startsWith("gate")))
        .isEqualTo(gate != Gate.NONE);
  }

  @Test
  void grades_a_disabled_repository_as_withdrawn() {
    OpennessGrade seen = grade(open().disabled());
    OpennessGrade refused = grade(model().refused(Refusal.DISABLED));

    for (OpennessGrade grade : List.of(seen, refused)) {
      assertInterval(grade, OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.RESTRICTED_WEIGHTS);
      assertThat(grade.access()).isEqualTo(Access.WITHDRAWN);
      assertThat(codes(grade)).containsExactly("model-withdrawn");
    }
  }

  @Test
  void proves_no_open_weights_in_a_private_repository() {
    OpennessGrade grade = grade(open().hidden());

    assertInterval(grade, OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.OPEN_MODEL);
    assertThat(codes(grade)).contains("private-repository");
  }

  @Test
  void knows_no_level_without_weights() {
    OpennessGrade none = grade(open().files("README.md", "config.json"));
    OpennessGrade unlisted = grade(open().files());

    assertInterval(none, OpennessLevel.UNKNOWN, OpennessLevel.UNKNOWN);
    assertThat(codes(none)).startsWith("no-weights");
    assertInterval(unlisted, OpennessLevel.UNKNOWN, OpennessLevel.OPEN_MODEL);
    assertThat(codes(unlisted)).startsWith("weights-not-listed");
  }

  @Test
  void finds_weights_in_a_folder() {
    assertThat(grade(open().files("gguf/tiny.gguf")).floor()).isEqualTo(OpennessLevel.OPEN_WEIGHTS);
  }

  @ParameterizedTest
  @EnumSource(value = Refusal.class, mode = EnumSource.Mode.EXCLUDE, names = "DISABLED")
  void knows_nothing_of_a_model_that_was_refused(Refusal refusal) {
    OpennessGrade grade = grade(model().refused(refusal));

    assertInterval(grade, OpennessLevel.UNKNOWN, OpennessLevel.OPEN_SOURCE_AI);
    assertThat(codes(grade)).contains("not-fetched");
    assertThat(grade.closers()).isNotEmpty();
  }

  @Test
  void names_a_model_that_is_not_pinned() {
    assertThat(codes(grade(open()))).contains("unpinned-model");
    assertThat(codes(grade(open().at("main")))).contains("unpinned-model");
    assertThat(codes(grade(open().at(HubFacts.COMMIT)))).doesNotContain("unpinned-model");
  }

  @Test
  void leaves_open_source_possible_where_every_stage_names_its_data() {
    HubFacts base = HubFacts.model("acme/base").license("mit");

    OpennessGrade root = grade(open().trainedOn("acme/data"));
    OpennessGrade opaque = grade(open().trainedOn("acme/data").finetuneOf("acme/base"), base);
    OpennessGrade clear =
        grade(
            open().trainedOn("acme/data").finetuneOf("acme/base"),
            HubFacts.model("acme/base").license("mit").trainedOn("acme/more"));

    assertThat(root.ceiling()).isEqualTo(OpennessLevel.OPEN_SOURCE_AI);
    assertThat(opaque.ceiling()).isEqualTo(OpennessLevel.OPEN_MODEL);
    assertThat(clear.ceiling()).isEqualTo(OpennessLevel.OPEN_SOURCE_AI);
    assertThat(clear.closers()).hasSize(2);
  }

  @Test
  void lets_a_review_settle_what_the_card_leaves_open() {
    facts.note("Acme/Tiny", "qwen-research", Confidence.HIGH);

    OpennessGrade grade = grade(model().license("other").licenseName("house-rules"));

    assertInterval(grade, OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.RESTRICTED_WEIGHTS);
    assertThat(grade.rights()).isEqualTo(Rights.NON_COMMERCIAL);
    assertThat(codes(grade)).contains("reviewed");
  }

  @Test
  void never_lets_a_review_grant_more_than_the_card() {
    facts.note("acme/tiny", "apache-2.0", Confidence.HIGH);

    assertThat(grade(model().license("gemma")).rightsCeiling()).isEqualTo(Rights.RESTRICTED);
    assertThat(grade(model()).rightsCeiling()).isEqualTo(Rights.NONE);
  }

  @Test
  void lets_an_unsure_review_lower_the_floor_only() {
    facts.note("acme/tiny", "gemma", Confidence.LOW);

    OpennessGrade grade = grade(open());

    assertThat(grade.rights()).isEqualTo(Rights.RESTRICTED);
    assertThat(grade.rightsCeiling()).isEqualTo(Rights.OPEN);
  }

  @Test
  void grades_a_closed_hosted_model() {
    OpennessGrade grade = hosted("acme", "acme-closed-4");

    assertInterval(grade, OpennessLevel.CLOSED_API, OpennessLevel.CLOSED_API);
    assertThat(grade.delivery()).isEqualTo(Delivery.VENDOR_API);
    assertThat(grade.access()).isEqualTo(Access.API_ONLY);
    assertThat(codes(grade)).containsExactly("closed-api");
  }

  @Test
  void is_not_sure_of_a_closed_model_that_is_only_recalled() {
    assertInterval(
        hosted("acme", "acme-recalled"), OpennessLevel.CLOSED_API, OpennessLevel.OPEN_SOURCE_AI);
  }

  @Test
  void grades_published_weights_as_a_way_out_of_the_service() {
    OpennessGrade open = hosted("hostly", "acme-open-20b");
    OpennessGrade research = hosted("acme", "acme-research");

    assertInterval(open, OpennessLevel.OPEN_WEIGHTS, OpennessLevel.OPEN_SOURCE_AI);
    assertThat(open.delivery()).isEqualTo(Delivery.THIRD_PARTY_API);
    assertInterval(research, OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.RESTRICTED_WEIGHTS);
  }

  @Test
  void proves_no_more_of_a_moving_name_than_of_a_closed_model() {
    OpennessGrade latest = hosted("acme", "acme-open-latest");
    OpennessGrade moving = hosted("acme", "acme-moving");

    assertInterval(latest, OpennessLevel.CLOSED_API, OpennessLevel.OPEN_SOURCE_AI);
    assertThat(codes(latest)).contains("unpinned-model");
    assertInterval(moving, OpennessLevel.CLOSED_API, OpennessLevel.OPEN_SOURCE_AI);
    assertThat(codes(moving)).contains("weights-not-established");
  }

  @Test
  void knows_no_level_for_an_unknown_hosted_name() {
    OpennessGrade grade = hosted("acme", "my-deployment");

    assertInterval(grade, OpennessLevel.UNKNOWN, OpennessLevel.OPEN_SOURCE_AI);
    assertThat(codes(grade)).containsExactly("unknown-hosted-model");
    assertThat(hosted("nobody", "my-deployment").delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(hosted("runner", "my-deployment").delivery()).isEqualTo(Delivery.LOCAL);
  }

  @Test
  void describes_a_hosted_model() {
    var known = grader.describe(new ModelRef.Hosted("acme", "acme-closed-4"));
    var unknown = grader.describe(new ModelRef.Hosted("nobody", "thing"));

    assertThat(known.provider()).isEqualTo("The acme service");
    assertThat(known.family()).contains("acme-closed");
    assertThat(known.termsUrl()).contains("https://acme.example.org/terms");
    assertThat(known.note()).isEqualTo("a note");
    assertThat(unknown.provider()).isEqualTo("nobody");
    assertThat(unknown.family()).isEmpty();
  }

  @Test
  void grades_a_file_by_its_header_once_its_origin_is_known() {
    FileFacts known =
        new FileFacts(
            "gguf",
            Map.of(
                "general.license", "mit",
                "general.source.repo_url", "https://huggingface.co/acme/base"));
    FileFacts stray = new FileFacts("gguf", Map.of("general.license", "mit"));
    FileFacts silent = new FileFacts("gguf", Map.of());
    HubGraph graph = HubFacts.graph(HubFacts.model("acme/base").license("mit"));

    OpennessGrade knownGrade = file(known, graph);
    OpennessGrade strayGrade = file(stray, graph);
    OpennessGrade silentGrade = file(silent, graph);

    assertInterval(knownGrade, OpennessLevel.OPEN_WEIGHTS, OpennessLevel.OPEN_SOURCE_AI);
    assertThat(knownGrade.access()).isEqualTo(Access.IN_PROJECT);
    assertInterval(strayGrade, OpennessLevel.UNKNOWN, OpennessLevel.OPEN_SOURCE_AI);
    assertThat(codes(strayGrade)).contains("origin-unknown");
    assertInterval(silentGrade, OpennessLevel.UNKNOWN, OpennessLevel.OPEN_SOURCE_AI);
    assertThat(codes(silentGrade)).contains("no-license-in-header");
  }

  private OpennessGrade file(FileFacts file, HubGraph graph) {
    return grader.gradeFile(licensing.assessFile("tiny.gguf", file, graph).lineage());
  }

  @Test
  void grades_a_file_no_freer_than_its_base() {
    FileFacts file =
        new FileFacts(
            "gguf",
            Map.of(
                "general.license", "mit",
                "general.source.repo_url", "https://huggingface.co/acme/base"));

    OpennessGrade grade =
        file(file, HubFacts.graph(HubFacts.model("acme/base").license("cc-by-nc-4.0")));

    assertInterval(grade, OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.RESTRICTED_WEIGHTS);
  }

  @Test
  void knows_no_level_for_a_name_that_nobody_can_tell() {
    OpennessGrade grade = grader.gradeUnresolved("${MODEL}", "'${MODEL}' is set at run time.");

    assertInterval(grade, OpennessLevel.UNKNOWN, OpennessLevel.OPEN_SOURCE_AI);
    assertThat(grade.reasons())
        .containsExactly(new OpennessReason("unresolved-name", "'${MODEL}' is set at run time."));
  }

  @Test
  void reads_an_adapter_no_freer_than_the_candidates_for_its_base() {
    OpennessGrade grade =
        grade(
            open().files("adapter_model.safetensors").base("acme/base", Relation.ADAPTER),
            HubFacts.model("acme/base").license("other").licenseName("qwen"));

    assertThat(grade.rights()).isEqualTo(Rights.NON_COMMERCIAL);
    assertThat(grade.rightsCeiling()).isEqualTo(Rights.OPEN);
  }

  @Test
  void lets_a_review_settle_the_license_of_a_base() {
    facts.note("acme/base", "gemma", Confidence.HIGH);

    OpennessGrade grade =
        grade(
            open().finetuneOf("acme/base"),
            HubFacts.model("acme/base").license("other").licenseName("house-rules"));

    assertInterval(
        grade, OpennessLevel.OPEN_WEIGHTS_RESTRICTED, OpennessLevel.OPEN_WEIGHTS_RESTRICTED);
    assertThat(codes(grade)).doesNotContain("lineage-incomplete");
  }
}
