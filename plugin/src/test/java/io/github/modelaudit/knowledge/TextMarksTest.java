package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextMarksTest {
  @TempDir private Path folder;

  private List<TextMarks> marks(String overlay) throws Exception {
    Files.writeString(folder.resolve("license-texts.yaml"), overlay);
    return new KnowledgeLoader().load(List.of(folder)).licenses().textMarks();
  }

  @Test
  void bundled_marks_are_the_fingerprints_of_their_licenses() throws Exception {
    LicenseCatalogue licenses = new KnowledgeLoader().bundled().licenses();

    assertThat(licenses.textMarks()).hasSizeGreaterThan(40);
    for (TextMarks mark : licenses.textMarks()) {
      List<String> all = new ArrayList<>(mark.titles());
      all.addAll(mark.phrases());
      assertThat(licenses.find(mark.license())).as(mark.license()).isPresent();
      assertThat(fingerprints(mark.license())).as(mark.license()).isEqualTo(all);
    }
  }

  private static List<String> fingerprints(String license) throws Exception {
    return DataFiles.bundledYaml("licenses/" + license.replace("++", "-plus-plus") + ".yaml")
        .root()
        .texts("fingerprints");
  }

  @Test
  void an_overlay_adds_and_replaces() throws Exception {
    List<TextMarks> marks =
        marks(
            """
            texts:
              - license: gemma
                titles: [Acme Terms]
              - license: mit
                hashes: [abc]
            """);

    assertThat(marks)
        .contains(
            new TextMarks("gemma", List.of("Acme Terms"), List.of(), List.of()),
            new TextMarks("mit", List.of(), List.of(), List.of("abc")));
  }

  @Test
  void an_unknown_key_of_an_overlay_is_named_with_its_line() {
    assertThatThrownBy(() -> marks("texts:\n  - license: mit\n    title: [x]\n"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("title");
  }
}
