package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;

import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a license field means; knows when it cannot tell. */
final class ClaimReader {
  private static final Pattern EXPRESSION = Pattern.compile("(?i).*\\s(and|or|with)\\s.*");
  private static final Pattern CHOICE = Pattern.compile("(?i).*(\\s(or|with)\\s|[()]).*");
  private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+");

  private static final Pattern OR_LATER = Pattern.compile("(?i)([^\\s()+]{1,60})(?:-or-later|\\+)");

  private final LicenseCatalogue catalogue;

  ClaimReader(LicenseCatalogue catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
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
    if (EXPRESSION.matcher(value).matches()) {
      return readExpression(value);
    }
    List<String> candidates = candidatesByName(value);
    if (candidates.isEmpty()) {
      return Reading.unknown("No license is known by the name '" + value + "'.");
    }
    return Reading.ofCandidates(candidates, severalByName(value));
  }

  private Reading readExpression(String value) {
    if (CHOICE.matcher(value).matches()) {
      return Reading.unknown(
          "License '"
              + value
              + "' is an expression with a choice or an exception, not one license.");
    }
    List<String> ids = new ArrayList<>();
    for (String part : AND.split(value, -1)) {
      Optional<LicenseEntry> entry = find(part).filter(found -> !isPlaceholder(found));
      if (entry.isEmpty()) {
        return Reading.unknown("No license is known by the name '" + part + "'.");
      }
      ids.add(entry.get().id());
    }
    return Reading.certain(ids);
  }

  private Reading readNamed(LicenseStatement statement) {
    List<String> byName = byName(statement);
    List<String> byLink = byLink(statement);
    if (byName.isEmpty() && byLink.isEmpty()) {
      return Reading.unknown("No license is known by the name '" + statement.label() + "'.");
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
    return listed(value).or(() -> orLater(value));
  }

  private Optional<LicenseEntry> listed(String value) {
    return catalogue
        .findByHubTag(value.toLowerCase(Locale.ROOT))
        .or(() -> catalogue.findBySpdx(value));
  }

  /**
   * Who grants a license "or any later version" grants that license. The later ones are a choice of
   * the user, and nobody needs it to stay within the terms of the first.
   */
  private Optional<LicenseEntry> orLater(String value) {
    Matcher later = OR_LATER.matcher(value.strip());
    if (!later.matches()) {
      return Optional.empty();
    }
    String version = later.group(1);
    return catalogue
        .findBySpdx(version + "-only")
        .or(() -> listed(version))
        .filter(entry -> entry.spdx().isPresent());
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

  private boolean isPlaceholder(LicenseEntry entry) {
    return catalogue.isPlaceholder(entry.id());
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
