package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.policy.settings.Completeness;
import io.github.modelaudit.policy.settings.Distribution;
import io.github.modelaudit.policy.settings.LicenseSelector;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.policy.settings.Purpose;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.testing.BundledPresets;
import io.github.modelaudit.testing.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyReaderTest {
  private static PolicyException failure(String text) {
    var file = new PolicyText("model-policy.yaml", text);
    PolicyException failure =
        catchThrowableOfType(PolicyException.class, () -> Policies.reader().read(List.of(file)));
    assertThat(failure).as("the policy is refused").isNotNull();
    return failure;
  }

  static List<String> presets() {
    return List.copyOf(new BundledPresets().names());
  }

  @Test
  void reads_every_section() {
    Policy policy =
        Policies.only(
            """
            name: Acme products
            use:
              purpose: commercial
              distribution: [embedded, hosted]
              territories: [DE, US]
              monthlyActiveUsers: 250000
              dailyActiveUsers: 9000
              annualRevenue: {amount: 12000000, currency: EUR}
              monthlyRevenue: {amount: 1000000, currency: EUR}
              modifies: false
              trainsOnOutputs: true
            licenses:
              allow: [mit, 'family:permissive', 'approved:osi', 'llama*']
              deny: [cc-by-nc-4.0]
              unknown: warn
              test: {allow: any}
            openness:
              minimum: open-weights
              counts: ceiling
              allowHosted: [acme/*]
              gated: cap
            rules:
              unpinned-revision: error
              license-absent: {test: off}
            incomplete: warn
            waivers:
              - model: acme/*
                rule: gated-model
                reason: access is granted to the build account
                owner: platform team
                until: 2026-12-31
                evidence:
                  license: mit
                  commit: 0123456789ABCDEF0123456789abcdef01234567
            """);

    assertThat(policy.name()).contains("Acme products");
    assertThat(policy.use().purpose()).contains(Purpose.COMMERCIAL);
    assertThat(policy.use().distributes(Distribution.EMBEDDED)).contains(true);
    assertThat(policy.use().asMap())
        .containsEntry("territories", "DE, US")
        .containsEntry("annualRevenue", "12000000 EUR")
        .hasSize(9);
    assertThat(policy.licenses().in(Scope.MAIN).allows("llama3.2")).isPresent();
    assertThat(policy.licenses().in(Scope.MAIN).allows("cc-by-nc-4.0")).isEmpty();
    assertThat(policy.licenses().in(Scope.TEST).allows("cc-by-nc-4.0")).isPresent();
    assertThat(policy.licenses().in(Scope.TEST).denies("cc-by-nc-4.0")).isPresent();
    assertThat(policy.openness().minimum()).contains(OpennessLevel.OPEN_WEIGHTS);
    assertThat(policy.openness().isHostedAllowed("acme", "chat")).isTrue();
    assertThat(policy.level("unpinned-revision", Scope.TEST)).contains(RuleLevel.ERROR);
    assertThat(policy.level("license-absent", Scope.MAIN)).isEmpty();
    assertThat(policy.level("license-absent", Scope.TEST)).contains(RuleLevel.OFF);
    assertThat(policy.incomplete()).contains(Completeness.WARN);
    assertThat(policy.waivers())
        .singleElement()
        .satisfies(
            waiver -> {
              assertThat(waiver.until()).contains(LocalDate.of(2026, 12, 31));
              assertThat(waiver.location()).isEqualTo(Location.of("model-policy.yaml", 28));
              assertThat(waiver.evidence().commit())
                  .contains("0123456789abcdef0123456789abcdef01234567");
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rules: {licence-absent: error} | unknown rule id 'licence-absent' at line 1. Use 'license-absent'.
          usage: {} | unknown key 'usage' at line 1. Use 'use'.
          use: {monthlyUsers: 1} | unknown key 'use.monthlyUsers' at line 1. Use one of
          use: {montlyActiveUsers: 1} | unknown key 'use.montlyActiveUsers' at line 1. Use 'use.monthlyActiveUsers'.
          use: commercial | expected a mapping but found a text ('commercial') at line 1. Write it as docs/guide/policy.md shows.
          use: {monthlyActiveUsers: many} | expected a whole number but found a text ('many') at line 1.
          use: {monthlyActiveUsers: -1} | 'use.monthlyActiveUsers' is negative at line 1. Use 0 or more.
          use: {purpose: comercial} | 'use.purpose' cannot be 'comercial' at line 1. Use one of 'commercial', 'internal', 'research', 'personal'.
          use: {purpose: } | 'use.purpose' has no value at line 1. Give it one, or remove it.
          use: {territories: [UK]} | unknown territory 'UK' at line 1. Use two-letter country codes
          use: {territories: [de]} | unknown territory 'de' at line 1. Use 'DE'.
          use: {territories: []} | 'use.territories' is empty at line 1. Name at least one
          use: {distribution: [none, hosted]} | 'use.distribution' is empty, or names 'none' beside others at line 1.
          use: {annualRevenue: 5} | expected a mapping but found a whole number ('5') at line 1.
          use: {annualRevenue: {amount: 5}} | 'use.annualRevenue.currency' is missing at line 1.
          use: {annualRevenue: {amount: 5, currency: euro}} | unknown currency 'euro' at line 1. Use a code of ISO 4217
          use: {modifies: 'yes'} | expected 'true' or 'false' but found a text ('yes') at line 1.
          licenses: {allow: [apache-2]} | unknown license 'apache-2' at line 1. Use 'apache-2.0'.
          licenses: {allow: ['family:permisive']} | unknown license family 'permisive' at line 1. Use 'permissive'.
          licenses: {allow: ['approved:oci']} | unknown body that approves licenses 'oci' at line 1. Use 'osi'.
          licenses: {deny: ['gpt*']} | no license fits 'gpt*' at line 1. Correct the pattern
          licenses: {allow: [other]} | 'other' names no license at line 1. Use 'licenses.unknown'
          licenses: {allow: []} | 'licenses.allow' is empty, so that nothing would be allowed at line 1. List licenses, or write 'any'.
          licenses: {allow: [2.0]} | 'licenses.allow' must be a text but is '2.0' at line 1. Put it in quotes if you mean it.
          licenses: {unknown: maybe} | 'licenses.unknown' cannot be 'maybe' at line 1. Use one of 'deny', 'warn', 'allow'.
          licenses: {tests: {}} | unknown key 'licenses.tests' at line 1. Use 'licenses.test'.
          openness: {minimum: open} | 'openness.minimum' cannot be 'open' at line 1. Use one of 'closed-api', 'restricted-weights'
          rules: {gated-model: warn} | 'rules.gated-model' cannot be 'warn' at line 1. Use one of 'error', 'warning', 'info', 'off'.
          rules: {gated-model: {prod: off}} | unknown key 'rules.gated-model.prod' at line 1. Use one of
          rules: [gated-model] | expected a mapping but found a list at line 1.
          extends: comercial | unknown preset 'comercial' at line 1. Use 'commercial'.
          incomplete: pass | 'incomplete' cannot be 'pass' at line 1. Use one of 'fail', 'warn'.
          custom: {id: x-a} | expected a list but found a mapping at line 1.
          custom: [{id: x-a, when: 'true'}] | 'custom[1].message' is missing at line 1. Say what is wrong with the models it flags.
          custom: [{when: 'true', message: m}] | 'custom[1].id' is missing at line 1.
          custom: [{id: x-a, message: m}] | 'custom[1].when' is missing at line 1.
          custom: [{id: x-a, when: true, message: m}] | 'custom[1].when' must be a text but is 'true' at line 1.
          custom: [{id: no-pickles, when: 'true', message: m}] | the id 'no-pickles' is not one of your own at line 1. Begin with 'x-'
          custom: [{id: x-a, when: 'true', message: m, level: error}] | unknown key 'custom[1].level' at line 1.
          custom: [{id: x-a, when: 'true', message: m, severity: {prod: error}}] | unknown key 'custom[1].severity.prod' at line 1.
          custom: [{id: x-a, when: 'true', message: m}, {id: x-a, when: 'true', message: m}] | rule 'x-a' is defined twice at line 1.
          custom: [{id: x-a, when: 'model.id', message: m}] | 'custom[1].when' cannot be used: it is of the type 'string' at line 1.
          custom: [{id: x-a, when: 'model.ids == "a"', message: m}] | 'custom[1].when' cannot be used: unknown field 'ids' at line 1. Use 'id'.
          custom: [{id: x-a, when: 'model.openness.colour == ""', message: m}] | unknown field 'colour' at line 1. Use one of 'ceiling', 'ceilingRank', 'floor', 'floorRank', 'rights'.
          custom: [{id: x-a, when: 'model.datasets.exists(d, d.licence.state == "")', message: m}] | unknown field 'licence' at line 1. Use 'license'.
          custom: [{id: x-a, when: 'modle.id == ""', message: m}] | unknown name 'modle' at line 1. Begin with 'model'
          custom: [{id: x-a, when: 'model.id == 3', message: m}] | found no matching overload for '_==_' applied to '(string, int)'
          custom: [{id: x-a, when: 'model.id ==', message: m}] | mismatched input '<EOF>' at line 1. Write it as docs/guide/custom-rules.md shows.
          custom: [{id: x-a, when: 'true', message: 'is ${model.idd}'}] | 'custom[1].message' cannot be used: unknown field 'idd' at line 1. Use 'id'.
          custom: [{id: x-a, when: 'true', message: 'is ${model.use}'}] | it is of the type 'Use', which is not printed at line 1.
          rules: {x-other: off} | unknown rule id 'x-other' at line 1.
          name: '' | 'name' is empty at line 1. Fill it in.
          - use | expected a mapping but found a list at line 1.
          use: {purpose: internal, purpose: research} | key 'purpose' stands on line 1 already at line 1.
          """)
  void says_what_is_wrong_where_and_what_to_write(String text, String part) {
    assertThat(failure(text).getMessage())
        .startsWith("Cannot read policy file 'model-policy.yaml': ")
        .contains(part)
        .endsWith(".");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reason | | 'waivers[1].reason' is missing at line 2. Say why the finding is acceptable.
          reason | reason: '' | 'waivers[1].reason' is empty at line 2. Fill it in.
          owner | | 'waivers[1].owner' is missing at line 2. Name the person or team who decided.
          model | | 'waivers[1].model' is missing at line 2.
          rule | rule: gated-modle | unknown rule id 'gated-modle' at line 2. Use 'gated-model'.
          rule | rule: waiver-expired | a finding of 'waiver-expired' is about a waiver, and cannot be waived at line 2.
          until | until: 31.12.2026 | 'waivers[1].until' is no date: '31.12.2026' at line 2. Write year, month and day
          until | until: 2026-02-30 | 'waivers[1].until' is no date: '2026-02-30' at line 2.
          evidence | evidence: {revision: main} | unknown key 'waivers[1].evidence.revision' at line 2.
          evidence | evidence: {commit: 0123abc} | 'waivers[1].evidence.commit' is no hash: '0123abc' at line 2. Write all 40
          evidence | evidence: {textHash: 0123abc} | 'waivers[1].evidence.textHash' is no hash: '0123abc' at line 2. Write all 40 or 64
          note | note: x | unknown key 'waivers[1].note' at line 2.
          """)
  void refuses_a_waiver_that_is_not_complete(String key, @Nullable String line, String part) {
    List<String> complete =
        List.of("model: acme/tiny", "rule: gated-model", "reason: fine", "owner: legal");
    String entries =
        Stream.concat(
                Stream.ofNullable(line),
                complete.stream().filter(entry -> !entry.startsWith(key + ":")))
            .collect(Collectors.joining("\n    "));

    assertThat(failure("waivers:\n  - " + entries).getMessage()).contains(part);
  }

  @Test
  void points_at_line_and_column() {
    assertThat(failure("use:\n  purpose: x\n").location())
        .isEqualTo(Location.of("model-policy.yaml", 2, 12));
  }

  @Test
  void says_that_a_text_is_not_yaml() {
    assertThat(failure("use: [").getMessage())
        .startsWith("Cannot read policy file 'model-policy.yaml': ")
        .contains(" at line ");
  }

  @Test
  void uses_the_default_preset_when_nothing_is_extended() throws PolicyException {
    Policy none = Policies.reader().read(List.of());
    Policy silent = Policies.of("name: ours\n");

    assertThat(none.sources()).containsExactly("preset:commercial");
    assertThat(none.use().purpose()).contains(Purpose.COMMERCIAL);
    assertThat(silent.sources()).containsExactly("preset:commercial", "model-policy.yaml");
    assertThat(silent.use()).isEqualTo(none.use());
  }

  @Test
  void starts_from_nothing_when_the_file_says_so() {
    assertThat(Policies.of("extends: []\n").use().purpose()).isEmpty();
  }

  @Test
  void lays_files_over_presets_per_key() throws PolicyException {
    var company =
        new PolicyText(
            "company.yaml",
            """
            extends: [commercial, open-weights]
            use: {monthlyActiveUsers: 5, territories: [EU]}
            licenses: {deny: [mit, agpl-3.0]}
            rules: {gated-model: error}
            """);
    var project =
        new PolicyText(
            "project.yaml",
            """
            use: {territories: [US]}
            licenses: {deny: [agpl-3.0]}
            rules: {gated-model: {test: off}}
            """);

    Policy policy = Policies.reader().read(List.of(company, project));

    assertThat(policy.sources())
        .containsExactly(
            "preset:commercial", "preset:open-weights", "company.yaml", "project.yaml");
    assertThat(policy.use().asMap())
        .containsEntry("purpose", "commercial")
        .containsEntry("monthlyActiveUsers", "5")
        .containsEntry("territories", "US");
    assertThat(policy.licenses().in(Scope.MAIN).deny().orElseThrow())
        .extracting(LicenseSelector::text)
        .containsExactly("agpl-3.0");
    assertThat(policy.level("gated-model", Scope.MAIN)).contains(RuleLevel.ERROR);
    assertThat(policy.level("gated-model", Scope.TEST)).contains(RuleLevel.OFF);
  }

  @Test
  void keeps_the_waivers_of_all_files() throws PolicyException {
    String waiver = "waivers: [{model: '*', rule: gated-model, reason: a, owner: b}]";

    Policy policy =
        Policies.reader()
            .read(List.of(new PolicyText("a.yaml", waiver), new PolicyText("b.yaml", waiver)));

    assertThat(policy.waivers())
        .extracting(one -> one.location().path())
        .containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void puts_a_chosen_preset_in_place_of_those_the_files_extend() throws PolicyException {
    var file = new PolicyText("a.yaml", "extends: commercial\n");

    Policy policy = Policies.reader().read(List.of("research"), List.of(file));

    assertThat(policy.sources()).containsExactly("preset:research", "a.yaml");
  }

  @Test
  void names_the_nearest_of_the_presets_that_can_be_chosen() {
    assertThatExceptionOfType(PolicyException.class)
        .isThrownBy(() -> Policies.reader().read(List.of("reserch"), List.of()))
        .withMessage("Cannot read the policy: unknown preset 'reserch'. Use 'research'.");
  }

  @Test
  void takes_an_empty_section_for_none() {
    assertThat(Policies.of("rules:\nwaivers:\nuse:\n")).isNotNull();
    assertThat(Policies.of("")).isNotNull();
    assertThat(Policies.of("# only a comment\n")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void reads_every_preset(String name) {
    assertThat(Policies.preset(name).name()).isPresent();
  }

  @Test
  void lists_every_preset_in_the_index_and_in_the_guide() throws IOException {
    String index = Files.readString(BundledPresets.FOLDER.resolve("index.yaml"));
    String guide = Files.readString(Path.of("../docs/guide/presets.md"));

    assertThat(presets())
        .allSatisfy(
            name -> {
              assertThat(index).contains("  - " + name + "\n");
              assertThat(guide).contains("## `" + name + "`");
            });
  }
}
