package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.license.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one license says and asks for; shown once for all models that it binds.
 *
 * @param models the models it binds, by itself or through their lineage
 * @param duties what it asks those to do who use them
 */
public record TermsView(
    LicenseLink license, Terms terms, List<ModelView> models, List<DutyRow> duties) {
  private static final int NAMED = 12;

  public TermsView {
    models = List.copyOf(models);
    duties = List.copyOf(duties);
  }

  /** The part of the terms that one license contributes. */
  static Terms of(String license, Terms terms) {
    return Terms.of(
        terms.clauses().stream().filter(clause -> clause.license().equals(license)).toList(),
        terms.caps().stream().filter(cap -> cap.license().equals(license)).toList(),
        terms.territories().stream().filter(limit -> limit.license().equals(license)).toList());
  }

  /** What a license asks for on any of the models, each once. */
  static List<DutyRow> duties(String license, List<ModelView> models, Remarks remarks) {
    return models.stream()
        .flatMap(model -> model.model().obligations().stream())
        .filter(obligation -> obligation.license().equals(license))
        .map(obligation -> DutyRow.of(obligation, remarks))
        .distinct()
        .toList();
  }

  public String anchor() {
    return license.anchor();
  }

  /** The first of the models. */
  public List<ModelView> named() {
    return models.stream().limit(NAMED).toList();
  }

  /** How many models are not among the first. */
  public int unnamed() {
    return Math.max(0, models.size() - NAMED);
  }

  /** Rights of which there is more to say than yes, and duties where no list says what to do. */
  public List<TermRow> rows() {
    var rows = new ArrayList<TermRow>();
    TermRow.rights(terms).stream().filter(row -> !row.clauses().isEmpty()).forEach(rows::add);
    if (duties.isEmpty()) {
      rows.addAll(TermRow.duties(terms));
    }
    return rows;
  }

  /** The other rights, as far as they are granted. */
  public String granted() {
    return TermRow.rights(terms).stream()
        .filter(row -> row.clauses().isEmpty() && !row.answer().equals(Badge.NOT_MENTIONED))
        .map(TermRow::label)
        .collect(Collectors.joining(", "));
  }

  /** The other rights, as far as nothing is said of them. */
  public String unmentioned() {
    return TermRow.rights(terms).stream()
        .filter(row -> row.answer().equals(Badge.NOT_MENTIONED))
        .map(TermRow::label)
        .collect(Collectors.joining(", "));
  }

  public List<TermRow> others() {
    return TermRow.others(terms);
  }
}
