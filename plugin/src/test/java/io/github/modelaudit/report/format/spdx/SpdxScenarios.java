package io.github.modelaudit.report.format.spdx;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.testing.ReportScenarios;
import io.github.modelaudit.testing.SampleLicenses;
import java.io.IOException;
import java.util.Optional;

/** The shared scenarios as documents, with those of the sample licenses listed that really are. */
final class SpdxScenarios {
  private SpdxScenarios() {}

  static String text(String scenario) throws IOException {
    return text(ReportScenarios.scenario(scenario));
  }

  static String text(AuditResult result) throws IOException {
    return new SpdxReport(SpdxScenarios::find).text(result);
  }

  static Optional<LicenseEntry> find(String id) {
    return SampleLicenses.find(id).map(SpdxScenarios::listed);
  }

  private static LicenseEntry listed(LicenseEntry entry) {
    Optional<String> spdx =
        switch (entry.id()) {
          case SampleLicenses.PERMISSIVE -> Optional.of("Apache-2.0");
          case SampleLicenses.NON_COMMERCIAL -> Optional.of("CC-BY-NC-4.0");
          default -> Optional.empty();
        };
    return new LicenseEntry(
        entry.id(),
        entry.name(),
        entry.family(),
        spdx,
        entry.osi(),
        entry.fsf(),
        entry.terms(),
        entry.notes());
  }
}
