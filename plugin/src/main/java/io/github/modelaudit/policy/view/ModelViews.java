package io.github.modelaudit.policy.view;

import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.openness.OpennessGrade;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows assessments in the words of rules of the user. */
public final class ModelViews {
  private ModelViews() {}

  /** Returns the view of one model. */
  public static Model of(Assessment assessment) {
    return new Model(
        assessment.name(),
        assessment.ref().source(),
        word(assessment.ref().kind()),
        use(assessment.dependency()),
        assessment.facts().map(ModelViews::repository).orElse(Repository.UNKNOWN),
        license(assessment.license()),
        terms(assessment.terms()),
        openness(assessment.openness()),
        lineage(assessment.lineage()),
        assessment.datasets().stream().map(ModelViews::dataset).toList());
  }

  private static Model.Use use(ModelDependency dependency) {
    Optional<String> revision =
        dependency.ref() instanceof ModelRef.Hub hub ? hub.key().revision() : Optional.empty();
    return new Model.Use(
        word(dependency.scope()),
        dependency.isActive(),
        dependency.isDeclared(),
        dependency.roles().stream().map(ModelViews::word).sorted().toList(),
        revision,
        dependency.evidence().stream()
            .map(
                seen ->
                    new Model.Evidence(
                        seen.detector(),
                        seen.location().path(),
                        seen.location().line().stream().mapToObj(Long::valueOf).findFirst(),
                        word(seen.scope()),
                        seen.profile(),
                        seen.isActive()))
            .toList());
  }

  private static Repository repository(HubRecord facts) {
    return new Repository(
        facts.commit(),
        gate(facts.state().gate()),
        Optional.of(facts.state().isPrivate()),
        Optional.of(facts.state().isDisabled()),
        Optional.of(facts.tags()),
        Optional.of(facts.files().stream().map(ModelViews::file).toList()),
        shape(facts.shape()));
  }

  private static Repository.Shape shape(ModelShape shape) {
    return new Repository.Shape(
        shape.task(),
        shape.library(),
        shape.modelType(),
        Optional.of(shape.architectures()).filter(names -> !names.isEmpty()),
        number(shape.parameters()));
  }

  private static Repository.File file(RepoFile file) {
    return new Repository.File(file.path(), word(file.role()), number(file.size()), file.sha256());
  }

  private static Model.License license(LicenseResolution license) {
    return new Model.License(word(license.kind()), license.licenses(), license.label());
  }

  private static Terms terms(EffectiveTerms terms) {
    return new Terms(
        terms.licenses(),
        terms.isComplete(),
        stances(terms.terms()::stance),
        stances(terms.terms()::sureStance),
        terms.terms().territories().stream().map(it -> it.territory()).distinct().toList(),
        terms.verdicts().stream().map(it -> it.code().id()).distinct().sorted().toList());
  }

  private static Map<String, String> stances(Function<Term, Stance> stance) {
    return Arrays.stream(Term.values())
        .collect(Collectors.toMap(Term::id, term -> word(stance.apply(term))));
  }

  private static Openness openness(OpennessGrade grade) {
    return new Openness(
        word(grade.floor()),
        word(grade.ceiling()),
        grade.floor().step(),
        grade.ceiling().step(),
        word(grade.rights()));
  }

  /** A base that is reached on two ways is shown on both. */
  private static List<Model.BaseModel> lineage(LineageTree root) {
    record Step(LineageTree tree, long depth) {}
    var bases = new ArrayList<Model.BaseModel>();
    var open = new ArrayDeque<Step>();
    root.parents().forEach(parent -> open.add(new Step(parent, 1)));
    while (!open.isEmpty()) {
      Step step = open.remove();
      LineageTree tree = step.tree();
      bases.add(
          new Model.BaseModel(
              tree.id(),
              word(tree.relation()),
              step.depth(),
              license(tree.license()),
              tree.commit(),
              tree.gap()));
      tree.parents().forEach(parent -> open.add(new Step(parent, step.depth() + 1)));
    }
    return bases;
  }

  private static Model.Dataset dataset(DatasetTerms dataset) {
    return new Model.Dataset(
        dataset.id(),
        dataset.namedBy(),
        license(dataset.license()),
        gate(dataset.gate()),
        dataset.gap());
  }

  private static Optional<String> gate(Gate gate) {
    return gate == Gate.UNKNOWN ? Optional.empty() : Optional.of(word(gate));
  }

  private static Optional<Long> number(OptionalLong value) {
    return value.stream().boxed().findFirst();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
