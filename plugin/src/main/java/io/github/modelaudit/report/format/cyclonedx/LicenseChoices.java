package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.license.Acknowledgement;

/** Turns what is known of licenses into the two lists the form has: declared, and observed. */
final class LicenseChoices {
  private final Function<String, Optional<LicenseEntry>> licenses;

  LicenseChoices(Function<String, Optional<LicenseEntry>> licenses) {
    this.licenses = licenses;
  }

  /** What the author declares; absent when nothing is. */
  Optional<LicenseChoice> declared(LicenseResolution resolution) {
    List<String> named =
        resolution instanceof LicenseResolution.Unrecognised unknown
            ? List.of(unknown.named())
            : resolution.licenses();
    return choice(named, Acknowledgement.DECLARED);
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
    var all = new ArrayList<License>();
    ids.stream().map(id -> license(id, said)).forEach(all::add);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var choice = new LicenseChoice();
    choice.setLicenses(all);
    return Optional.of(choice);
  }

  private License license(String id, Acknowledgement said) {
    var license = new License();
    license.setName(licenses.apply(id).map(LicenseEntry::name).orElse(id));
    license.setAcknowledgement(said);
    license.setProperties(new Facts().add("license:id", id).list());
    return license;
  }
}
