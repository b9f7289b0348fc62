package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One statement about the license of a model or dataset.
 *
 * @param field where it was read, for example {@code cardData.license} or {@code general.license}
 * @param value what stands there
 * @param licenses the ids of the licenses it means; several are candidates of an ambiguous name;
 *     empty when nobody knows it
 * @param hash SHA-256 of the text it was read from, lower-case hex; absent for structured fields
 */
public record LicenseClaim(
    Kind kind, String field, String value, List<String> licenses, Optional<String> hash) {
  private static final Pattern BESIDE = Pattern.compile(".*[._](name|link)");

  /** Who makes the claim. */
  public enum Kind {
    /** The author, in a structured field. */
    DECLARED,
    /** A text found in a file. */
    DETECTED,
    /** A person who decided, with a reason. */
    CONCLUDED
  }

  public LicenseClaim {
    requireNonNull(kind, "kind");
    requireNonNull(field, "field");
    requireNonNull(value, "value");
    licenses = List.copyOf(licenses);
    requireNonNull(hash, "hash");
  }

  /** True for a field that states the license itself, not a name or a link beside it. */
  public boolean statesLicense() {
    return !BESIDE.matcher(field).matches();
  }
}
