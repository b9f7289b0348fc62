package io.github.modelaudit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modelaudit.domain.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelFilesTest {
  @Test
  void at_least_sixty_modules_are_labelled_and_some_have_no_model() {
    List<LabelledModule> modules =
        LabelFiles.all().stream().flatMap(project -> project.modules().stream()).toList();

    assertThat(modules).hasSizeGreaterThanOrEqualTo(60);
    assertThat(modules).filteredOn(module -> module.labels().isEmpty()).isNotEmpty();
  }

  @Test
  void every_label_names_a_place_and_every_soft_one_says_why() {
    List<Label> labels =
        LabelFiles.all().stream()
            .flatMap(project -> project.modules().stream())
            .flatMap(module -> module.labels().stream())
            .toList();

    assertThat(labels).allSatisfy(label -> assertThat(label.where()).as("%s", label).isNotEmpty());
    assertThat(labels)
        .filteredOn(label -> label.effect() != Label.Effect.REQUIRED)
        .allSatisfy(label -> assertThat(label.why()).as("%s", label).isNotEmpty());
  }

  @Test
  void no_module_is_labelled_twice() {
    assertThat(LabelFiles.all())
        .allSatisfy(
            project ->
                assertThat(project.modules())
                    .extracting(LabelledModule::path)
                    .doesNotHaveDuplicates());
  }

  @Test
  void reads_all_that_a_label_says() {
    LabelledProject project =
        LabelFiles.project(
            """
            project: acme/shop
            commit: abc
            java: 17
            properties: {some.version: "1.5"}
            builds: [shop]
            modules:
              - path: shop/web
                models:
                  - scope: test
                    model: "huggingface:acme/tiny"
                    or: ["unresolved:tiny:1b"]
                    role: chat
                    how: config-key
                    where: ["a.properties:3"]
                    effect: optional
                    why: "nobody starts it"
              - path: tools
                models: []
            """);

    Label label = project.modules().get(0).labels().get(0);
    assertThat(label.scope()).isEqualTo(Scope.TEST);
    assertThat(label.accepted())
        .containsExactly(
            new Identity("huggingface", "acme/tiny"), new Identity("unresolved", "tiny:1b"));
    assertThat(label.effect()).isEqualTo(Label.Effect.OPTIONAL);
    assertThat(project.properties()).containsEntry("some.version", "1.5");
    assertThat(project.modules().stream().map(project::buildOf)).containsExactly("shop", "tools");
  }

  @Test
  void a_word_that_no_label_has_is_an_error() {
    String text =
        """
        project: acme/shop
        commit: abc
        java: 17
        modules:
          - path: web
            modules: []
        """;

    assertThatThrownBy(() -> LabelFiles.project(text)).hasMessageContaining("has other keys");
  }
}
