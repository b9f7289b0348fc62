package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.bill.Addresses;
import io.github.modelaudit.report.format.bill.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.license.Acknowledgement;
import org.cyclonedx.model.license.Expression;

/** Turns what is known of licenses into the two lists the form has: declared, and observed. */
final class LicenseChoices {
  private final Function<String, Optional<LicenseEntry>> licenses;
  private final SpdxIds spdx = SpdxIds.bundled();

  LicenseChoices(Function<String, Optional<LicenseEntry>> licenses) {
    this.licenses = licenses;
  }

  /** What the author declares; absent when nothing is. */
  Optional<LicenseChoice> declared(LicenseResolution resolution) {
    if (resolution instanceof LicenseResolution.Unrecognised unknown) {
      License named = license(unknown.named(), Acknowledgement.DECLARED);
      link(unknown).ifPresent(named::setUrl);
      return Optional.of(choice(List.of(named)));
    }
    return expression(resolution).or(() -> choice(resolution.licenses(), Acknowledgement.DECLARED));
  }

  /** A choice or an exception, which a plain list cannot tell; by name where an id lacks. */
  private Optional<LicenseChoice> expression(LicenseResolution resolution) {
    boolean isChoice = resolution instanceof LicenseResolution.Choice;
    if (!isChoice && resolution.bundle().exceptions().isEmpty()) {
      return Optional.empty();
    }
    List<LicenseBundle> alternatives =
        resolution instanceof LicenseResolution.Choice choice
            ? choice.alternatives()
            : List.of(resolution.bundle());
    Optional<String> text = spdx(alternatives);
    if (text.isEmpty()) {
      License named = license(resolution.label(), Acknowledgement.DECLARED);
      return Optional.of(choice(List.of(named)));
    }
    var expression = new Expression(text.get());
    expression.setAcknowledgement(Acknowledgement.DECLARED);
    var choice = new LicenseChoice();
    choice.setExpression(expression);
    return Optional.of(choice);
  }

  private Optional<String> spdx(List<LicenseBundle> alternatives) {
    var parts = new ArrayList<String>();
    for (LicenseBundle one : alternatives) {
      var bound = new ArrayList<String>();
      for (String id : one.licenses()) {
        Optional<String> listed =
            licenses.apply(id).flatMap(LicenseEntry::spdx).filter(spdx::holds);
        String exception = one.exceptions().get(id);
        listed.map(it -> exception == null ? it : it + " WITH " + exception).ifPresent(bound::add);
      }
      if (bound.size() < one.licenses().size()) {
        return Optional.empty();
      }
      String all = String.join(" AND ", bound);
      parts.add(bound.size() == 1 || alternatives.size() == 1 ? all : "(" + all + ")");
    }
    return Optional.of(String.join(" OR ", parts));
  }

  /** The address that an author gives beside the name of a license of their own. */
  private static Optional<String> link(LicenseResolution resolution) {
    return resolution.claims().stream()
        .filter(claim -> claim.kind() == LicenseClaim.Kind.DECLARED && !claim.statesLicense())
        .flatMap(claim -> Addresses.safe(claim.value()).stream())
        .findFirst();
  }

  /** What was found in files, and what a person has decided; absent when nothing is. */
  Optional<LicenseChoice> observed(LicenseResolution resolution) {
    List<String> found =
        resolution.claims().stream()
            .filter(claim -> claim.kind() != LicenseClaim.Kind.DECLARED)
            .flatMap(claim -> claim.licenses().stream())
            .distinct()
            .sorted()
            .toList();
    return choice(found, Acknowledgement.CONCLUDED);
  }

  private Optional<LicenseChoice> choice(Collection<String> ids, Acknowledgement said) {
    List<License> all = ids.stream().map(id -> license(id, said)).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(choice(all));
  }

  private static LicenseChoice choice(List<License> licenses) {
    var choice = new LicenseChoice();
    choice.setLicenses(licenses);
    return choice;
  }

  private License license(String id, Acknowledgement said) {
    Optional<LicenseEntry> known = licenses.apply(id);
    var license = new License();
    known
        .flatMap(LicenseEntry::spdx)
        .filter(spdx::holds)
        .ifPresentOrElse(
            license::setId, () -> license.setName(known.map(LicenseEntry::name).orElse(id)));
    known.flatMap(entry -> entry.notes().url()).flatMap(Addresses::safe).ifPresent(license::setUrl);
    license.setAcknowledgement(said);
    license.setProperties(Properties.of(new Facts().add("license:id", id)));
    return license;
  }
}
