package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import java.util.List;

/**
 * Everything licensing says about one model.
 *
 * @param license the model's own license; never replaced by that of a base
 * @param terms what binds a user, joined along the lineage
 * @param lineage the model and what it was made from
 * @param datasets what the model and its ancestors name as training data, sorted by id
 */
public record LicenseAssessment(
    LicenseResolution license,
    EffectiveTerms terms,
    LineageTree lineage,
    List<DatasetTerms> datasets) {
  public LicenseAssessment {
    requireNonNull(license, "license");
    requireNonNull(terms, "terms");
    requireNonNull(lineage, "lineage");
    datasets = List.copyOf(datasets);
  }
}
