package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.policy.settings.LicenseLists;
import io.github.modelaudit.policy.settings.Purpose;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags a model whose author names training data that a license withholds from the user. */
public final class DatasetLicense implements ModelRule {
  private static final String REMEDY =
      "Decide whether you accept it, and waive this with the decision, or use a model trained on"
          + " other data.";

  @Override
  public String id() {
    return "dataset-license";
  }

  @Override
  public String title() {
    return "Training data under terms in tension with the use";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    List<String> tensions =
        assessment.datasets().stream()
            .flatMap(dataset -> tension(assessment, dataset, context).stream())
            .sorted()
            .distinct()
            .toList();
    var found = new ArrayList<>(ofTeachers(assessment));
    if (!tensions.isEmpty()) {
      found.add(ofDatasets(assessment, tensions));
    }
    return List.copyOf(found);
  }

  /** Of datasets the policy says whether their terms matter; of teachers nobody knows more. */
  private static List<Violation> ofTeachers(Assessment assessment) {
    List<LineageVerdict> verdicts =
        assessment.terms().verdicts().stream()
            .filter(verdict -> verdict.code() == LineageCode.DATA_TENSION)
            .filter(
                verdict ->
                    assessment.datasets().stream()
                        .noneMatch(dataset -> dataset.id().equals(verdict.base())))
            .toList();
    return LineageFindings.of(assessment, verdicts, REMEDY);
  }

  private static Violation ofDatasets(Assessment assessment, List<String> tensions) {
    return Violation.of(
        "Model '"
            + assessment.name()
            + "' names training data whose terms are in tension with the policy: "
            + String.join("; ", tensions)
            + ". What that means for the model is open law.",
        REMEDY);
  }

  private static Optional<String> tension(
      Assessment assessment, DatasetTerms dataset, RuleContext context) {
    Scope scope = assessment.dependency().scope();
    LicenseLists lists = context.lists(scope);
    String license = "dataset '" + dataset.id() + "' (" + dataset.license().label() + ")";
    boolean isDenied =
        dataset.license().licenses().stream()
            .anyMatch(id -> lists.denies(id, dataset.license().bundle()).isPresent());
    if (isDenied) {
      return Optional.of(license + " is denied in 'licenses.deny'");
    }
    boolean isWithheld = dataset.terms().stance(Term.COMMERCIAL_USE) == Stance.RESTRICTED;
    return isWithheld && isCommercial(context)
        ? Optional.of(license + " withholds commercial use")
        : Optional.empty();
  }

  private static boolean isCommercial(RuleContext context) {
    return context
        .policy()
        .use()
        .purpose()
        .map(purpose -> Stream.of(Purpose.COMMERCIAL, Purpose.INTERNAL).anyMatch(purpose::equals))
        .orElse(true);
  }
}
