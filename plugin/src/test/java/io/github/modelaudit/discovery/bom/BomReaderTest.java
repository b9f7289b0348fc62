package io.github.modelaudit.discovery.bom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BomReaderTest {
  private static final String JSON =
      """
      {
      \t"bomFormat": "CycloneDX", "specVersion": "1.6",
        "metadata": {"component": {"type": "application", "name": "app"}},
        "components": [
          {"type": "library", "name": "machine-learning-model", "purl": "pkg:maven/a/b@1"},
          {
            "type": "machine-learning-model",
            "group": "acme", "name": "tiny", "version": "1",
            "purl": "pkg:huggingface/acme/tiny@abc",
            "externalReferences": [{"type": "distribution", "url": "https://acme.example/t"}]
          },
          {"type": "framework", "name": "x", "components": [
            {"type": "machine-learning-model", "name": "nested", "group": ""}
          ]}
        ]
      }
      """;
  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
        <!-- <component type="machine-learning-model"><name>commented</name></component> -->
        <metadata><component type="application"><name>app</name></component></metadata>
        <components>
          <component type="machine-learning-model" bom-ref="m">
            <supplier><name>Somebody</name></supplier>
            <group>acme</group>
            <name>tiny</name>
            <version>1</version>
            <licenses><license><name>MIT</name></license></licenses>
            <purl>pkg:huggingface/acme/tiny@abc</purl>
            <externalReferences>
              <reference type="distribution"><url>https://acme.example/t</url></reference>
            </externalReferences>
            <components>
              <component type="machine-learning-model"><name>nested</name></component>
            </components>
          </component>
          <component type="library"><name>lib</name></component>
        </components>
      </bom>
      """;
  private static final String SPDX =
      """
      {
        "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
        "@graph": [
          {"type": "software_Package", "name": "app"},
          {
            "type": "ai_AIPackage", "spdxId": "urn:x", "name": "tiny",
            "software_packageVersion": "1",
            "software_packageUrl": "pkg:huggingface/acme/tiny@abc",
            "software_downloadLocation": "https://huggingface.co/acme/tiny",
            "externalIdentifier": [
              {"type": "ExternalIdentifier", "identifier": "pkg:generic/tiny"},
              {"type": "ExternalIdentifier", "identifier": "urn:tiny"}
            ]
          },
          {"@type": ["ai_AIPackage"], "spdxId": "urn:nameless"}
        ]
      }
      """;

  private static BilledModel tiny(int line) {
    return new BilledModel(
        Optional.of("acme"),
        "tiny",
        Optional.of("1"),
        List.of("pkg:huggingface/acme/tiny@abc"),
        List.of("https://acme.example/t"),
        line);
  }

  private static BilledModel nested(int line) {
    return new BilledModel(
        Optional.empty(), "nested", Optional.empty(), List.of(), List.of(), line);
  }

  @Test
  void reads_the_models_of_cyclonedx_as_json() throws BomException {
    assertThat(BomReader.read(JSON)).containsExactly(tiny(9), nested(13));
  }

  @Test
  void reads_the_models_of_cyclonedx_as_xml() throws BomException {
    assertThat(BomReader.read(XML)).containsExactlyInAnyOrder(tiny(6), nested(17));
    assertThat(BomReader.read("\n\n" + XML)).contains(tiny(8));
  }

  @Test
  void reads_the_ai_packages_of_spdx() throws BomException {
    assertThat(BomReader.read(SPDX))
        .containsExactly(
            new BilledModel(
                Optional.empty(),
                "tiny",
                Optional.of("1"),
                List.of("pkg:huggingface/acme/tiny@abc", "pkg:generic/tiny"),
                List.of("https://huggingface.co/acme/tiny"),
                6),
            new BilledModel(
                Optional.empty(), "urn:nameless", Optional.empty(), List.of(), List.of(), 15));
  }

  @Test
  void finds_nothing_in_a_bill_without_models() throws BomException {
    String plain = JSON.replace("machine-learning-model", "library");

    assertThat(BomReader.read(plain)).isEmpty();
    assertThat(BomReader.read(XML.replace("machine-learning-model", "library"))).isEmpty();
    assertThat(BomReader.mayName(plain)).isFalse();
    assertThat(BomReader.mayName(JSON)).isTrue();
    assertThat(BomReader.mayName(SPDX)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "hello", "<html/>", "{\"name\": \"package.json\"}"})
  void says_that_a_text_is_no_bill(String text) {
    assertThatExceptionOfType(BomException.class)
        .isThrownBy(() -> BomReader.read(text))
        .withMessage("it is neither CycloneDX nor SPDX 3");
  }

  @Test
  void says_where_a_bill_is_broken() {
    assertThatExceptionOfType(BomException.class)
        .isThrownBy(() -> BomReader.read(JSON.replace("\"name\": \"tiny\", ", "")))
        .withMessageContaining("missing key 'name'")
        .withMessageContaining("line 6");
    assertThatExceptionOfType(BomException.class)
        .isThrownBy(() -> BomReader.read(XML.substring(0, 700)))
        .withMessageStartingWith("it is not XML (");
  }

  @Test
  void loads_nothing_that_a_bill_points_at() {
    String hostile =
        "<!DOCTYPE bom [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components>"
            + "<component type=\"machine-learning-model\"><name>a&x;b</name></component>"
            + "</components></bom>";

    assertThatExceptionOfType(BomException.class).isThrownBy(() -> BomReader.read(hostile));
  }

  @ParameterizedTest
  @CsvSource({
    "META-INF/sbom/application.cdx.json,true",
    "META-INF/sbom/bom.json,true",
    "bom.xml,true",
    "META-INF/acme.spdx3.json,true",
    "com/acme/reference.json,false",
    "META-INF/sbom/readme.txt,false",
    "bombshell.json,false"
  })
  void knows_bills_by_their_names(String path, boolean isBill) {
    assertThat(BomReader.isName(path)).isEqualTo(isBill);
  }

  @Property(tries = 600)
  void survives_any_damage(
      @ForAll @IntRange(max = 2) int sample,
      @ForAll @IntRange(max = 8) int hits,
      @ForAll long seed) {
    StringBuilder text = new StringBuilder(List.of(JSON, XML, SPDX).get(sample));
    var random = new Random(seed);
    for (int i = 0; i < hits; i++) {
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
    }
    text.setLength(text.length() - random.nextInt(text.length() / 2));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> readOrRefuse(text.toString()));
  }

  @Property(tries = 300)
  void survives_any_text(@ForAll String text) {
    readOrRefuse(text);
  }

  private static void readOrRefuse(String text) {
    try {
      assertThat(BomReader.read(text)).isNotNull();
    } catch (BomException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  @Test
  void passes_over_what_is_only_an_ancestor_in_spdx() throws Exception {
    String bill =
        """
        {
          "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
          "@graph": [
            {"type": "ai_AIPackage", "spdxId": "urn:used", "name": "used"},
            {"type": "ai_AIPackage", "spdxId": "urn:both", "name": "both"},
            {"type": "ai_AIPackage", "spdxId": "urn:root", "name": "root"},
            {"type": "ai_AIPackage", "spdxId": "urn:older", "name": "older"},
            {"type": "ai_AIPackage", "spdxId": "urn:oldest", "name": "oldest"},
            {"type": "software_Sbom", "rootElement": ["urn:root"]},
            {"type": "Relationship", "relationshipType": "dependsOn", "from": "urn:app",
              "to": ["urn:used", "urn:both"]},
            {"type": "Relationship", "relationshipType": "descendantOf", "from": "urn:used",
              "to": ["urn:both", "urn:older", "urn:root"]},
            {"type": "Relationship", "relationshipType": "ancestorOf", "from": "urn:oldest",
              "to": "urn:used"}
          ]
        }
        """;

    assertThat(BomReader.read(bill))
        .extracting(BilledModel::name)
        .containsExactly("used", "both", "root");
  }
}
