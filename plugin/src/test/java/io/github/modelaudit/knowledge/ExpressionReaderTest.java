package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.LicenseBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionReaderTest {
  private static final Path FOLDER =
      Path.of("src/main/resources/io/github/modelaudit/knowledge/licenses");
  private static final LicenseCatalogue LICENSES = bundled();

  private final ExpressionReader reader = new ExpressionReader(LICENSES);

  private static LicenseCatalogue bundled() {
    try {
      return new KnowledgeLoader().bundled().licenses();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MIT OR Apache-2.0, apache-2.0 | mit",
    "GPL-2.0-only WITH classpath-EXCEPTION-2.0, gpl-2.0 WITH Classpath-exception-2.0",
    "GPL-2.0-with-classpath-exception, gpl-2.0 WITH Classpath-exception-2.0",
    "GPL-2.0+ OR MIT, gpl-2.0 | mit",
    "GPL-2.0-or-later AND LGPL-2.1+, gpl-2.0 AND lgpl-2.1",
    "LicenseRef-scancode-llama-3.1-license-2024 OR MIT, llama3.1 | mit",
    "llama3.1 OR gemma, gemma | llama3.1",
    "Apache-2.0 WITH LLVM-exception, apache-2.0 WITH LLVM-exception",
    "MIT OR (MIT AND GPL-2.0), mit",
    "(MIT OR gemma) AND mit, mit"
  })
  void reads_what_may_be_chosen(String text, String expected) {
    assertThat(
            reader.read(text).orElseThrow().alternatives().stream()
                .map(LicenseBundle::label)
                .collect(Collectors.joining(" | ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "MIT OR house-rules, house-rules",
    "Apache-2.0 WITH Commons-Clause, Commons-Clause",
    "Apache-2.0 WITH SHL-2.1, SHL-2.1",
    "MIT AND other, other",
    "MIT OR bsd, bsd",
    "MIT AND qwen, qwen",
    "MIT OR LicenseRef-nobody, LicenseRef-nobody"
  })
  void names_the_part_that_nobody_knows(String text, String unknown) {
    assertThat(reader.read(text).orElseThrow().unknown()).contains(unknown);
  }

  @Test
  void knows_every_reference_that_the_license_files_name() throws IOException {
    List<String> named;
    try (Stream<Path> files = Files.list(FOLDER)) {
      named =
          files
              .flatMap(ExpressionReaderTest::lines)
              .filter(line -> line.matches("scancode: \\S+"))
              .map(line -> "LicenseRef-" + line.replace(": ", "-"))
              .toList();
    }

    assertThat(named).hasSizeGreaterThan(30);
    assertThat(named)
        .filteredOn(reference -> LICENSES.meaningOf(reference).isEmpty())
        .as("what the Hub's own terms say is no license of a model")
        .containsExactly("LicenseRef-scancode-huggingface-tos-20220915");
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void every_reference_leads_to_a_license() throws Exception {
    assertThat(LicenseIndex.read(List.of()).meanings())
        .isNotEmpty()
        .allSatisfy(
            meaning ->
                assertThat(
                        LICENSES.find(meaning).isPresent()
                            || reader.read(meaning).orElseThrow().unknown().isEmpty())
                    .isTrue());
  }

  @Test
  void reads_a_reference_whose_license_shares_its_name_with_others() {
    assertThat(reader.read("LicenseRef-scancode-qwen-2024").orElseThrow().alternatives())
        .containsExactly(LicenseBundle.of(List.of("qwen")));
  }
}
