package io.github.modelaudit.report.format.json;

import static io.github.modelaudit.report.format.Words.id;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns licenses and the claims about them into fields of the report. */
final class LicenseFields {
  private final Function<String, Optional<LicenseEntry>> licenses;

  LicenseFields(Function<String, Optional<LicenseEntry>> licenses) {
    this.licenses = licenses;
  }

  JsonFields of(Assessment assessment) {
    LicenseResolution license = assessment.license();
    return new JsonFields()
        .text("declared", declared(license.claims()))
        .text("detected", detected(license.claims()))
        .texts("effective", assessment.terms().licenses())
        .text("family", family(license.licenses()))
        .objects("claims", license.claims(), LicenseFields::claim)
        .text("verdict", id(license.kind()))
        .texts("own", license.licenses())
        .text("label", license.label())
        .text("reason", reason(license))
        .object("choice", choice(license));
  }

  private static Optional<JsonFields> choice(LicenseResolution license) {
    if (!(license instanceof LicenseResolution.Choice choice)) {
      return Optional.empty();
    }
    return Optional.of(
        new JsonFields()
            .texts(
                "alternatives", choice.alternatives().stream().map(LicenseBundle::label).toList())
            .text("chosen", choice.chosen().map(LicenseBundle::label)));
  }

  static JsonFields brief(LicenseResolution license) {
    return new JsonFields()
        .text("verdict", id(license.kind()))
        .texts("own", license.licenses())
        .text("label", license.label());
  }

  /** The values of the strongest field in which the author declares a license. */
  private static Optional<String> declared(List<LicenseClaim> claims) {
    List<LicenseClaim> declared =
        claims.stream().filter(claim -> claim.kind() == LicenseClaim.Kind.DECLARED).toList();
    return declared.stream()
        .findFirst()
        .map(
            first ->
                declared.stream()
                    .filter(claim -> claim.field().equals(first.field()))
                    .map(LicenseClaim::value)
                    .distinct()
                    .collect(Collectors.joining(", ")));
  }

  /** What the license files are, those of the whole before those of its parts. */
  private static Optional<String> detected(List<LicenseClaim> claims) {
    return Optional.of(
            claims.stream()
                .filter(claim -> claim.kind() == LicenseClaim.Kind.DETECTED)
                .flatMap(claim -> claim.licenses().stream())
                .distinct()
                .collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty());
  }

  /** The family that all the licenses have in common. */
  private Optional<String> family(List<String> ids) {
    List<Optional<String>> families =
        ids.stream()
            .map(license -> licenses.apply(license).map(entry -> entry.family().id()))
            .distinct()
            .toList();
    return families.size() == 1 ? families.get(0) : Optional.empty();
  }

  private static Optional<String> reason(LicenseResolution license) {
    if (license instanceof LicenseResolution.Conflicting conflicting) {
      return Optional.of(conflicting.reason());
    }
    if (license instanceof LicenseResolution.Choice choice) {
      return Optional.of(choice.reason());
    }
    return license instanceof LicenseResolution.NotKnown unknown
        ? Optional.of(unknown.reason())
        : Optional.empty();
  }

  private static JsonFields claim(LicenseClaim claim) {
    return new JsonFields()
        .text("kind", id(claim.kind()))
        .text("field", claim.field())
        .text("value", claim.value())
        .texts("licenses", claim.licenses())
        .text("hash", claim.hash());
  }
}
