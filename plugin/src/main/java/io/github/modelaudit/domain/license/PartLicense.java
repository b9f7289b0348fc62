package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.text.TextScope;
import java.util.List;

/**
 * The license of a part of a repository, such as one folder of it, as its own license file tells.
 *
 * @param path the license file
 * @param licenses what its text is; several when it is that of one among several
 */
public record PartLicense(String path, List<String> licenses) {
  public PartLicense {
    requireNonNull(path, "path");
    licenses = licenses.stream().sorted().distinct().toList();
  }

  /**
   * Returns the parts of which a license file was read and which the license of the whole does not
   * cover, in the order of the claims. Code beside the weights is no part of a model.
   */
  public static List<PartLicense> of(LicenseResolution whole) {
    List<String> covered = whole.licenses();
    return whole.claims().stream()
        .filter(claim -> claim.kind() == LicenseClaim.Kind.DETECTED)
        .filter(claim -> !claim.licenses().isEmpty())
        .filter(claim -> TextScope.of(claim.field()) == TextScope.COMPONENT)
        .filter(claim -> claim.licenses().stream().noneMatch(covered::contains))
        .map(claim -> new PartLicense(claim.field(), claim.licenses()))
        .toList();
  }

  /** What its license adds up to. */
  public LicenseResolution resolution() {
    return licenses.size() == 1
        ? new LicenseResolution.Resolved(licenses, List.of())
        : new LicenseResolution.Conflicting(
            licenses, "The text of '" + path + "' is that of several licenses.", List.of());
  }
}
