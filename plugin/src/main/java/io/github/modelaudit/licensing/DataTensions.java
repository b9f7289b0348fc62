package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names training data whose terms are at odds with the label of a model. What such terms mean for a
 * model is open law, so that the label is never called wrong for it.
 */
final class DataTensions {
  private final LicenseCatalogue catalogue;
  private final TermJoin join;
  private final NameSigns signs;

  DataTensions(LicenseCatalogue catalogue, TermJoin join, NameSigns signs) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.join = requireNonNull(join, "join");
    this.signs = requireNonNull(signs, "signs");
  }

  /** Returns a verdict for each such dataset, and for each teacher that a name gives away. */
  List<LineageVerdict> read(Ancestor model, List<DatasetTerms> datasets) {
    return model.all().stream()
        .filter(ancestor -> isCommercial(ancestor.license()))
        .flatMap(
            ancestor ->
                Stream.concat(
                    datasets.stream()
                        .filter(dataset -> dataset.namedBy().equals(ancestor.id()))
                        .flatMap(dataset -> tension(ancestor, dataset).stream()),
                    teachers(ancestor)))
        .toList();
  }

  /**
   * A label that withholds commercial use itself promises nothing that data could be at odds with.
   */
  private boolean isCommercial(LicenseResolution license) {
    return !license.licenses().isEmpty()
        && join.terms(license).stance(Term.COMMERCIAL_USE) != Stance.RESTRICTED;
  }

  private static Optional<LineageVerdict> tension(Ancestor model, DatasetTerms dataset) {
    return dataset.terms().on(Term.COMMERCIAL_USE).stream()
        .filter(clause -> clause.stance() == Stance.RESTRICTED)
        .findFirst()
        .map(
            clause ->
                verdict(
                    model,
                    dataset.id(),
                    words(clause),
                    "'%s' carries '%s', while '%s' of the dataset '%s' that it names withholds commercial use."
                        .formatted(
                            model.id(),
                            model.license().label(),
                            dataset.license().label(),
                            dataset.id())));
  }

  private Stream<LineageVerdict> teachers(Ancestor model) {
    return model.facts().stream()
        .flatMap(facts -> signs.teachers(facts).stream())
        .flatMap(id -> catalogue.find(id).stream())
        .map(terms -> teacher(model, terms));
  }

  private static LineageVerdict teacher(Ancestor model, LicenseEntry terms) {
    String clause =
        terms.terms().on(Term.OUTPUTS_TRAINING).stream()
            .findFirst()
            .map(DataTensions::words)
            .orElse("");
    return verdict(
        model,
        terms.id(),
        clause,
        "The name of '%s' speaks of outputs under '%s', which may not be free for the training of other models."
            .formatted(model.id(), terms.name()));
  }

  private static LineageVerdict verdict(
      Ancestor model, String base, String clause, String explanation) {
    return new LineageVerdict(
        LineageCode.DATA_TENSION,
        model.id(),
        base,
        Relation.UNSTATED,
        clause,
        explanation,
        LineageVerdict.Actor.USER,
        false);
  }

  private static String words(Clause clause) {
    return clause.term().id() + ": " + clause.value();
  }
}
