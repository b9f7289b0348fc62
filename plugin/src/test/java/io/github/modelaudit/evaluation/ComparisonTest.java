package io.github.modelaudit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String FILE = "src/main/resources/application.properties:3";
  private static final String IN_BUILD = "web/" + FILE;

  @Test
  void finds_what_is_shown_with_an_effect_in_the_scope_of_the_label() {
    Comparison comparison =
        compare(
            label(Scope.MAIN, "openai:gpt-4o", Label.Effect.REQUIRED),
            shown("openai:gpt-4o", Scope.MAIN, true));

    assertThat(counts(comparison)).isEqualTo(new Tally(1, 1, 1, 1, 0));
  }

  @Test
  void misses_what_is_shown_in_another_scope_and_calls_it_a_false_alarm_there() {
    Comparison comparison =
        compare(
            label(Scope.MAIN, "openai:gpt-4o", Label.Effect.REQUIRED),
            shown("openai:gpt-4o", Scope.TEST, true));

    assertThat(counts(comparison)).isEqualTo(new Tally(1, 0, 0, 0, 1));
    assertThat(comparison.insteadOf(comparison.missed(scope -> true).get(0)))
        .isEqualTo("shown in scope test");
  }

  @Test
  void misses_what_is_shown_as_inactive() {
    Comparison comparison =
        compare(
            label(Scope.MAIN, "openai:gpt-4o", Label.Effect.REQUIRED),
            shown("openai:gpt-4o", Scope.MAIN, false));

    assertThat(counts(comparison)).isEqualTo(new Tally(1, 0, 0, 0, 0));
  }

  @Test
  void what_is_labelled_inactive_may_be_marked_but_not_shown_as_active() {
    Label label = label(Scope.MAIN, "openai:gpt-4o", Label.Effect.INACTIVE);

    Comparison marked = compare(label, shown("openai:gpt-4o", Scope.MAIN, false));
    Comparison active = compare(label, shown("openai:gpt-4o", Scope.MAIN, true));

    assertThat(counts(marked)).isEqualTo(new Tally(0, 0, 0, 0, 0));
    assertThat(counts(active)).isEqualTo(new Tally(0, 0, 0, 0, 1));
  }

  @Test
  void an_optional_label_counts_on_neither_side() {
    Label label = label(Scope.MAIN, "openai:gpt-4o", Label.Effect.OPTIONAL);

    assertThat(counts(compare(label, shown("openai:gpt-4o", Scope.MAIN, true))))
        .isEqualTo(new Tally(0, 0, 0, 0, 0));
    assertThat(counts(new Comparison(module(label), List.of())))
        .isEqualTo(new Tally(0, 0, 0, 0, 0));
  }

  @Test
  void another_right_name_is_accepted_and_ids_of_the_hub_in_any_casing() {
    Label label =
        new Label(
            Scope.MAIN,
            List.of(Identity.of("huggingface:BAAI/bge"), Identity.of("huggingface:Xenova/bge")),
            "embedding",
            "artifact",
            List.of("pom.xml:4"),
            Label.Effect.REQUIRED,
            "");
    var both =
        new Comparison(
            module(label),
            List.of(
                shown("huggingface:baai/BGE", Scope.MAIN, true),
                shown("huggingface:Xenova/bge", Scope.MAIN, true)));

    assertThat(counts(both)).isEqualTo(new Tally(1, 1, 0, 2, 0));
  }

  @Test
  void a_star_stands_for_a_version_and_for_nothing_else() {
    Label label = label(Scope.MAIN, "file:acme:nlp:*!/model.bin", Label.Effect.REQUIRED);

    Comparison right = compare(label, shown("file:acme:nlp:1.2!/model.bin", Scope.MAIN, true));
    Comparison wrong = compare(label, shown("file:acme:nlp:1.2!/other.bin", Scope.MAIN, true));

    assertThat(counts(right).found()).isOne();
    assertThat(counts(wrong)).isEqualTo(new Tally(1, 0, 0, 0, 1));
  }

  @Test
  void any_open_name_is_accepted_only_in_the_labelled_file() {
    Label label = label(Scope.MAIN, "unresolved:*", Label.Effect.REQUIRED);
    var elsewhere =
        new Reported(
            Identity.of("unresolved:x"),
            Scope.MAIN,
            Optional.empty(),
            List.of("web/src/main/java/Shop.java:9"),
            List.of("call-sites"));

    assertThat(counts(compare(label, shown("unresolved:x", Scope.MAIN, true))).found()).isOne();
    assertThat(counts(compare(label, elsewhere))).isEqualTo(new Tally(1, 0, 0, 0, 1));
  }

  private static Tally counts(Comparison comparison) {
    return Tally.of(List.of(comparison), scope -> true);
  }

  private static Comparison compare(Label label, Reported reported) {
    return new Comparison(module(label), List.of(reported));
  }

  private static LabelledModule module(Label label) {
    return new LabelledModule("web", Map.of(), List.of(label));
  }

  private static Label label(Scope scope, String model, Label.Effect effect) {
    return new Label(
        scope, List.of(Identity.of(model)), "chat", "config-key", List.of(FILE), effect, "why");
  }

  private static Reported shown(String model, Scope scope, boolean isActive) {
    return new Reported(
        Identity.of(model),
        scope,
        isActive ? Optional.empty() : Optional.of("another is selected"),
        List.of(IN_BUILD),
        List.of("configuration"));
  }
}
