package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;

import io.github.modelaudit.domain.license.LicenseClaim;
import java.util.List;
import java.util.Optional;

/**
 * What an author wrote in one set of license fields, unread.
 *
 * @param field the name of the field that holds the values; the others are derived from it
 * @param repository the id of the repository that a relative link leads into; empty for a file
 */
record LicenseStatement(
    String field,
    List<String> values,
    Optional<String> name,
    Optional<String> link,
    String repository) {
  LicenseStatement {
    requireNonNull(field, "field");
    values = values.stream().map(String::strip).filter(not(String::isBlank)).distinct().toList();
    name = name.map(String::strip).filter(not(String::isBlank));
    link = link.map(String::strip).filter(not(String::isBlank));
    requireNonNull(repository, "repository");
  }

  boolean isEmpty() {
    return values.isEmpty() && name.isEmpty() && link.isEmpty();
  }

  /** True when a name or a link says more than the values. */
  boolean isNamed() {
    return name.isPresent() || link.isPresent();
  }

  /** The link when it leads somewhere by itself; a bare file name does not. */
  Optional<String> absoluteLink() {
    return link.filter(text -> text.contains("://"));
  }

  /** A relative link with the repository that it leads into. */
  Optional<String> linkInRepository() {
    return link.filter(text -> !text.contains("://") && !repository.isEmpty())
        .map(text -> repository + "/" + text);
  }

  /** What a person would call the license: its name, else its link, else the values. */
  String label() {
    return name.or(() -> link).orElseGet(() -> String.join(", ", values));
  }

  LicenseClaim claim(String value, List<String> licenses) {
    return new LicenseClaim(LicenseClaim.Kind.DECLARED, field, value, licenses, Optional.empty());
  }

  /** Returns a claim of the field beside the values that the suffix names. */
  LicenseClaim claim(String suffix, String value, List<String> licenses) {
    String separator = repository.isEmpty() ? "." : "_";
    return new LicenseClaim(
        LicenseClaim.Kind.DECLARED, field + separator + suffix, value, licenses, Optional.empty());
  }
}
