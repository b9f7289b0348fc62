package io.github.modelaudit.report.format.html;

import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.Optional;
import java.util.function.Function;

/**
 * A license with its name, its family and where to read it, as far as known.
 *
 * @param name the full name; the id when it is not known
 * @param anchor where the page shows what it says; empty when nothing is known
 */
public record LicenseLink(
    String id, String name, Optional<String> family, Optional<String> url, String anchor) {
  static LicenseLink of(
      String id, String anchor, Function<String, Optional<LicenseEntry>> licenses) {
    Optional<LicenseEntry> entry = licenses.apply(id);
    return new LicenseLink(
        id,
        entry.map(LicenseEntry::name).orElse(id),
        entry.map(known -> known.family().id()),
        entry.flatMap(known -> known.notes().url()).flatMap(SafeLink::of),
        anchor);
  }
}
