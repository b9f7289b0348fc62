package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the guide: its examples are a working overlay, and its tables list what there is. */
class GuideExamplesTest {
  private static final Path GUIDE = Path.of("../docs/guide/knowledge.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\n# overlay: (\\S+)\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void examples_of_the_guide_work_as_one_overlay() throws Exception {
    writeExamples();

    Knowledge knowledge = new KnowledgeLoader().load(List.of(folder));

    LicenseEntry license = knowledge.licenses().find("acme-model-1.0").orElseThrow();
    assertThat(license.terms().caps()).hasSize(2);
    assertThat(license.terms().on(Term.NOTICE).get(0).isSure()).isFalse();
    assertThat(license.notes().caveats()).contains("Not established: territories.");
    assertThat(knowledge.hosted().findFamily("acme", "acme/acme-open-1"))
        .hasValueSatisfying(family -> assertThat(family.id()).isEqualTo("acme-open"));
    assertThat(knowledge.names().find("ollama", "house-llama:70b-q4").orElseThrow().hubId())
        .isEqualTo("acme/house-llama-70b");
    assertThat(knowledge.openness().find("acme/open")).isPresent();
  }

  private void writeExamples() throws IOException {
    Matcher examples = EXAMPLE.matcher(Files.readString(GUIDE));
    while (examples.find()) {
      Path file = folder.resolve(examples.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, examples.group(2));
    }
    assertThat(folder.resolve("openness.yaml")).exists();
  }

  @Test
  void the_guide_lists_the_whole_vocabulary() throws Exception {
    Vocabulary vocabulary = Vocabulary.read();
    List<String> lines = Files.readAllLines(GUIDE);

    for (Term term : Term.values()) {
      String row =
          lines.stream()
              .filter(l -> l.startsWith("| `" + term.id() + "` |"))
              .findFirst()
              .orElseThrow();
      assertThat(row.substring(row.indexOf('|', 2)).split("`", -1))
          .containsAll(vocabulary.values(term));
    }
  }
}
