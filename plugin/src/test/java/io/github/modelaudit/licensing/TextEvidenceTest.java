package io.github.modelaudit.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LicenseResolution.Kind;
import io.github.modelaudit.domain.text.ExtractedClause;
import io.github.modelaudit.domain.text.ExtractedClause.Topic;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.domain.text.TextMatch.Form;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.SmallLicenses;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEvidenceTest {
  private static final String HASH = "ab".repeat(32);

  private final LicenseResolver resolver = new LicenseResolver(new SmallLicenses());

  private LicenseResolution resolve(HubFacts facts, String path, LegalText text) {
    HubRecord record = facts.facts();
    return resolver.resolve(
        record.withFiles(List.of(RepoFile.of(path).withText(Optional.of(text)))));
  }

  private static HubFacts model() {
    return HubFacts.model("acme/tiny");
  }

  private static LegalText text(Form form, String... licenses) {
    boolean isStandard = form == Form.STANDARD;
    return new LegalText.Read(
        HASH,
        List.of(new TextMatch(List.of(licenses), form, OptionalInt.of(100))),
        isStandard ? 0 : 20,
        isStandard
            ? List.of()
            : List.of(new ExtractedClause(Topic.USER_CAP, "100 million active users")));
  }

  @Test
  void a_text_takes_no_alternative_of_a_choice_back() {
    LicenseResolution license =
        resolve(model().license("MIT OR Apache-2.0"), "LICENSE", text(Form.STANDARD, "MIT"));

    assertThat(license.kind()).isEqualTo(Kind.CHOICE);
    assertThat(license.claims()).hasSize(2);
  }

  @Test
  void a_text_that_is_no_alternative_contradicts_a_choice() {
    LicenseResolution license =
        resolve(model().license("MIT OR Apache-2.0"), "LICENSE", text(Form.STANDARD, "gemma"));

    assertThat(license.kind()).isEqualTo(Kind.CONFLICTING);
    assertThat(license.licenses()).containsExactly("apache-2.0", "gemma", "mit");
  }

  @Test
  void keeps_where_a_text_was_read_and_its_hash() {
    LicenseResolution license =
        resolve(model().license("mit"), "LICENSE", text(Form.STANDARD, "MIT"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.claims())
        .last()
        .isEqualTo(
            new LicenseClaim(
                LicenseClaim.Kind.DETECTED,
                "LICENSE",
                "the text of MIT",
                List.of("mit"),
                Optional.of(HASH)));
  }

  @Test
  void sees_that_tag_and_file_disagree() {
    LicenseResolution license =
        resolve(model().license("apache-2.0"), "LICENSE", text(Form.STANDARD, "MIT"));

    assertThat(license.kind()).isEqualTo(Kind.CONFLICTING);
    assertThat(license.licenses()).containsExactly("apache-2.0", "mit");
  }

  @Test
  void takes_the_text_where_nothing_is_declared() {
    LicenseResolution license = resolve(model(), "LICENSE", text(Form.STANDARD, "MIT"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.licenses()).containsExactly("mit");
  }

  @Test
  void never_takes_a_text_with_additions_for_the_license() {
    LicenseResolution license = resolve(model(), "LICENSE", text(Form.WITH_ADDITIONS, "MIT"));

    assertThat(license.kind()).isEqualTo(Kind.UNRECOGNISED);
    assertThat(license.licenses()).isEmpty();
    assertThat(license.claims())
        .singleElement()
        .extracting(LicenseClaim::value)
        .isEqualTo(
            "the text of MIT with additions (100 % of it found, 20 % of the file not explained);"
                + " extracted, unconfirmed: a limit on users (100 million active users)");
  }

  @Test
  void does_not_let_additions_contradict_what_is_declared() {
    LicenseResolution license =
        resolve(model().license("apache-2.0"), "LICENSE", text(Form.WITH_ADDITIONS, "MIT"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
  }

  @Test
  void does_not_take_a_part_for_the_whole() {
    LicenseResolution license =
        resolve(model().license("apache-2.0"), "vae/LICENSE", text(Form.STANDARD, "MIT"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.licenses()).containsExactly("apache-2.0");
  }

  @Test
  void says_that_a_file_is_unread_and_not_that_there_is_none() {
    LicenseResolution license =
        resolve(model(), "LICENSE", new LegalText.Unread("it is behind the gate"));

    assertThat(license.kind()).isEqualTo(Kind.UNRECOGNISED);
    assertThat(license.claims().get(0).value()).isEqualTo("unread: it is behind the gate");
  }

  @Test
  void does_not_let_a_title_contradict_what_is_declared() {
    LicenseResolution license =
        resolve(model().license("apache-2.0"), "LICENSE", text(Form.TITLED, "gemma"));

    assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
    assertThat(license.licenses()).containsExactly("apache-2.0");
  }

  @Test
  void does_not_take_a_title_for_the_license_where_nothing_is_declared() {
    LicenseResolution license = resolve(model(), "LICENSE", text(Form.TITLED, "gemma"));

    assertThat(license.kind()).isEqualTo(Kind.UNRECOGNISED);
    assertThat(license.licenses()).isEmpty();
    assertThat(license.claims())
        .singleElement()
        .extracting(LicenseClaim::value)
        .asString()
        .startsWith("a text with the marks of gemma");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpl-3.0", "lgpl-2.1", "agpl-3.0"})
  void lets_the_tag_say_whether_later_versions_are_meant(String tag) throws KnowledgeException {
    var bundled = new LicenseResolver(new KnowledgeLoader().bundled().licenses());
    String name = tag.toUpperCase(Locale.ROOT);
    for (String reading : List.of("-only", "-or-later")) {
      HubRecord facts =
          model()
              .license(tag)
              .facts()
              .withFiles(
                  List.of(
                      RepoFile.of("LICENSE")
                          .withText(Optional.of(text(Form.STANDARD, name + reading)))));

      LicenseResolution license = bundled.resolve(facts);

      assertThat(license.kind()).isEqualTo(Kind.RESOLVED);
      assertThat(license.licenses()).containsExactly(tag);
    }
  }
}
