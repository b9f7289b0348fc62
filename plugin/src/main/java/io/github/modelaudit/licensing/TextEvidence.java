package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.domain.text.TextScope;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Joins what the license files of a repository are with what its author declares.
 *
 * <p>Only a whole text that is known counts as a license. A standard text with additions is not
 * that standard license, the title of a license is not its text, and a file that could not be read
 * says nothing.
 */
final class TextEvidence {
  /** Both readings of a license of this line have one text, and we know the narrower. */
  private static final String ONLY = "-only";

  private static final String OR_LATER = "-or-later";

  private final LicenseCatalogue catalogue;

  TextEvidence(LicenseCatalogue catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  /** Returns what the declared license and the texts add up to. */
  LicenseResolution join(LicenseResolution declared, HubRecord facts) {
    List<LicenseClaim> detected = new ArrayList<>();
    NavigableSet<String> whole = new TreeSet<>();
    for (RepoFile file : facts.files()) {
      if (file.text().isPresent()) {
        LicenseClaim claim = claim(file.path(), file.text().get());
        detected.add(claim);
        if (TextScope.of(file.path()) == TextScope.WHOLE) {
          whole.addAll(claim.licenses());
        }
      }
    }
    return detected.isEmpty() ? declared : joined(declared, detected, whole);
  }

  private static LicenseResolution joined(
      LicenseResolution declared, List<LicenseClaim> detected, NavigableSet<String> whole) {
    List<LicenseClaim> claims = new ArrayList<>(declared.claims());
    claims.removeIf(claim -> claim.kind() == LicenseClaim.Kind.DETECTED);
    claims.addAll(detected);
    return switch (declared.kind()) {
      case RESOLVED -> resolved((LicenseResolution.Resolved) declared, whole, claims);
      case CHOICE -> chosen((LicenseResolution.Choice) declared, whole, claims);
      case CONFLICTING -> conflicting((LicenseResolution.Conflicting) declared, whole, claims);
      case ABSENT -> whole.isEmpty() ? unknown(detected, claims) : only(whole, claims);
      case UNRECOGNISED ->
          unrecognised((LicenseResolution.Unrecognised) declared, whole, detected, claims);
      case NOT_KNOWN -> declared;
    };
  }

  private static LicenseResolution resolved(
      LicenseResolution.Resolved declared, NavigableSet<String> whole, List<LicenseClaim> claims) {
    boolean isSame = whole.isEmpty() || declared.licenses().stream().anyMatch(whole::contains);
    if (isSame) {
      return new LicenseResolution.Resolved(declared.bundle(), claims);
    }
    return disagreement(declared.licenses(), String.join(", ", declared.licenses()), whole, claims);
  }

  /** A text is that of one alternative; it does not take the others back. */
  private static LicenseResolution chosen(
      LicenseResolution.Choice declared, NavigableSet<String> whole, List<LicenseClaim> claims) {
    boolean isSame = whole.isEmpty() || declared.licenses().stream().anyMatch(whole::contains);
    return isSame
        ? new LicenseResolution.Choice(declared.alternatives(), declared.chosen(), claims)
        : disagreement(declared.licenses(), declared.expression(), whole, claims);
  }

  private static LicenseResolution disagreement(
      List<String> declared, String words, NavigableSet<String> whole, List<LicenseClaim> claims) {
    NavigableSet<String> all = new TreeSet<>(declared);
    all.addAll(whole);
    String reason =
        "It is declared as '%s', but the license text in the repository is that of '%s'."
            .formatted(words, String.join("' or '", whole));
    return new LicenseResolution.Conflicting(List.copyOf(all), reason, claims);
  }

  /** A text settles which of several licenses a name means, not which of two fields is right. */
  private static LicenseResolution conflicting(
      LicenseResolution.Conflicting declared,
      NavigableSet<String> whole,
      List<LicenseClaim> claims) {
    boolean isAmbiguous =
        declared.claims().stream().anyMatch(claim -> claim.licenses().size() > 1)
            && declared.claims().stream().noneMatch(claim -> claim.licenses().size() == 1);
    boolean isSettled = whole.size() == 1 && declared.licenses().containsAll(whole);
    if (isAmbiguous && isSettled) {
      return new LicenseResolution.Resolved(List.copyOf(whole), claims);
    }
    return new LicenseResolution.Conflicting(declared.licenses(), declared.reason(), claims);
  }

  private static LicenseResolution unrecognised(
      LicenseResolution.Unrecognised declared,
      NavigableSet<String> whole,
      List<LicenseClaim> detected,
      List<LicenseClaim> claims) {
    boolean isSilent =
        declared.claims().stream().allMatch(claim -> claim.kind() == LicenseClaim.Kind.DETECTED);
    boolean isNamed =
        declared.claims().stream()
            .anyMatch(claim -> claim.statesLicense() && !claim.licenses().isEmpty());
    if (whole.isEmpty() && isSilent) {
      return unknown(detected, claims);
    }
    return whole.isEmpty() || isNamed || isExpression(declared)
        ? new LicenseResolution.Unrecognised(declared.named(), declared.reason(), claims)
        : only(whole, claims);
  }

  /** A choice between licenses is wider than the one text that lies beside it. */
  private static boolean isExpression(LicenseResolution.Unrecognised declared) {
    return declared.claims().stream()
        .filter(LicenseClaim::statesLicense)
        .anyMatch(claim -> claim.value().strip().contains(" "));
  }

  private static LicenseResolution only(NavigableSet<String> whole, List<LicenseClaim> claims) {
    return whole.size() == 1
        ? new LicenseResolution.Resolved(List.copyOf(whole), claims)
        : new LicenseResolution.Conflicting(
            List.copyOf(whole),
            "No license is declared, and the license files have several texts.",
            claims);
  }

  private static LicenseResolution unknown(List<LicenseClaim> detected, List<LicenseClaim> claims) {
    LicenseClaim first = detected.get(0);
    return new LicenseResolution.Unrecognised(
        "file " + first.field(),
        "The card names no license, and file '" + first.field() + "' is " + first.value() + ".",
        claims);
  }

  private LicenseClaim claim(String path, LegalText text) {
    return switch (text.kind()) {
      case UNREAD -> claim(path, "unread: " + ((LegalText.Unread) text).reason(), List.of(), "");
      case READ -> read(path, (LegalText.Read) text);
    };
  }

  private LicenseClaim read(String path, LegalText.Read text) {
    NavigableSet<String> licenses = new TreeSet<>();
    boolean isOnlyPart =
        text.matches().stream().anyMatch(match -> match.form() != TextMatch.Form.STANDARD);
    for (TextMatch match : text.matches()) {
      if (!isOnlyPart) {
        match.licenses().stream().flatMap(id -> find(id).stream()).forEach(licenses::add);
      }
    }
    return claim(path, TextWording.of(text), List.copyOf(licenses), text.sha256());
  }

  private static LicenseClaim claim(String path, String value, List<String> licenses, String hash) {
    return new LicenseClaim(
        LicenseClaim.Kind.DETECTED,
        path,
        value,
        licenses,
        hash.isEmpty() ? Optional.empty() : Optional.of(hash));
  }

  private Optional<String> find(String id) {
    return catalogue
        .findBySpdx(id)
        .or(() -> catalogue.findBySpdx(id.replace(OR_LATER, ONLY)))
        .or(() -> catalogue.find(id))
        .map(LicenseEntry::id);
  }
}
