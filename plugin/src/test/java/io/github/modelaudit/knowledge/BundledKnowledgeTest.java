package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.TerritoryLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the bundled data files: that they load, agree with each other, and say what is known. */
class BundledKnowledgeTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/github/modelaudit/knowledge");
  private static final Path HUB_IDS = Path.of("src/test/resources/knowledge/hub-license-ids.txt");
  private static final Knowledge KNOWLEDGE = knowledge();
  private static final LicenseCatalogue LICENSES = KNOWLEDGE.licenses();

  private static Knowledge knowledge() {
    try {
      return new KnowledgeLoader().bundled();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private static LicenseEntry license(String id) {
    return LICENSES.find(id).orElseThrow();
  }

  static List<Path> licenseFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("licenses"))) {
      return files.sorted().toList();
    }
  }

  static List<String> hubIds() throws IOException {
    return Files.readAllLines(HUB_IDS).stream().filter(line -> !line.startsWith("#")).toList();
  }

  static List<LicenseEntry> licenses() {
    return LICENSES.ids().stream().map(BundledKnowledgeTest::license).toList();
  }

  @Test
  void holds_all_licenses() {
    assertThat(LICENSES.ids()).hasSize(142);
    assertThat(licenses()).hasSize(142);
  }

  @ParameterizedTest
  @MethodSource("licenseFiles")
  void index_agrees_with_every_file(Path path) throws Exception {
    DataFile file = DataFile.parse(path.toString(), Files.readString(path), false);
    String id = file.root().require("id").asText();
    IndexEntry own = IndexEntry.of(file);

    IndexEntry indexed = LicenseIndex.read(List.of()).find(id).orElseThrow();

    assertThat(FOLDER.resolve(indexed.file())).isEqualTo(path);
    assertThat(indexed.name()).isEqualTo(own.name());
    assertThat(indexed.hub()).isEqualTo(own.hub());
    assertThat(indexed.spdx()).isEqualTo(own.spdx());
    assertThat(indexed.isPlaceholder()).isEqualTo(own.isPlaceholder());
    assertThat(indexed.namePatterns()).asString().isEqualTo(own.namePatterns().toString());
    assertThat(indexed.linkPatterns()).asString().isEqualTo(own.linkPatterns().toString());
  }

  @Test
  void index_names_no_license_that_is_not_there() throws Exception {
    assertThat(LICENSES.ids()).containsAll(LicenseIndex.read(List.of()).namedIds());
    assertThat(licenseFiles()).hasSize(142);
  }

  @Test
  void knows_all_83_identifiers_of_the_hub() throws IOException {
    assertThat(hubIds()).hasSize(83);
    assertThat(hubIds()).allMatch(id -> LICENSES.findByHubTag(id).isPresent());
  }

  @ParameterizedTest
  @MethodSource("licenses")
  void every_clause_names_its_license(LicenseEntry license) {
    assertThat(license.terms().clauses()).isNotEmpty();
    assertThat(license.terms().clauses()).extracting(Clause::license).containsOnly(license.id());
    assertThat(license.terms().caps()).extracting(Cap::license).allMatch(license.id()::equals);
    assertThat(license.terms().territories())
        .extracting(TerritoryLimit::license)
        .allMatch(license.id()::equals);
    assertThat(license.notes().provenance().sources()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("licenses")
  void nothing_recalled_is_sure(LicenseEntry license) {
    Provenance provenance = license.notes().provenance();

    if (provenance.confidence() == Confidence.LOW
        || List.of("recalled", "name-read", "catalogue").contains(provenance.basis())) {
      assertThat(license.terms().clauses()).noneMatch(Clause::isSure);
      assertThat(license.terms().caps()).noneMatch(Cap::isSure);
    } else {
      assertThat(license.terms().clauses()).allMatch(c -> !c.text().contains("recalled"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "apache-2.0,FREE,FREE,true",
    "cc-by-nc-4.0,RESTRICTED,FREE,true",
    "llama3.1,CONDITIONAL,CONDITIONAL,true",
    "gemma,FREE,CONDITIONAL,true",
    "hunyuan-community,CONDITIONAL,RESTRICTED,true",
    "dinov3-license,FREE,UNKNOWN,false",
    "hf-other,UNKNOWN,UNKNOWN,false"
  })
  void says_what_a_license_allows(String id, Stance commercial, Stance training, boolean isSure) {
    LicenseEntry license = license(id);

    assertThat(license.terms().stance(Term.COMMERCIAL_USE)).isEqualTo(commercial);
    assertThat(license.terms().stance(Term.OUTPUTS_TRAINING)).isEqualTo(training);
    assertThat(license.terms().on(Term.COMMERCIAL_USE).get(0).isSure()).isEqualTo(isSure);
  }

  @Test
  void says_where_a_license_ends() {
    assertThat(license("llama3.2").terms().caps())
        .extracting(Cap::threshold, Cap::metric, Cap::effect)
        .containsExactly(
            tuple(700_000_000L, Cap.Metric.MONTHLY_ACTIVE_USERS, Cap.Effect.GRANT_ENDS));
    assertThat(license("llama3.2").terms().territories())
        .extracting(TerritoryLimit::territory, TerritoryLimit::reach)
        .containsExactly(tuple("EU", TerritoryLimit.Reach.MULTIMODAL_MODELS));
    assertThat(license("hunyuan-community").terms().territories())
        .extracting(TerritoryLimit::territory)
        .containsExactly("EU", "GB", "KR");
    assertThat(license("kimi-k2-modified-mit").terms().caps())
        .extracting(Cap::effect)
        .containsOnly(Cap.Effect.DISPLAY_DUTY);
    assertThat(license("baichuan2-community").terms().caps())
        .extracting(Cap::metric)
        .contains(Cap.Metric.DAILY_ACTIVE_USERS);
    assertThat(license("grok2-community").terms().caps()).noneMatch(Cap::isSure);
  }

  @Test
  void keeps_the_words_that_a_notice_must_have() {
    Clause notice = license("llama3.1").terms().on(Term.NOTICE).get(0);

    assertThat(notice.text())
        .isEqualTo(
            "Llama 3.1 is licensed under the Llama 3.1 Community License, Copyright © Meta Platforms,"
                + " Inc. All Rights Reserved.");
  }

  @ParameterizedTest
  @CsvSource({
    "gemma,gemma gemma-4-apache",
    "qwen,apache-2.0 qwen qwen-research tongyi-qianwen-2023 tongyi-qianwen-research",
    "deepseek,deepseek-license mit",
    "falcon,apache-2.0 falcon-180b-tii falcon-2-tii falcon-llm-license",
    "nvidia,nvidia-nemotron-open-model nvidia-nscl nvidia-open-model",
    "bsl,bsl-1.0 busl-1.1",
    "modified-mit,kimi-k2-modified-mit minimax-m2-modified-mit mistral-modified-mit",
    "Modified MIT License,kimi-k2-modified-mit minimax-m2-modified-mit mistral-modified-mit",
    "Qwen License,apache-2.0 qwen qwen-research tongyi-qianwen-2023 tongyi-qianwen-research",
    "mrl,mistral-mrl-0.1",
    "Llama 3.1 Community License,llama3.1",
    "  MIT License ,mit",
    "Apache License 2.0,apache-2.0",
    "qwen-research,qwen-research",
    "flux-1-dev-non-commercial-license,flux-1-dev-nc",
    "gpl-3.0-only,gpl-3.0",
    "our-own-license,''"
  })
  void names_are_candidates_only(String name, String ids) {
    assertThat(String.join(" ", LICENSES.candidatesByName(name))).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.apache.org/licenses/LICENSE-2.0,apache-2.0",
    "https://ai.google.dev/gemma/terms,gemma",
    "https://huggingface.co/Qwen/Qwen2.5-3B-Instruct/blob/main/LICENSE,qwen-research",
    "https://opensource.org/licenses/MIT,mit",
    "https://spdx.org/licenses/BSD-3-Clause.html,bsd-3-clause",
    "https://creativecommons.org/licenses/by-nc-sa/4.0/,cc-by-nc-sa-4.0",
    "https://creativecommons.org/licenses/by/4.0/deed.en,cc-by-4.0",
    "https://www.gnu.org/licenses/gpl-3.0.html,gpl-3.0",
    "https://www.gnu.org/licenses/agpl-3.0.en.html,agpl-3.0",
    "https://huggingface.co/meta-llama/Llama-3.1-8B/blob/main/LICENSE,llama3.1",
    "LICENSE,''"
  })
  void links_lead_to_licenses(String link, String ids) {
    assertThat(String.join(" ", LICENSES.candidatesByLink(link))).isEqualTo(ids);
  }

  @Test
  void matches_nothing_that_is_too_long() {
    assertThat(LICENSES.candidatesByName("gemma" + " ".repeat(600) + "x")).isEmpty();
    assertThat(
            LICENSES.candidatesByLink("https://apache.org/licenses/LICENSE-2.0?" + "x".repeat(600)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hf-other", "hf-unknown", "none", "bsd", "gpl", "lgpl", "gfdl", "cc", "openrail"})
  void knows_entries_that_name_no_license(String id) {
    assertThat(LICENSES.isPlaceholder(id)).isTrue();
    assertThat(LICENSES.isPlaceholder("mit")).isFalse();
    assertThat(LICENSES.isPlaceholder("nobody-knows")).isFalse();
  }

  @Test
  void finds_by_spdx_id_in_any_casing() {
    assertThat(LICENSES.findBySpdx("apache-2.0").map(LicenseEntry::id)).contains("apache-2.0");
    assertThat(LICENSES.findBySpdx("GPL-3.0-only").map(LicenseEntry::id)).contains("gpl-3.0");
    assertThat(LICENSES.findByHubTag("Apache-2.0").map(LicenseEntry::id)).contains("apache-2.0");
  }

  @Test
  void names_in_all_files_are_known_licenses_and_providers() throws Exception {
    HostedContent hosted = HostedContent.read(List.of(DataFiles.bundled(DataFiles.HOSTED)));
    var providers = new TreeSet<>(hosted.providers().keySet());

    assertThat(hosted.families().values().stream().flatMap(List::stream))
        .allMatch(family -> providers.contains(family.provider()))
        .allMatch(family -> family.license().map(LICENSES.ids()::contains).orElse(true));
    assertThat(KNOWLEDGE.detection().configKeys().keys().stream().map(ConfigKey::provider))
        .allMatch(provider -> provider.map(providers::contains).orElse(true));
    assertThat(
            FrameworkKeys.read(List.of(DataFiles.bundled(DataFiles.CONFIG_KEYS)))
                .clients()
                .values())
        .allMatch(client -> client.provider().map(providers::contains).orElse(false));
    assertThat(RuleTable.read(List.of(DataFiles.bundled(DataFiles.LINEAGE))).rules())
        .allMatch(rule -> LICENSES.ids().containsAll(rule.baseLicenses()));
    assertThat(
            ReviewedFacts.Content.read(List.of(DataFiles.bundled(DataFiles.OPENNESS)))
                .notes()
                .values())
        .allMatch(note -> note.license().map(LICENSES.ids()::contains).orElse(true));
  }

  @Test
  void newest_is_the_latest_day_of_all_files() throws Exception {
    LocalDate latest = LocalDate.MIN;
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path path : files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
        DataFile file = DataFile.parse(path.toString(), Files.readString(path), false);
        Optional<LocalDate> day = KnowledgeLoader.newestIn(file.root());
        latest = day.isPresent() && day.get().isAfter(latest) ? day.get() : latest;
      }
    }

    assertThat(KNOWLEDGE.newest()).isEqualTo(latest);
  }

  @Test
  void every_value_of_the_vocabulary_is_in_lower_case_with_hyphens() throws Exception {
    Vocabulary vocabulary = Vocabulary.read();

    for (Term term : Term.values()) {
      assertThat(vocabulary.values(term)).isNotEmpty().allMatch(v -> v.matches("[a-z]+(-[a-z]+)*"));
    }
  }

  @Test
  void one_knowledge_serves_many_threads() throws Exception {
    Knowledge shared = new KnowledgeLoader().bundled();

    List<String> ids =
        LICENSES.ids().parallelStream()
            .filter(id -> shared.licenses().find(id).equals(LICENSES.find(id)))
            .toList();

    assertThat(ids).hasSize(142);
  }
}
