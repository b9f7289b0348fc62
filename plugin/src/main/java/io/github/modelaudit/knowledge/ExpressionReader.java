package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseExpression;
import io.github.modelaudit.domain.license.LicenseExpression.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which licenses the parts of an SPDX expression are, outdated and own ids included. */
public final class ExpressionReader {
  private static final Pattern OR_LATER = Pattern.compile("(?i)([^\\s()+]{1,60})(?:-or-later|\\+)");

  private final LicenseCatalogue catalogue;

  public ExpressionReader(LicenseCatalogue catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  /**
   * What an expression means.
   *
   * @param alternatives the least that may be chosen; empty when a part is not known
   * @param unknown the first part that nobody knows
   */
  public record Meaning(List<LicenseBundle> alternatives, Optional<String> unknown) {
    public Meaning {
      alternatives = List.copyOf(alternatives);
      requireNonNull(unknown, "unknown");
    }
  }

  /** Returns the license that one id means: of the Hub, of SPDX, or one of these with a plus. */
  public Optional<LicenseEntry> find(String id) {
    return listed(id).or(() -> orLater(id));
  }

  /** Returns what an expression means; nothing when the text is none. */
  public Optional<Meaning> read(String text) {
    return LicenseExpression.parse(text).map(this::read);
  }

  private Meaning read(LicenseExpression expression) {
    List<LicenseBundle> alternatives = new ArrayList<>();
    for (List<Part> parts : expression.alternatives()) {
      List<LicenseBundle> all = List.of(LicenseBundle.of(List.of()));
      for (Part part : parts) {
        Meaning meaning = read(part);
        if (meaning.unknown().isPresent()) {
          return meaning;
        }
        all = all.stream().flatMap(one -> meaning.alternatives().stream().map(one::and)).toList();
      }
      alternatives.addAll(all);
    }
    return new Meaning(least(alternatives), Optional.empty());
  }

  /** Nobody chooses an alternative that asks for another one and more. */
  public static List<LicenseBundle> least(List<LicenseBundle> alternatives) {
    List<LicenseBundle> sorted = alternatives.stream().sorted().distinct().toList();
    return sorted.stream()
        .filter(
            one -> sorted.stream().noneMatch(other -> !other.equals(one) && isWider(one, other)))
        .toList();
  }

  private static boolean isWider(LicenseBundle one, LicenseBundle other) {
    boolean isFreer = one.licenses().containsAll(other.licenses());
    return isFreer
        && one.exceptions().entrySet().stream()
            .filter(entry -> other.licenses().contains(entry.getKey()))
            .allMatch(entry -> entry.getValue().equals(other.exceptions().get(entry.getKey())));
  }

  private Meaning read(Part part) {
    Optional<String> outdated = catalogue.meaningOf(part.license());
    if (outdated.isPresent() && part.exception().isEmpty()) {
      return readReference(part.license(), outdated.get());
    }
    return readPlain(part);
  }

  private Meaning readReference(String reference, String means) {
    Optional<LicenseEntry> license = catalogue.find(means);
    if (license.isPresent()) {
      return known(license.get(), Optional.empty());
    }
    return LicenseExpression.parse(means)
        .map(it -> readPlain(it.alternatives().get(0).get(0)))
        .orElseGet(() -> unknown(reference));
  }

  private Meaning readPlain(Part part) {
    Optional<LicenseEntry> license =
        find(part.license())
            .or(() -> own(part.license()))
            .filter(entry -> !catalogue.isPlaceholder(entry.id()));
    Optional<String> exception = part.exception().flatMap(catalogue::exception);
    if (license.isEmpty()) {
      return unknown(part.license());
    }
    if (part.exception().isPresent() && exception.isEmpty()) {
      return unknown(part.exception().get());
    }
    return known(license.get(), exception);
  }

  private static Meaning known(LicenseEntry license, Optional<String> exception) {
    return new Meaning(List.of(LicenseBundle.of(license.id(), exception)), Optional.empty());
  }

  private static Meaning unknown(String part) {
    return new Meaning(List.of(), Optional.of(part));
  }

  private Optional<LicenseEntry> listed(String id) {
    return catalogue.findByHubTag(id.toLowerCase(Locale.ROOT)).or(() -> catalogue.findBySpdx(id));
  }

  /** An id of ours, unless others call several licenses by it. */
  private Optional<LicenseEntry> own(String id) {
    return catalogue.find(id).filter(entry -> catalogue.candidatesByName(id).size() <= 1);
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
}
