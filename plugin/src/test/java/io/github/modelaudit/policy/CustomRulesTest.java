package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.PolicyLicenses;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomRulesTest {
  private static final String PICKLES =
      """
      licenses: {allow: any, unknown: allow}
      custom:
        - id: x-no-pickles
          when: model.repository.files.exists(f, f.path.endsWith('.bin'))
          message: Model '${model.id}' ships pickles.
          remedy: Use its safetensors.
      """;

  private static Judgement judge(Policy policy, Assessments... models) {
    return PolicyEngine.standard(new PolicyLicenses())
        .judge(policy, built(models), DiscoveryReach.NONE, LocalDate.of(2026, 1, 1));
  }

  private static List<Assessment> built(Assessments... models) {
    return List.of(models).stream().map(Assessments::build).toList();
  }

  private static Policy when(String expression) {
    return Policies.only(
        "custom:\n  - id: x-own\n    when: |\n      " + expression + "\n    message: It is so.\n");
  }

  private static Assessments model() {
    return Assessments.model("acme/tiny").largeFile("model.bin", "a1").named("README.md");
  }

  private static List<Finding> own(Judgement judgement) {
    return judgement.findings().stream().filter(it -> it.rule().startsWith("x-")).toList();
  }

  @Test
  void flags_a_model_of_which_the_expression_is_true() {
    Judgement judgement = judge(Policies.only(PICKLES), model());

    assertThat(own(judgement))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("x-no-pickles");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message()).isEqualTo("Model 'acme/tiny' ships pickles.");
              assertThat(finding.remedy()).isEqualTo("Use its safetensors.");
              assertThat(finding.location()).isEqualTo(Location.of("pom.xml", 42));
            });
    assertThat(judgement.problems()).isEmpty();
  }

  @Test
  void accepts_a_model_of_which_the_expression_is_false() {
    Judgement judgement =
        judge(Policies.only(PICKLES), Assessments.model("acme/tiny").named("model.safetensors"));

    assertThat(own(judgement)).isEmpty();
    assertThat(judgement.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.id == 'acme/tiny' && model.source == 'huggingface' && model.kind == 'hub'",
        "model.use.scope == 'main' && model.use.active && !model.use.declared",
        "model.use.evidence.exists(e, e.file == 'pom.xml' && e.line == 42)",
        "model.use.revision == model.repository.commit",
        "model.repository.gate == 'none' && !model.repository.disabled",
        "model.repository.shape.task == 'text-generation'",
        "!has(model.repository.shape.parameters)",
        "model.repository.files.filter(f, f.role == 'weights').size() == 1",
        "model.repository.files.exists(f, has(f.sha256) && f.size == 1)",
        "model.license.state == 'resolved' && 'apache-2.0' in model.license.ids",
        "model.terms.stances['commercial-use'] == 'free' && model.terms.territories.size() == 0",
        "model.openness.floor == 'open-weights' && model.openness.floorRank >= 4",
        "model.lineage.exists(b, b.id == 'acme/base' && b.depth == 1 && b.relation == 'finetune')",
        "model.lineage.all(b, b.license.ids.exists(l, l.startsWith('mit')))",
        "model.datasets.size() == 0"
      })
  void sees_the_facts_of_a_model(String expression) {
    Judgement judgement = judge(when(expression), model().base("acme/base", "mit"));

    assertThat(judgement.problems()).isEmpty();
    assertThat(own(judgement)).hasSize(1);
  }

  @Test
  void says_in_the_message_what_is_not_known() {
    Policy policy =
        Policies.only(
            """
            custom:
              - id: x-own
                when: 'true'
                message: '${model.id}: ${model.license.ids}, ${model.repository.shape.parameters}'
            """);

    assertThat(own(judge(policy, model().license("mit", "apache-2.0"))))
        .extracting(Finding::message)
        .containsExactly("acme/tiny: apache-2.0, mit, (not known)");
  }

  @Test
  void cannot_say_of_what_is_not_known_so_that_the_audit_is_incomplete() {
    Judgement judgement = judge(when("model.repository.shape.parameters > 5"), model());

    assertThat(judgement.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.hidesViolations()).isTrue();
              assertThat(problem.message())
                  .isEqualTo(
                      "Rule 'x-own' cannot be evaluated for model 'acme/tiny': 'parameters' is not"
                          + " known.");
              assertThat(problem.location()).contains(Location.of("model-policy.yaml", 3));
            });
    var verdicts = new Verdicts(FailOn.ERROR);
    assertThat(verdicts.overall(judgement.findings(), judgement.problems()))
        .isEqualTo(Verdict.INCOMPLETE);
    assertThat(verdicts.perModel(built(model()), judgement))
        .extracting(AssessedModel::verdict)
        .containsExactly(Verdict.INCOMPLETE);
  }

  @Test
  void sees_nothing_of_a_repository_in_a_hosted_model() {
    Judgement judgement = judge(Policies.only(PICKLES), Assessments.hosted("acme", "chat-4"));

    assertThat(judgement.problems()).hasSize(1);
    assertThat(judge(when("has(model.repository.files)"), Assessments.hosted("acme", "chat-4")))
        .satisfies(result -> assertThat(own(result)).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1,2,3,4,5,6,7,8,9,0].all(a, [1,2,3,4,5,6,7,8,9,0].all(b, [1,2,3,4,5,6,7,8,9,0].all(c, [1,2,3,4,5,6,7,8,9,0].all(d, [1,2,3,4,5,6,7,8,9,0].all(e, true))))) | Iteration budget exceeded: 50000
          [[[[model.id].map(b, b+b+b+b+b+b+b+b+b+b)[0]].map(b, b+b+b+b+b+b+b+b+b+b)[0]].map(b, b+b+b+b+b+b+b+b+b+b)[0]].map(b, b+b+b+b+b+b+b+b+b+b)[0] == '' | grows beyond 50000
          model.id.matches('((a{100}){100}){100}') | Regex pattern exceeds allowed program size
          model.id.matches('(') | missing
          1 / 0 == 1 | / by zero
          model.terms.stances['comercial-use'] == 'free' | 'comercial-use' is not known
          """)
  void is_bounded_and_never_passes_what_it_cannot_evaluate(String expression, String why) {
    Judgement judgement = judge(when(expression), model());

    assertThat(own(judgement)).isEmpty();
    assertThat(judgement.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(why));
  }

  @Test
  void matches_expressions_that_others_blow_up_on_in_linear_time() {
    Judgement judgement =
        judge(when("model.id.matches('^(a+)+$')"), Assessments.model("a".repeat(90) + "b"));

    assertThat(judgement.problems()).isEmpty();
    assertThat(own(judgement)).isEmpty();
  }

  @Test
  void has_a_severity_per_scope_that_other_files_set() {
    Policy policy = Policies.only(PICKLES + "    severity: {main: warning, test: off}\n");

    assertThat(own(judge(policy, model())))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(own(judge(policy, model().scope(Scope.TEST)))).isEmpty();
  }

  @Test
  void is_switched_off_and_redefined_by_a_later_file() throws PolicyException {
    var organisation = new PolicyText("organisation.yaml", "extends: []\n" + PICKLES);
    var off = new PolicyText("project.yaml", "rules: {x-no-pickles: off}\n");
    var other =
        new PolicyText(
            "project.yaml", "custom:\n  - {id: x-no-pickles, when: 'false', message: never}\n");

    assertThat(own(judge(Policies.reader().read(List.of(organisation)), model()))).hasSize(1);
    assertThat(own(judge(Policies.reader().read(List.of(organisation, off)), model()))).isEmpty();
    assertThat(own(judge(Policies.reader().read(List.of(organisation, other)), model()))).isEmpty();
  }

  @Test
  void accepts_a_waived_finding() {
    Policy policy =
        Policies.only(
            PICKLES
                + """
                waivers:
                  - {model: acme/*, rule: x-no-pickles, reason: sandboxed, owner: security}
                """);

    assertThat(own(judge(policy, model())))
        .singleElement()
        .satisfies(finding -> assertThat(finding.isWaived()).isTrue());
  }

  @Test
  void is_offered_a_waiver() {
    Policy policy = Policies.only(PICKLES);
    List<Assessment> models = built(model());

    List<Finding> findings =
        new WaiverSuggestions(LocalDate.of(2026, 1, 1))
            .offer(judge(policy, model()).findings(), models);

    assertThat(WaiverSuggestions.file(findings))
        .hasValueSatisfying(text -> assertThat(text).contains("rule: \"x-no-pickles\""));
  }

  @Test
  void counts_in_the_digest_of_a_policy() {
    String digest = Policies.only(PICKLES).summary().sha256();

    assertThat(Policies.only(PICKLES.replace(".bin", ".pkl")).summary().sha256())
        .isNotEqualTo(digest);
    assertThat(Policies.only(PICKLES + "    severity: info\n").summary().sha256())
        .isNotEqualTo(digest);
  }
}
