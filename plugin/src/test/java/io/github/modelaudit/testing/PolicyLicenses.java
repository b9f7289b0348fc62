package io.github.modelaudit.testing;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.knowledge.Approval;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.knowledge.LicenseEntry.LicenseNotes;
import io.github.modelaudit.knowledge.LicenseFamily;
import io.github.modelaudit.knowledge.Provenance;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A handful of licenses of different families, for tests of policies. */
public final class PolicyLicenses implements LicenseCatalogue {
  /** A license of which we are not sure. */
  public static final String HAZY = "hazy-1.0";

  /** An exception that adds a permission. */
  public static final String EXCEPTION = "small-exception-1.0";

  private final SortedMap<String, LicenseEntry> entries = new TreeMap<>();

  public PolicyLicenses() {
    add("apache-2.0", LicenseFamily.PERMISSIVE, "Apache-2.0", Approval.YES, Confidence.HIGH);
    add("mit", LicenseFamily.PERMISSIVE, "MIT", Approval.YES, Confidence.HIGH);
    add("openmdw-1.0", LicenseFamily.PERMISSIVE, "OpenMDW-1.0", Approval.NO, Confidence.HIGH);
    add("cc0-1.0", LicenseFamily.PUBLIC_DOMAIN, "CC0-1.0", Approval.NO, Confidence.HIGH);
    add("agpl-3.0", LicenseFamily.NETWORK_COPYLEFT, "AGPL-3.0-only", Approval.YES, Confidence.HIGH);
    add("cc-by-nc-4.0", LicenseFamily.NON_COMMERCIAL, "CC-BY-NC-4.0", Approval.NO, Confidence.HIGH);
    add("llama3.2", LicenseFamily.SOURCE_AVAILABLE, "", Approval.NO, Confidence.HIGH);
    add("llama3.3", LicenseFamily.SOURCE_AVAILABLE, "", Approval.NO, Confidence.HIGH);
    add(HAZY, LicenseFamily.SOURCE_AVAILABLE, "", Approval.UNKNOWN, Confidence.LOW);
    add("hf-other", LicenseFamily.UNKNOWN, "", Approval.UNKNOWN, Confidence.HIGH);
  }

  private void add(
      String id, LicenseFamily family, String spdx, Approval osi, Confidence confidence) {
    var provenance = new Provenance(confidence, "for tests", List.of(), LocalDate.of(2026, 1, 1));
    entries.put(
        id,
        new LicenseEntry(
            id,
            id,
            family,
            Optional.of(spdx).filter(text -> !text.isEmpty()),
            osi,
            osi,
            Terms.NONE,
            new LicenseNotes(Optional.empty(), List.of(), provenance)));
  }

  @Override
  public SortedSet<String> ids() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(entries.keySet()));
  }

  @Override
  public Optional<LicenseEntry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public Optional<LicenseEntry> findByHubTag(String tag) {
    return tag.equals("other") ? find("hf-other") : find(tag);
  }

  @Override
  public Optional<LicenseEntry> findBySpdx(String spdxId) {
    return entries.values().stream()
        .filter(entry -> entry.spdx().filter(spdxId::equalsIgnoreCase).isPresent())
        .findFirst();
  }

  @Override
  public Optional<String> exception(String id) {
    return Optional.of(EXCEPTION).filter(id::equalsIgnoreCase);
  }

  @Override
  public List<String> candidatesByName(String name) {
    return List.of();
  }

  @Override
  public List<String> candidatesByLink(String link) {
    return List.of();
  }

  @Override
  public boolean isPlaceholder(String id) {
    return id.equals("hf-other");
  }
}
