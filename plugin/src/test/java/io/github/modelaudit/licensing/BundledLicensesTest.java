package io.github.modelaudit.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LicenseResolution.Kind;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.testing.HubFacts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resolves what real cards say, with the bundled knowledge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledLicensesTest {
  private LicenseCatalogue catalogue;
  private LicenseResolver resolver;

  @BeforeAll
  void load_the_bundled_knowledge() throws KnowledgeException {
    catalogue = new KnowledgeLoader().bundled().licenses();
    resolver = new LicenseResolver(catalogue);
  }

  private LicenseResolution resolve(HubFacts facts) {
    return resolver.resolve(facts.facts());
  }

  private LicenseResolution resolveTag(String tag) {
    return resolve(HubFacts.model("acme/tiny").license(tag));
  }

  @Test
  void resolves_every_identifier_of_the_hub_or_says_why_not() {
    List<String> tags =
        catalogue.ids().stream().filter(id -> catalogue.findByHubTag(id).isPresent()).toList();

    assertThat(tags).hasSizeGreaterThan(70);
    assertThat(tags)
        .allSatisfy(
            tag -> {
              LicenseResolution license = resolveTag(tag.toUpperCase(Locale.ROOT));
              assertThat(license.kind())
                  .isEqualTo(catalogue.isPlaceholder(tag) ? Kind.UNRECOGNISED : Kind.RESOLVED);
            });
  }

  @Test
  void resolves_every_spdx_id_in_any_casing() {
    List<LicenseEntry> entries =
        catalogue.ids().stream()
            .flatMap(id -> catalogue.find(id).stream())
            .filter(entry -> entry.spdx().isPresent())
            .toList();

    assertThat(entries)
        .isNotEmpty()
        .allSatisfy(
            entry -> {
              String spdx = entry.spdx().orElseThrow();
              LicenseResolution license = resolveTag(spdx.toUpperCase(Locale.ROOT));
              assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
              assertThat(catalogue.find(license.licenses().get(0)).orElseThrow().spdx())
                  .contains(spdx);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "modified-mit, , CONFLICTING",
    "qwen, , CONFLICTING",
    "deepseek, , CONFLICTING",
    "falcon, , CONFLICTING",
    "nvidia, , CONFLICTING",
    "mrl, LICENSE, RESOLVED",
    "qwen-research, LICENSE, RESOLVED",
    "llama3, LICENSE, RESOLVED",
    "flux-1-dev-non-commercial-license, LICENSE.md, RESOLVED",
    "coqui-public-model-license, https://coqui.ai/cpml, RESOLVED",
    "modified-mit, https://github.com/moonshotai/Kimi-K2/blob/main/LICENSE, RESOLVED",
    "gemma, https://ai.google.dev/gemma/terms, RESOLVED",
    "qwen, https://huggingface.co/Qwen/Qwen2.5-72B-Instruct/blob/main/LICENSE, RESOLVED",
    "qwen-research, https://ai.google.dev/gemma/terms, CONFLICTING",
    "apache-2.0, https://ai.google.dev/gemma/docs/gemma_4_license, RESOLVED",
    ", https://ai.google.dev/gemma/docs/gemma_4_license, RESOLVED",
    "acme-house-rules, LICENSE, UNRECOGNISED",
    ", LICENSE, UNRECOGNISED",
    ", , UNRECOGNISED"
  })
  void resolves_other_by_name_and_link(String name, String link, Kind expected) {
    HubFacts facts = HubFacts.model("acme/tiny").license("other").tag("license:other");
    if (name != null) {
      facts.licenseName(name);
    }
    if (link != null) {
      facts.licenseLink(link);
    }

    LicenseResolution license = resolve(facts);

    assertThat(license.kind()).as(license.label()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Apache 2.0, apache-2.0",
    "MIT License, mit",
    "OpenMDW-1.0, openmdw-1.0",
    "bsl-1.0, bsl-1.0",
    "GPL-3.0-only, gpl-3.0",
    "LLAMA3.2, llama3.2"
  })
  void reads_what_tools_and_old_cards_write(String value, String expected) {
    assertThat(resolveTag(value).licenses()).containsExactly(expected);
  }
}
