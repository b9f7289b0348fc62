package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;

import io.github.modelaudit.knowledge.ExpressionReader;
import io.github.modelaudit.knowledge.ExpressionReader.Meaning;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a license field means; knows when it cannot tell. */
final class ClaimReader {
  private final LicenseCatalogue catalogue;
  private final ExpressionReader expressions;

  ClaimReader(LicenseCatalogue catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.expressions = new ExpressionReader(catalogue);
  }

  /** Returns the reading of every value; of the name and link alone when there is no value. */
  List<Reading> read(LicenseStatement statement) {
    if (statement.isEmpty()) {
      return List.of();
    }
    if (statement.values().isEmpty()) {
      return List.of(readNamed(statement));
    }
    return statement.values().stream().map(value -> readValue(value, statement)).toList();
  }

  /** Returns a form of the value that is equal for two spellings of one license. */
  String normalise(String value) {
    return find(value).map(LicenseEntry::id).orElseGet(() -> value.toLowerCase(Locale.ROOT));
  }

  /** Returns what the name alone may mean. */
  List<String> byName(LicenseStatement statement) {
    return statement.name().map(this::candidatesByName).orElse(List.of());
  }

  /** Returns what the link alone may mean; nothing for a file in the repository. */
  List<String> byLink(LicenseStatement statement) {
    return statement.absoluteLink().map(this::candidatesByLink).orElse(List.of());
  }

  private Reading readValue(String value, LicenseStatement statement) {
    Optional<LicenseEntry> entry = find(value);
    if (entry.isEmpty()) {
      return readUnlisted(value);
    }
    String id = entry.get().id();
    if (!catalogue.isPlaceholder(id)) {
      return statement.values().size() == 1 ? compare(id, statement) : Reading.certain(Set.of(id));
    }
    if (statement.isNamed()) {
      return readNamed(statement);
    }
    return Reading.unknown(
        "License '"
            + value
            + "' does not say which license it is, and no license name or link is given.");
  }

  private Reading compare(String id, LicenseStatement statement) {
    for (List<String> pointed : List.of(byName(statement), byLink(statement))) {
      if (!pointed.isEmpty() && !pointed.contains(id)) {
        return Reading.ambiguous(
            union(Set.of(id), pointed),
            "The license is given as '%s', but '%s' points to %s."
                .formatted(id, statement.label(), String.join(" or ", pointed)));
      }
    }
    return Reading.certain(Set.of(id));
  }

  private Reading readUnlisted(String value) {
    List<String> candidates = candidatesByName(value);
    Optional<Meaning> meaning = candidates.isEmpty() ? expressions.read(value) : Optional.empty();
    if (meaning.isPresent()) {
      return meaning
          .get()
          .unknown()
          .map(ClaimReader::nobodyKnows)
          .orElseGet(() -> Reading.ofAlternatives(meaning.get().alternatives()));
    }
    return candidates.isEmpty()
        ? nobodyKnows(value)
        : Reading.ofCandidates(candidates, severalByName(value));
  }

  private static Reading nobodyKnows(String name) {
    return Reading.unknown("No license is known by the name '" + name + "'.");
  }

  private Reading readNamed(LicenseStatement statement) {
    List<String> byName = byName(statement);
    List<String> byLink = byLink(statement);
    if (byName.isEmpty() && byLink.isEmpty()) {
      return nobodyKnows(statement.label());
    }
    if (byName.isEmpty()) {
      return Reading.ofCandidates(
          byLink, "Link '" + statement.label() + "' may lead to several licenses.");
    }
    if (byLink.isEmpty()) {
      return Reading.ofCandidates(
          narrowed(byName, statement), severalByName(statement.name().orElse("")));
    }
    List<String> both = intersection(byName, byLink);
    return both.isEmpty()
        ? Reading.ambiguous(union(byName, byLink), "License name and license link disagree.")
        : Reading.ofCandidates(both, severalByName(statement.name().orElse("")));
  }

  /** A file in the repository can confirm one of several names, never contradict them. */
  private List<String> narrowed(List<String> byName, LicenseStatement statement) {
    List<String> byFile =
        statement.linkInRepository().map(this::candidatesByLink).orElse(List.of());
    List<String> both = intersection(byName, byFile);
    return both.isEmpty() ? byName : both;
  }

  private static String severalByName(String name) {
    return "License name '" + name + "' is used for several licenses.";
  }

  private Optional<LicenseEntry> find(String value) {
    return expressions.find(value);
  }

  private List<String> candidatesByName(String name) {
    return distinct(catalogue.candidatesByName(name));
  }

  private List<String> candidatesByLink(String link) {
    return distinct(catalogue.candidatesByLink(link));
  }

  /** Two entries with one SPDX id are one text, whatever a vendor calls it. */
  private List<String> distinct(List<String> candidates) {
    return candidates.stream()
        .filter(not(catalogue::isPlaceholder))
        .map(this::canonical)
        .sorted()
        .distinct()
        .toList();
  }

  private String canonical(String id) {
    return catalogue
        .find(id)
        .flatMap(LicenseEntry::spdx)
        .flatMap(catalogue::findBySpdx)
        .map(LicenseEntry::id)
        .orElse(id);
  }

  private static List<String> intersection(List<String> one, List<String> other) {
    return one.stream().filter(other::contains).toList();
  }

  private static List<String> union(Collection<String> one, Collection<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
