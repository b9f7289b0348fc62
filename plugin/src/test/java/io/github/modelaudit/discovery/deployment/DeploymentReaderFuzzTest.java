package io.github.modelaudit.discovery.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.knowledge.DeploymentCatalogue;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds that no text, however broken, makes a reader fail or go on for ever. */
class DeploymentReaderFuzzTest {
  private static final DeploymentCatalogue CATALOGUE = catalogue();
  private static final List<String> NAMES =
      List.of(
          "compose.yaml",
          "Dockerfile",
          "Modelfile",
          "run.sh",
          "k8s.yaml",
          ".gitlab-ci.yml",
          ".github/workflows/a.yml",
          "chart/Chart.yaml",
          "chart/values.yaml",
          "chart/templates/a.yaml",
          ".env");
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          "  ",
          "- ",
          ": ",
          "\"",
          "'",
          "`",
          "\\",
          "\\\n",
          "$",
          "${",
          "}",
          "$(",
          ")",
          "(",
          "()",
          "{",
          "{{",
          "}}",
          "${{ env.A }}",
          "{{ .Values.a }}",
          "#",
          ";",
          "&",
          "|",
          "<<EOF",
          "EOF",
          ">",
          "2>&1",
          "<(",
          "for a in b c; do ",
          "done",
          "f() {",
          "f x",
          "if ",
          "fi\n",
          "A=",
          "A=(",
          "ollama pull ",
          "ollama/ollama",
          "vllm serve ",
          "--model ",
          "--lora-modules a=",
          "sh -c ",
          "docker run ",
          "image: ",
          "command: ",
          "services:\n",
          "models:\n",
          "FROM ",
          "RUN ",
          "ENV ",
          "CMD [",
          "]",
          "env:\n",
          "jobs:\n",
          "script:\n",
          "containers:\n",
          "apiVersion: v1\nkind: ConfigMap\n",
          "---\n",
          "&a ",
          "*a",
          "<<: ",
          "\u0000",
          "\ud83d",
          "é",
          "acme/model",
          "curl /api/pull -d {\"name\": \"x\"}",
          "\"\"\"");

  private static DeploymentCatalogue catalogue() {
    try {
      return new KnowledgeLoader().bundled().detection().deployments();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300)
  void reads_any_text_under_every_name(@ForAll("texts") String text) throws IOException {
    Path root = Files.createTempDirectory("deployment");
    try {
      for (String name : NAMES) {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, (text + "\n# ollama").getBytes(StandardCharsets.UTF_8));
      }

      Findings found = new DeploymentReader(Projects.at(root), CATALOGUE, Set.of()).read();

      assertThat(found.mentions()).allMatch(it -> it.value().place().line() >= 0);
    } finally {
      delete(root);
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
