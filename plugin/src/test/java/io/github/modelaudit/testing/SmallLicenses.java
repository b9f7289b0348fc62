package io.github.modelaudit.testing;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.license.TerritoryLimit;
import io.github.modelaudit.knowledge.Approval;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.knowledge.LicenseFamily;
import io.github.modelaudit.knowledge.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A catalogue of a few licenses, one for every kind of term, to test without the data files. */
public final class SmallLicenses implements LicenseCatalogue {
  private static final Set<String> PLACEHOLDERS = Set.of("other", "unknown", "bsd");
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "modified-mit", List.of("kimi-k2-modified-mit", "mistral-modified-mit"),
          "qwen", List.of("apache-2.0", "qwen", "qwen-research"),
          "qwen-research", List.of("qwen-research"),
          "apache 2.0", List.of("apache-2.0"),
          "gemma", List.of("gemma"));
  private static final Map<String, List<String>> LINKS =
      Map.of(
          "Qwen2.5-72B", List.of("qwen"),
          "Qwen2.5-3B", List.of("qwen-research"),
          "Kimi-K2", List.of("kimi-k2-modified-mit"),
          "licenses/MIT", List.of("mit"),
          "shared-page", List.of("llama3.2", "gemma"));

  private final Map<String, LicenseEntry> entries = new TreeMap<>();

  public SmallLicenses() {
    add(permissive("apache-2.0", "Apache-2.0"));
    add(permissive("mit", "MIT"));
    add(entry("gpl-3.0", LicenseFamily.STRONG_COPYLEFT, clause(Term.SHARE_ALIKE, "gpl-3.0")));
    add(entry("cc-by-nc-4.0", LicenseFamily.NON_COMMERCIAL, nonCommercial("cc-by-nc-4.0")));
    add(
        entry(
            "cc-by-nc-sa-4.0",
            LicenseFamily.NON_COMMERCIAL,
            nonCommercial("cc-by-nc-sa-4.0"),
            clause(Term.SHARE_ALIKE, "cc-by-nc-sa-4.0")));
    add(
        entry(
            "cc-by-nd-4.0",
            LicenseFamily.NO_DERIVATIVES,
            clause(Term.MODIFICATION, "cc-by-nd-4.0")));
    add(entry("gemma", LicenseFamily.USE_RESTRICTED, restricted("gemma")));
    add(llama());
    add(hunyuan());
    add(entry("qwen", LicenseFamily.SOURCE_AVAILABLE, conditional("qwen")));
    add(entry("qwen-research", LicenseFamily.RESEARCH_ONLY, nonCommercial("qwen-research")));
    add(entry("kimi-k2-modified-mit", LicenseFamily.SOURCE_AVAILABLE));
    add(
        entry(
            "mistral-modified-mit",
            LicenseFamily.SOURCE_AVAILABLE,
            conditional("mistral-modified-mit")));
    add(unsure("recalled-license"));
    PLACEHOLDERS.forEach(id -> add(entry(id, LicenseFamily.UNKNOWN)));
  }

  @Override
  public SortedSet<String> ids() {
    return new TreeSet<>(entries.keySet());
  }

  @Override
  public Optional<LicenseEntry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public Optional<LicenseEntry> findByHubTag(String tag) {
    return find(tag).filter(entry -> !tag.startsWith("qwen") && !tag.endsWith("modified-mit"));
  }

  @Override
  public Optional<LicenseEntry> findBySpdx(String spdxId) {
    return entries.values().stream()
        .filter(entry -> entry.spdx().filter(spdxId::equalsIgnoreCase).isPresent())
        .findFirst();
  }

  @Override
  public List<String> candidatesByName(String name) {
    return NAMES.entrySet().stream()
        .filter(known -> known.getKey().equalsIgnoreCase(name))
        .flatMap(known -> known.getValue().stream())
        .toList();
  }

  @Override
  public List<String> candidatesByLink(String link) {
    return LINKS.entrySet().stream()
        .filter(known -> link.contains(known.getKey()))
        .flatMap(known -> known.getValue().stream())
        .sorted()
        .toList();
  }

  @Override
  public boolean isPlaceholder(String id) {
    return PLACEHOLDERS.contains(id);
  }

  private void add(LicenseEntry entry) {
    entries.put(entry.id(), entry);
  }

  private static LicenseEntry permissive(String id, String spdx) {
    return entry(id, LicenseFamily.PERMISSIVE, Optional.of(spdx), Confidence.HIGH, Terms.NONE);
  }

  private static LicenseEntry llama() {
    Cap cap =
        new Cap(
            Cap.Metric.MONTHLY_ACTIVE_USERS,
            700_000_000,
            Optional.empty(),
            Cap.Period.MONTH,
            Cap.Effect.GRANT_ENDS,
            "llama3.2",
            "above 700 million monthly active users a separate license is needed",
            true);
    TerritoryLimit limit =
        new TerritoryLimit(
            "EU",
            TerritoryLimit.Reach.MULTIMODAL_MODELS,
            "llama3.2",
            "no grant for multimodal models to licensees in the EU",
            true);
    Terms terms = Terms.of(List.of(conditional("llama3.2")), List.of(cap), List.of(limit));
    return entry(
        "llama3.2", LicenseFamily.SOURCE_AVAILABLE, Optional.empty(), Confidence.HIGH, terms);
  }

  private static LicenseEntry hunyuan() {
    List<TerritoryLimit> limits = new ArrayList<>();
    for (String territory : List.of("EU", "GB", "KR")) {
      limits.add(
          new TerritoryLimit(
              territory,
              TerritoryLimit.Reach.ALL_MODELS,
              "hunyuan",
              "no grant outside of the territory",
              true));
    }
    Terms terms = Terms.of(List.of(conditional("hunyuan")), List.of(), limits);
    return entry(
        "hunyuan", LicenseFamily.SOURCE_AVAILABLE, Optional.empty(), Confidence.HIGH, terms);
  }

  private static LicenseEntry unsure(String id) {
    Clause clause =
        new Clause(Term.COMMERCIAL_USE, Stance.RESTRICTED, id, "forbidden", "recalled", false);
    Terms terms = Terms.of(List.of(clause), List.of(), List.of());
    return entry(id, LicenseFamily.NON_COMMERCIAL, Optional.empty(), Confidence.LOW, terms);
  }

  private static LicenseEntry entry(String id, LicenseFamily family, Clause... clauses) {
    Terms terms = Terms.of(List.of(clauses), List.of(), List.of());
    return entry(id, family, Optional.empty(), Confidence.HIGH, terms);
  }

  private static LicenseEntry entry(
      String id, LicenseFamily family, Optional<String> spdx, Confidence confidence, Terms terms) {
    Provenance provenance =
        new Provenance(confidence, "text-read", List.of(), LocalDate.of(2026, 1, 1));
    return new LicenseEntry(
        id,
        "The " + id + " license",
        family,
        spdx,
        spdx.isPresent() ? Approval.YES : Approval.NO,
        Approval.UNKNOWN,
        terms,
        new LicenseEntry.LicenseNotes(Optional.empty(), List.of(), provenance));
  }

  private static Clause nonCommercial(String license) {
    return clause(Term.COMMERCIAL_USE, license);
  }

  private static Clause restricted(String license) {
    return clause(Term.FLOW_DOWN, license);
  }

  private static Clause conditional(String license) {
    return new Clause(
        Term.COMMERCIAL_USE, Stance.CONDITIONAL, license, "conditional", "up to a size", true);
  }

  private static Clause clause(Term term, String license) {
    return new Clause(term, Stance.RESTRICTED, license, "restricted", "as the text says", true);
  }
}
