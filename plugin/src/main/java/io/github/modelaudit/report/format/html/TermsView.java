package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.license.Terms;
import java.util.List;

/**
 * What the licenses that bind one or more models say, joined; shown once for all of them.
 *
 * @param licenses the ids of the licenses
 * @param models the models they bind
 */
public record TermsView(String anchor, List<String> licenses, Terms terms, List<ModelView> models) {
  public TermsView {
    licenses = List.copyOf(licenses);
    models = List.copyOf(models);
  }

  public String title() {
    return String.join(" with ", licenses);
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
