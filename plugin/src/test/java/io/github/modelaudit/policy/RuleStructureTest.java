package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.policy.rule.Rule;
import io.github.modelaudit.policy.rule.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what every rule owes: a class in the list, a page, and tests of both answers. */
class RuleStructureTest {
  private static final Path PAGES = Path.of("../docs/rules");
  private static final Path CLASSES = Path.of("src/main/java/io/github/modelaudit/policy/rule");

  static List<Rule> rules() {
    return Rules.standard().all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_has_a_page_with_its_defaults(Rule rule) throws IOException {
    String page = Files.readString(PAGES.resolve(rule.id() + ".md"));

    assertThat(page)
        .startsWith("# `" + rule.id() + "`\n\n" + rule.title() + ".\n")
        .contains("| Where | Level |", "## What it checks", "## Example", "## How to fix")
        .contains("## How to configure", "## How to waive");
    for (Scope scope : Scope.values()) {
      String row =
          "| " + Scopes.id(scope) + " | " + rule.levels().in(scope).orElseThrow().id() + " |";
      assertThat(page).contains(row);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_has_tests_of_both_answers(Rule rule) throws ClassNotFoundException {
    Class<?> tests = Class.forName(rule.getClass().getName() + "Test");

    List<String> names =
        Arrays.stream(tests.getDeclaredMethods()).map(method -> method.getName()).toList();

    assertThat(names).anyMatch(name -> name.startsWith("flags_"));
    assertThat(names).anyMatch(name -> name.startsWith("accepts_"));
  }

  @Test
  void every_rule_class_is_in_the_list() throws IOException {
    List<String> listed = rules().stream().map(rule -> rule.getClass().getSimpleName()).toList();

    try (var files = Files.list(CLASSES)) {
      List<Path> rules = files.filter(RuleStructureTest::isRule).toList();
      assertThat(rules)
          .extracting(file -> file.getFileName().toString().replace(".java", ""))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  private static boolean isRule(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains("implements ModelRule") || text.contains("implements WaiverRule");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_id_is_unique_and_every_page_is_of_a_rule() throws IOException {
    assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
    try (var files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .allMatch(
              name ->
                  name.equals("README.md")
                      || Rules.standard().ids().contains(name.replace(".md", "")));
    }
  }
}
