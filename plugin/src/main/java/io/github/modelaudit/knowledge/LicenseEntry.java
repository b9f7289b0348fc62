package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.Terms;
import java.util.List;
import java.util.Optional;

/**
 * One license we know.
 *
 * @param id our stable id; the Hub's identifier where it has one
 * @param name the full name
 * @param spdx the SPDX id; absent when the SPDX list has none
 * @param osi whether the Open Source Initiative approved it
 * @param fsf whether the Free Software Foundation calls it free
 * @param terms what it grants, asks and withholds
 * @param notes where to read it and what to beware of
 */
public record LicenseEntry(
    String id,
    String name,
    LicenseFamily family,
    Optional<String> spdx,
    Approval osi,
    Approval fsf,
    Terms terms,
    LicenseNotes notes) {
  public LicenseEntry {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(family, "family");
    requireNonNull(spdx, "spdx");
    requireNonNull(osi, "osi");
    requireNonNull(fsf, "fsf");
    requireNonNull(terms, "terms");
    requireNonNull(notes, "notes");
  }

  /** Where to read a license, what to beware of, and how sure the entry is. */
  public record LicenseNotes(Optional<String> url, List<String> caveats, Provenance provenance) {
    public LicenseNotes {
      requireNonNull(url, "url");
      caveats = List.copyOf(caveats);
      requireNonNull(provenance, "provenance");
    }
  }
}
