package io.github.modelaudit.report.format;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a format needs to know beside the result.
 *
 * @param module the folder of the module relative to the root of the build, with '/' at its end;
 *     empty for the root itself
 * @param repository the root of the build relative to the root of its Git repository, in the same
 *     form; empty when they are one, or when there is no repository
 * @param sarifWaived what becomes of accepted findings where a reader may not know acceptance
 * @param cycloneDxVersion the version of the CycloneDX specification to write
 * @param hub the address of the Hub that is asked, without a slash at its end; absent when a lock
 *     file answers instead, so that reports are the same whoever writes them
 * @param stepSummary the file that a GitHub workflow shows on the page of the run; absent elsewhere
 */
public record ReportSettings(
    String module,
    String repository,
    SarifWaived sarifWaived,
    CycloneDxVersion cycloneDxVersion,
    Optional<String> hub,
    Optional<Path> stepSummary) {
  /** What counts when nobody says otherwise. */
  public static final ReportSettings STANDARD =
      new ReportSettings(
          "", "", SarifWaived.OMIT, CycloneDxVersion.V1_6, Optional.empty(), Optional.empty());

  /** What SARIF does with findings that a waiver accepts. */
  public enum SarifWaived {
    /** Leaves them out, because code scanning would show them as open. */
    OMIT,
    /** Writes them with a suppression that says who accepted them. */
    SUPPRESS;

    /** The id users choose it by. */
    public String id() {
      return Words.id(this);
    }
  }

  /** A version of the CycloneDX specification. */
  public enum CycloneDxVersion {
    V1_6("1.6"),
    V1_7("1.7");

    private final String id;

    CycloneDxVersion(String id) {
      this.id = id;
    }

    /** The number of the version. */
    public String id() {
      return id;
    }
  }

  public ReportSettings {
    requireNonNull(module, "module");
    requireNonNull(repository, "repository");
    requireNonNull(sarifWaived, "sarifWaived");
    requireNonNull(cycloneDxVersion, "cycloneDxVersion");
    requireNonNull(hub, "hub");
    requireNonNull(stepSummary, "stepSummary");
  }

  /** Returns the same settings in a module of a build in a repository. */
  public ReportSettings in(String repositoryFolder, String moduleFolder) {
    return new ReportSettings(
        moduleFolder, repositoryFolder, sarifWaived, cycloneDxVersion, hub, stepSummary);
  }

  /** Returns the same settings with another treatment of accepted findings. */
  public ReportSettings with(SarifWaived waived) {
    return new ReportSettings(module, repository, waived, cycloneDxVersion, hub, stepSummary);
  }

  /** Returns the same settings with another version of CycloneDX. */
  public ReportSettings with(CycloneDxVersion version) {
    return new ReportSettings(module, repository, sarifWaived, version, hub, stepSummary);
  }

  /** Returns the same settings of an audit that asks a Hub. */
  public ReportSettings askedAt(String address) {
    return new ReportSettings(
        module, repository, sarifWaived, cycloneDxVersion, Optional.of(address), stepSummary);
  }

  /** Returns the same settings with the file of a workflow's summary. */
  public ReportSettings summarisedIn(Path file) {
    return new ReportSettings(
        module, repository, sarifWaived, cycloneDxVersion, hub, Optional.of(file));
  }
}
