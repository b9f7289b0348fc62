package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.license.Terms;
import java.util.List;

/**
 * What one license says; shown once for all models that it binds.
 *
 * @param models the models it binds, by itself or through their lineage
 */
public record TermsView(String anchor, String license, Terms terms, List<ModelView> models) {
  public TermsView {
    models = List.copyOf(models);
  }

  /** The part of the terms that one license contributes. */
  static Terms of(String license, Terms terms) {
    return Terms.of(
        terms.clauses().stream().filter(clause -> clause.license().equals(license)).toList(),
        terms.caps().stream().filter(cap -> cap.license().equals(license)).toList(),
        terms.territories().stream().filter(limit -> limit.license().equals(license)).toList());
  }

  public List<TermRow> rights() {
    return TermRow.rights(terms);
  }

  public List<TermRow> duties() {
    return TermRow.duties(terms);
  }

  public List<TermRow> others() {
    return TermRow.others(terms);
  }
}
