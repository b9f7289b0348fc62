package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.license.TerritoryLimit;
import io.github.modelaudit.knowledge.LicenseEntry.LicenseNotes;
import io.github.modelaudit.knowledge.YamlNode.Entry;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one license of a file of its own. */
final class LicenseReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "family",
          "spdx",
          "scancode",
          "url",
          "version",
          "osi",
          "fsf",
          "placeholder",
          "hub",
          "names",
          "links",
          "fingerprints",
          "terms",
          "caps",
          "territories",
          "traits",
          "not-established",
          "caveats",
          "confidence",
          "basis",
          "sources",
          "checked");
  private static final Map<String, Term> TERMS =
      Arrays.stream(Term.values()).collect(Collectors.toMap(Term::id, Function.identity()));

  private final Vocabulary vocabulary;

  LicenseReader(Vocabulary vocabulary) {
    this.vocabulary = requireNonNull(vocabulary, "vocabulary");
  }

  LicenseEntry read(DataFile file) throws KnowledgeException {
    try {
      Mapping root = file.root();
      root.allowOnly(KEYS);
      Provenance provenance = file.provenance(root);
      return new LicenseEntry(
          root.require("id").asText(),
          root.require("name").asText(),
          Choice.of(root.require("family"), LicenseFamily.class),
          root.text("spdx"),
          approval(root, "osi"),
          approval(root, "fsf"),
          terms(root, DataFile.isSure(provenance)),
          new LicenseNotes(root.text("url"), caveats(root), provenance));
    } catch (YamlException e) {
      throw file.failure(e);
    }
  }

  private static Approval approval(Mapping root, String key) throws YamlException {
    Optional<YamlNode> value = root.find(key);
    return value.isPresent() ? Choice.of(value.get(), Approval.class) : Approval.UNKNOWN;
  }

  /** What is not established about caps and territories is said in words, since no clause can. */
  private static List<String> caveats(Mapping root) throws YamlException {
    List<String> caveats = new ArrayList<>(root.texts("caveats"));
    List<String> open = root.texts("not-established");
    if (!open.isEmpty()) {
      caveats.add("Not established: " + String.join(", ", open) + ".");
    }
    return caveats;
  }

  private Terms terms(Mapping root, boolean isSure) throws YamlException {
    String license = root.require("id").asText();
    List<Clause> clauses = new ArrayList<>();
    for (Entry entry : root.require("terms").asMapping().entries().values()) {
      clauses.add(clause(entry, license, isSure));
    }
    List<Cap> caps = new ArrayList<>();
    for (Mapping cap : root.mappings("caps")) {
      caps.add(cap(cap, license, isSure));
    }
    List<TerritoryLimit> territories = new ArrayList<>();
    for (Mapping territory : root.mappings("territories")) {
      territories.add(territory(territory, license, isSure));
    }
    return Terms.of(clauses, caps, territories);
  }

  private Clause clause(Entry entry, String license, boolean isSure) throws YamlException {
    Term term = TERMS.get(entry.key());
    if (term == null) {
      throw new YamlException(
          "unknown term '" + entry.key() + "'",
          NearestKey.hint(entry.key(), TERMS.keySet()),
          entry.position());
    }
    if (entry.value().kind() == YamlNode.Kind.SCALAR) {
      return clause(term, entry.value(), "", license, isSure);
    }
    Mapping clause = entry.value().asMapping();
    clause.allowOnly(Set.of("value", "text", "sure"));
    return clause(
        term,
        clause.require("value"),
        clause.text("text").orElse(""),
        license,
        isSure && clause.flag("sure", true));
  }

  private Clause clause(Term term, YamlNode value, String text, String license, boolean isSure)
      throws YamlException {
    return new Clause(term, vocabulary.stance(term, value), license, value.asText(), text, isSure);
  }

  private static Cap cap(Mapping cap, String license, boolean isSure) throws YamlException {
    cap.allowOnly(Set.of("metric", "threshold", "currency", "period", "effect", "text", "sure"));
    Cap.Metric metric = Choice.of(cap.require("metric"), Cap.Metric.class);
    if (cap.find("currency").isPresent() != (metric == Cap.Metric.REVENUE)) {
      throw new YamlException("a currency belongs to revenue, and to nothing else", cap.position());
    }
    return new Cap(
        metric,
        cap.require("threshold").asNumber(),
        cap.text("currency"),
        Choice.of(cap.require("period"), Cap.Period.class),
        Choice.of(cap.require("effect"), Cap.Effect.class),
        license,
        cap.text("text").orElse(""),
        isSure && cap.flag("sure", true));
  }

  private static TerritoryLimit territory(Mapping limit, String license, boolean isSure)
      throws YamlException {
    limit.allowOnly(Set.of("territory", "reach", "text", "sure"));
    return new TerritoryLimit(
        limit.require("territory").asText(),
        Choice.of(limit.require("reach"), TerritoryLimit.Reach.class),
        license,
        limit.text("text").orElse(""),
        isSure && limit.flag("sure", true));
  }
}
