package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.PolicyLicenses;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CustomExpressionsTest {
  private static final List<Assessment> MODELS =
      List.of(
          Assessments.model("acme/tiny").largeFile("model.bin", "a1").build(),
          Assessments.hosted("acme", "chat-4").build());

  private static final List<String> CONDITIONS =
      List.of(
          "true",
          "model.use.active",
          "model.id.matches('a.*')",
          "model.id.matches('(')",
          "model.source == 'acme'",
          "has(model.repository.files)",
          "model.repository.files.exists(f, f.size > 1)",
          "model.repository.files.all(f, has(f.size) && f.path != '')",
          "model.repository.shape.parameters > 1",
          "model.repository.gate == 'none'",
          "model.use.evidence[5].line == 1",
          "model.terms.stances['x'] == 'free'",
          "1 / model.lineage.size() > 0");

  private static Optional<Policy> policy(String expression, String message) {
    String text =
        "extends: []\nincomplete: fail\ncustom:\n  - id: x-own\n    when: "
            + quoted(expression)
            + "\n    message: "
            + quoted(message)
            + "\n";
    try {
      return Optional.of(Policies.reader().read(List.of(new PolicyText(Policies.FILE, text))));
    } catch (PolicyException e) {
      assertThat(e.getMessage()).startsWith("Cannot read policy file 'model-policy.yaml': ");
      return Optional.empty();
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static Judgement judge(Policy policy) {
    return PolicyEngine.standard(new PolicyLicenses())
        .judge(policy, MODELS, DiscoveryReach.NONE, LocalDate.of(2026, 1, 1));
  }

  /** A text is refused when it is read, or else every model gets an answer or is incomplete. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void never_passes_in_silence_whatever_is_written(
      @ForAll("expressions") String when, @ForAll("expressions") String hole) {
    Optional<Policy> policy = policy(when, "It is ${" + hole.replace("}", "") + "}.");
    Optional<Policy> opposite = policy("!(" + when + ")", "m");

    if (policy.isPresent() && opposite.isPresent()) {
      for (Assessment model : MODELS) {
        boolean flagged = isStopped(judge(policy.get()), model);
        boolean flaggedByOpposite = isStopped(judge(opposite.get()), model);
        assertThat(flagged || flaggedByOpposite).isTrue();
      }
    }
  }

  private static boolean isStopped(Judgement judgement, Assessment model) {
    boolean isFound =
        judgement.findings().stream()
            .filter(finding -> finding.rule().equals("x-own"))
            .anyMatch((Finding finding) -> finding.isAbout(model.dependency()));
    boolean isIncomplete =
        judgement.unjudged().contains(model.ref())
            && new Verdicts(FailOn.ERROR).overall(List.of(), judgement.problems())
                == Verdict.INCOMPLETE;
    return isFound || isIncomplete;
  }

  /** Either conditions that are joined, or pieces in any order, most of which are refused. */
  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.oneOf(conditions(), pieces());
  }

  private static Arbitrary<String> conditions() {
    return Combinators.combine(
            Arbitraries.of(CONDITIONS), Arbitraries.of(" && ", " || "), Arbitraries.of(CONDITIONS))
        .as((one, joint, other) -> one + joint + other);
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.of(
            "model.id",
            "model",
            ".repository",
            ".files",
            ".exists(f, ",
            ".all(f, ",
            "f.size",
            "f.path",
            ")",
            "(",
            " == ",
            " > ",
            " && ",
            " || ",
            "!",
            "'a'",
            "'",
            "1",
            "true",
            "has(model.repository.commit)",
            "model.repository.shape.parameters",
            "model.use.active",
            "[",
            "]",
            " ? ",
            " : ",
            "é",
            "\\")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }
}
