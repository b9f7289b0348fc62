package io.github.modelaudit.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LicenseResolution.Kind;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.SmallLicenses;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseResolverTest {
  private final LicenseResolver resolver = new LicenseResolver(new SmallLicenses());

  private LicenseResolution resolve(HubFacts facts) {
    return resolver.resolve(facts.facts());
  }

  private static HubFacts model() {
    return HubFacts.model("acme/tiny");
  }

  @ParameterizedTest
  @CsvSource({
    "apache-2.0, apache-2.0",
    "Apache-2.0, apache-2.0",
    "MIT, mit",
    "Apache 2.0, apache-2.0",
    "GEMMA, gemma"
  })
  void resolves_a_license_in_any_casing(String value, String expected) {
    LicenseResolution license = resolve(model().license(value));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.licenses()).containsExactly(expected);
  }

  @Test
  void keeps_what_was_written_as_a_claim() {
    LicenseResolution license = resolve(model().license("MIT").tag("license:mit"));

    assertThat(license.claims())
        .extracting(LicenseClaim::field, LicenseClaim::value)
        .containsExactly(tuple("cardData.license", "MIT"), tuple("tags", "mit"));
  }

  @Test
  void takes_a_list_to_mean_that_all_bind() {
    LicenseResolution license = resolve(model().license("mit", "cc-by-nc-4.0"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.label()).isEqualTo("cc-by-nc-4.0 AND mit");
  }

  @Test
  void does_not_know_a_list_of_which_one_part_is_unknown() {
    LicenseResolution license = resolve(model().license("cc-by-nc-4.0", "acme-house-rules"));

    assertThat(license.kind()).isEqualTo(Kind.UNRECOGNISED);
    assertThat(license.claims().get(0).licenses()).containsExactly("cc-by-nc-4.0");
  }

  @Test
  void resolves_other_when_name_and_link_agree() {
    LicenseResolution license =
        resolve(
            model()
                .license("other")
                .licenseName("modified-mit")
                .licenseLink("https://example.org/Kimi-K2/LICENSE"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.licenses()).containsExactly("kimi-k2-modified-mit");
  }

  @Test
  void never_resolves_an_ambiguous_name_alone() {
    LicenseResolution license = resolve(model().license("other").licenseName("modified-mit"));

    assertThat(license.kind()).isEqualTo(Kind.CONFLICTING);
    assertThat(license.licenses()).containsExactly("kimi-k2-modified-mit", "mistral-modified-mit");
  }

  @Test
  void resolves_a_name_that_only_one_license_has() {
    LicenseResolution license = resolve(model().license("other").licenseName("qwen-research"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.licenses()).containsExactly("qwen-research");
  }

  @Test
  void reports_name_and_link_that_disagree() {
    LicenseResolution license =
        resolve(
            model()
                .license("other")
                .licenseName("qwen-research")
                .licenseLink("https://example.org/Qwen2.5-72B/LICENSE"));

    assertThat(license.kind()).isEqualTo(Kind.CONFLICTING);
    assertThat(license.licenses()).containsExactly("qwen", "qwen-research");
  }

  @Test
  void resolves_other_by_its_link_alone() {
    LicenseResolution license =
        resolve(model().license("other").licenseLink("https://example.org/Qwen2.5-3B/LICENSE"));

    assertThat(license.licenses()).containsExactly("qwen-research");
  }

  @Test
  void does_not_choose_where_a_link_leads_to_several_licenses() {
    LicenseResolution license =
        resolve(model().license("other").licenseLink("https://example.org/shared-page"));

    assertThat(license.kind()).isEqualTo(Kind.CONFLICTING);
  }

  @Test
  void confirms_an_ambiguous_name_by_a_file_in_the_repository() {
    LicenseResolution license =
        resolve(
            HubFacts.model("Qwen/Qwen2.5-72B")
                .license("other")
                .licenseName("qwen")
                .licenseLink("LICENSE"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.licenses()).containsExactly("qwen");
  }

  @Test
  void does_not_take_a_file_in_the_repository_alone_for_a_license() {
    LicenseResolution license =
        resolve(HubFacts.model("acme/Qwen2.5-72B").license("other").licenseLink("LICENSE"));

    assertThat(license.kind()).isEqualTo(Kind.UNRECOGNISED);
  }

  @Test
  void reports_a_listed_license_whose_link_leads_elsewhere() {
    LicenseResolution license =
        resolve(model().license("mit").licenseLink("https://example.org/Qwen2.5-3B/LICENSE"));

    assertThat(license.kind()).isEqualTo(Kind.CONFLICTING);
    assertThat(license.licenses()).containsExactly("mit", "qwen-research");
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "unknown", "bsd", "house rules", "licence: license"})
  void says_why_a_value_is_not_a_license(String value) {
    LicenseResolution license = resolve(model().license(value));

    assertThat(license.kind()).isEqualTo(Kind.UNRECOGNISED);
    assertThat(((LicenseResolution.Unrecognised) license).reason()).contains("'" + value + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MIT OR house-rules",
        "GPL-2.0 WITH Classpath-exception-2.0",
        "MIT WITH house-rules",
        "(MIT OR gemma",
        "MIT AND other",
        "mit and house-rules"
      })
  void never_guesses_an_expression(String value) {
    LicenseResolution license = resolve(model().license(value));

    assertThat(license.kind()).isEqualTo(Kind.UNRECOGNISED);
  }

  @ParameterizedTest
  @CsvSource({
    "GPL-3.0, gpl-3.0",
    "GPL-3.0+, gpl-3.0",
    "gpl-3.0-or-later, gpl-3.0",
    "GPL-3.0-only, gpl-3.0",
    "LGPL-2.1-or-later, lgpl-2.1",
    "AGPL-3.0-or-later AND MIT, agpl-3.0 AND mit",
    "openrail++, openrail++"
  })
  void reads_any_later_version_as_the_version_that_is_named(String value, String label)
      throws KnowledgeException {
    var bundled = new LicenseResolver(new KnowledgeLoader().bundled().licenses());

    LicenseResolution license = bundled.resolve(model().license(value).facts());

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openrail+", "bsd+", "other-or-later", "+", "house-rules+"})
  void finds_no_later_version_of_what_has_none(String value) throws KnowledgeException {
    var bundled = new LicenseResolver(new KnowledgeLoader().bundled().licenses());

    LicenseResolution license = bundled.resolve(model().license(value).facts());

    assertThat(license.kind()).isNotEqualTo(Kind.RESOLVED);
  }

  @Test
  void reads_a_choice() {
    LicenseResolution license = resolve(model().license("MIT OR Apache-2.0"));

    assertThat(license.kind()).isEqualTo(Kind.CHOICE);
    assertThat(license.label()).isEqualTo("apache-2.0 OR mit");
    assertThat(license.licenses()).containsExactly("apache-2.0", "mit");
    assertThat(license.claims())
        .singleElement()
        .extracting(LicenseClaim::value)
        .isEqualTo("MIT OR Apache-2.0");
  }

  @Test
  void binds_beside_a_choice_what_the_list_adds() {
    LicenseResolution license = resolve(model().license("MIT OR gemma", "apache-2.0"));

    assertThat(license.label()).isEqualTo("(apache-2.0 AND gemma) OR (apache-2.0 AND mit)");
  }

  @Test
  void takes_no_choice_of_the_same_for_a_choice() {
    LicenseResolution license = resolve(model().license("(MIT OR gemma) AND mit"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.licenses()).containsExactly("mit");
  }

  @Test
  void keeps_an_exception_with_its_license() throws KnowledgeException {
    var bundled = new LicenseResolver(new KnowledgeLoader().bundled().licenses());

    LicenseResolution license =
        bundled.resolve(
            model().license("GPL-2.0-only WITH Classpath-exception-2.0 AND MIT").facts());

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.label()).isEqualTo("gpl-2.0 WITH Classpath-exception-2.0 AND mit");
    assertThat(license.licenses()).containsExactly("gpl-2.0", "mit");
  }

  @Test
  void reads_an_expression_in_which_all_parts_bind() {
    LicenseResolution license = resolve(model().license("MIT AND Apache-2.0"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.licenses()).containsExactly("apache-2.0", "mit");
  }

  @Test
  void reports_tags_that_disagree_with_the_card() {
    LicenseResolution license = resolve(model().license("apache-2.0").tag("license:gemma"));

    assertThat(license.kind()).isEqualTo(Kind.CONFLICTING);
    assertThat(license.licenses()).containsExactly("apache-2.0", "gemma");
    assertThat(((LicenseResolution.Conflicting) license).reason()).contains("default branch");
  }

  @Test
  void reads_the_tags_when_the_card_cannot_be_read() {
    LicenseResolution license =
        resolve(model().card(new Card.Unreadable("a tab")).tag("license:mit"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.claims()).extracting(LicenseClaim::field).containsExactly("tags");
  }

  @Test
  void does_not_know_what_an_unreadable_card_says_beyond_the_tag() {
    LicenseResolution license =
        resolve(model().card(new Card.NotRead("gated")).tag("license:other"));

    assertThat(license.kind()).isEqualTo(Kind.NOT_KNOWN);
  }

  @Test
  void never_takes_an_unread_card_for_silence() {
    assertThat(resolve(model().card(new Card.Unreadable("a tab"))).kind())
        .isEqualTo(Kind.NOT_KNOWN);
    assertThat(resolve(model().card(new Card.NotRead("gated"))).kind()).isEqualTo(Kind.NOT_KNOWN);
  }

  @Test
  void finds_no_license_where_the_card_names_none() {
    assertThat(resolve(model()).kind()).isEqualTo(Kind.ABSENT);
    assertThat(resolve(model().card(new Card.None())).kind()).isEqualTo(Kind.ABSENT);
    assertThat(resolve(model().license(" ")).kind()).isEqualTo(Kind.ABSENT);
  }

  @Test
  void does_not_take_an_unread_license_file_for_silence() {
    LicenseResolution license = resolve(model().files("model.safetensors", "LICENSE.txt"));

    assertThat(license.kind()).isEqualTo(Kind.UNRECOGNISED);
    assertThat(license.claims())
        .extracting(LicenseClaim::kind)
        .containsExactly(LicenseClaim.Kind.DETECTED);
  }

  @Test
  void reads_the_license_in_the_header_of_a_file() {
    FileFacts file = new FileFacts("gguf", Map.of("general.license", "apache-2.0"));

    LicenseResolution license = resolver.resolve(file);

    assertThat(license.licenses()).containsExactly("apache-2.0");
    assertThat(license.claims()).extracting(LicenseClaim::field).containsExactly("general.license");
  }

  @Test
  void reads_name_and_link_in_the_header_of_a_file() {
    FileFacts file =
        new FileFacts(
            "gguf",
            Map.of(
                "general.license", "other",
                "general.license.name", "modified-mit",
                "general.license.link", "https://example.org/Kimi-K2/LICENSE"));

    LicenseResolution license = resolver.resolve(file);

    assertThat(license.licenses()).containsExactly("kimi-k2-modified-mit");
    assertThat(license.claims())
        .extracting(LicenseClaim::field)
        .containsExactly("general.license", "general.license.name", "general.license.link");
  }

  @Test
  void takes_a_list_in_the_header_to_mean_that_all_bind() {
    FileFacts file = new FileFacts("gguf", Map.of("general.license", "mit,gemma"));

    assertThat(resolver.resolve(file).licenses()).containsExactly("gemma", "mit");
  }

  @Test
  void finds_no_license_in_a_header_without_one() {
    FileFacts file = new FileFacts("gguf", Map.of("general.name", "tiny"));

    assertThat(resolver.resolve(file).kind()).isEqualTo(Kind.ABSENT);
  }
}
