package io.github.modelaudit.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Answers which licenses there are and what a name, tag, link or SPDX id may mean. */
public interface LicenseCatalogue {

  /** Every id we know, sorted. */
  SortedSet<String> ids();

  /** Returns the license with our id. */
  Optional<LicenseEntry> find(String id);

  /**
   * Returns the license that the Hub's identifier means. The identifiers for "other" and "unknown"
   * have entries too; see {@link #isPlaceholder}.
   */
  Optional<LicenseEntry> findByHubTag(String tag);

  /** Returns the license with an SPDX id, in any casing. */
  Optional<LicenseEntry> findBySpdx(String spdxId);

  /**
   * Returns the ids of all licenses that a free-text license name may mean, sorted; more than one
   * when the name is ambiguous. A name alone is a candidate, never a proof.
   */
  List<String> candidatesByName(String name);

  /** Returns the ids of all licenses that a link may lead to, sorted. */
  List<String> candidatesByLink(String link);

  /**
   * True for an entry that names no license: the Hub's "other" and "unknown", and family names that
   * state no variant.
   */
  boolean isPlaceholder(String id);

  /** Returns the id of an exception that only adds permissions, in SPDX's casing. */
  default Optional<String> exception(String id) {
    return Optional.empty();
  }

  /**
   * Returns the license, with an exception if need be, that an outdated SPDX id or a reference of
   * another list stands for.
   */
  default Optional<String> meaningOf(String id) {
    return Optional.empty();
  }

  /** Returns how texts of licenses that are no SPDX standard are recognised, by license. */
  default List<TextMarks> textMarks() {
    return List.of();
  }
}
