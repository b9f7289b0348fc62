package io.github.modelaudit.report.format.html;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Where the page and others say what licenses say. */
final class LicenseLinks {
  private final Map<String, String> anchors = new TreeMap<>();
  private final Function<String, Optional<LicenseEntry>> licenses;

  /**
   * @param joined the terms of all models, which tell the licenses that the page quotes
   * @param licenses finds what is known of a license by our id
   */
  LicenseLinks(Terms joined, Function<String, Optional<LicenseEntry>> licenses) {
    this.licenses = requireNonNull(licenses, "licenses");
    joined.clauses().stream()
        .map(Clause::license)
        .distinct()
        .sorted()
        .forEach(license -> anchors.put(license, "t" + (anchors.size() + 1)));
  }

  /** Where the page quotes a license, by license, sorted. */
  Map<String, String> anchors() {
    return anchors;
  }

  /** Returns the licenses with their names and places. */
  List<LicenseLink> of(Collection<String> ids) {
    return ids.stream()
        .map(id -> LicenseLink.of(id, anchors.getOrDefault(id, ""), licenses))
        .toList();
  }
}
