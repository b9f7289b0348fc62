package io.github.modelaudit.testing;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.license.TerritoryLimit;
import io.github.modelaudit.knowledge.Approval;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.knowledge.LicenseFamily;
import io.github.modelaudit.knowledge.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A handful of licenses with terms close to the real ones. */
public final class SampleLicenses {
  public static final String PERMISSIVE = "apache-2.0";
  public static final String COMMUNITY = "acme-community";
  public static final String NON_COMMERCIAL = "cc-by-nc-4.0";

  private SampleLicenses() {}

  /** Finds a license by its id, as a catalogue does. */
  public static Optional<LicenseEntry> find(String id) {
    return switch (id) {
      case PERMISSIVE ->
          Optional.of(
              entry(
                  id,
                  "Apache License 2.0",
                  LicenseFamily.PERMISSIVE,
                  "https://www.apache.org/licenses/LICENSE-2.0"));
      case COMMUNITY ->
          Optional.of(
              entry(
                  id,
                  "Acme Community License",
                  LicenseFamily.USE_RESTRICTED,
                  "https://acme.example/license"));
      case NON_COMMERCIAL ->
          Optional.of(
              entry(
                  id,
                  "Creative Commons Attribution Non Commercial 4.0",
                  LicenseFamily.NON_COMMERCIAL,
                  "https://creativecommons.org/licenses/by-nc/4.0/"));
      case "evil" ->
          Optional.of(
              entry(
                  id,
                  "</h3><script>document.title='pwned'</script>",
                  LicenseFamily.UNKNOWN,
                  "javascript:alert(1)"));
      default -> Optional.empty();
    };
  }

  private static LicenseEntry entry(String id, String name, LicenseFamily family, String url) {
    return new LicenseEntry(
        id,
        name,
        family,
        Optional.empty(),
        Approval.UNKNOWN,
        Approval.UNKNOWN,
        terms(id),
        new LicenseEntry.LicenseNotes(
            Optional.of(url),
            List.of(),
            new Provenance(Confidence.HIGH, "text-read", List.of(), LocalDate.of(2026, 1, 1))));
  }

  /** A license declared on the card and in a tag. */
  public static LicenseResolution declared(String license) {
    return new LicenseResolution.Resolved(
        List.of(license),
        List.of(claim("cardData.license", license), claim("tags", "license:" + license)));
  }

  /** A claim by the author. */
  public static LicenseClaim claim(String field, String value) {
    String license = value.substring(value.indexOf(':') + 1);
    return new LicenseClaim(
        LicenseClaim.Kind.DECLARED, field, value, List.of(license), Optional.empty());
  }

  /** What a license grants, asks and withholds. */
  public static Terms terms(String license) {
    return switch (license) {
      case PERMISSIVE -> permissive();
      case COMMUNITY -> community();
      case NON_COMMERCIAL -> nonCommercial();
      default -> Terms.NONE;
    };
  }

  private static Terms permissive() {
    var clauses = grants(PERMISSIVE);
    clauses.add(clause(Term.ATTRIBUTION, Stance.RESTRICTED, PERMISSIVE, "required", ""));
    clauses.add(clause(Term.LICENSE_COPY, Stance.RESTRICTED, PERMISSIVE, "required", ""));
    clauses.add(
        clause(
            Term.STATE_CHANGES,
            Stance.RESTRICTED,
            PERMISSIVE,
            "required",
            "Files that were changed say so."));
    clauses.add(
        clause(
            Term.NOTICE,
            Stance.CONDITIONAL,
            PERMISSIVE,
            "conditional",
            "If the work comes with a NOTICE file, its content is passed on."));
    clauses.add(clause(Term.PATENT_GRANT, Stance.FREE, PERMISSIVE, "granted", ""));
    return Terms.of(clauses, List.of(), List.of());
  }

  private static List<Clause> grants(String license) {
    var clauses = new ArrayList<Clause>();
    for (Term term :
        List.of(Term.COMMERCIAL_USE, Term.REDISTRIBUTION, Term.MODIFICATION, Term.HOSTING)) {
      clauses.add(clause(term, Stance.FREE, license, "allowed", ""));
    }
    return clauses;
  }

  private static Terms community() {
    var clauses =
        List.of(
            clause(
                Term.COMMERCIAL_USE,
                Stance.CONDITIONAL,
                COMMUNITY,
                "conditional",
                "Up to 700 million monthly active users on the release date; above, only with a"
                    + " separate license."),
            clause(
                Term.REDISTRIBUTION,
                Stance.CONDITIONAL,
                COMMUNITY,
                "conditional",
                "With a copy of the agreement and the notice."),
            clause(Term.MODIFICATION, Stance.FREE, COMMUNITY, "allowed", ""),
            clause(Term.HOSTING, Stance.FREE, COMMUNITY, "allowed", ""),
            clause(
                Term.OUTPUTS_TRAINING,
                Stance.CONDITIONAL,
                COMMUNITY,
                "conditional",
                "A model trained on outputs carries the licensor's name at the start of its own."),
            clause(
                Term.USE_RESTRICTIONS,
                Stance.RESTRICTED,
                COMMUNITY,
                "use-policy",
                "The acceptable use policy is part of the agreement."),
            clause(
                Term.FLOW_DOWN,
                Stance.RESTRICTED,
                COMMUNITY,
                "required",
                "Recipients are bound to the same use policy."),
            clause(Term.LICENSE_COPY, Stance.RESTRICTED, COMMUNITY, "required", ""),
            clause(
                Term.NAMING,
                Stance.CONDITIONAL,
                COMMUNITY,
                "prefix",
                "Derived models carry 'Acme' at the beginning of their name."),
            clause(Term.DISPLAY, Stance.RESTRICTED, COMMUNITY, "required", "Built with Acme"),
            clause(Term.TERMINATION, Stance.CONDITIONAL, COMMUNITY, "on-breach", ""));
    return Terms.of(
        clauses,
        List.of(
            new Cap(
                Cap.Metric.MONTHLY_ACTIVE_USERS,
                700_000_000,
                Optional.empty(),
                Cap.Period.MONTH,
                Cap.Effect.GRANT_ENDS,
                COMMUNITY,
                "All products of the licensee and its affiliates count, on the release date.",
                true)),
        List.of(
            new TerritoryLimit(
                "EU",
                TerritoryLimit.Reach.MULTIMODAL_MODELS,
                COMMUNITY,
                "Nothing is granted to companies with their seat in the European Union.",
                false)));
  }

  private static Terms nonCommercial() {
    var clauses =
        List.of(
            clause(
                Term.COMMERCIAL_USE,
                Stance.RESTRICTED,
                NON_COMMERCIAL,
                "forbidden",
                "Not for commercial advantage or monetary compensation."),
            clause(
                Term.REDISTRIBUTION,
                Stance.CONDITIONAL,
                NON_COMMERCIAL,
                "conditional",
                "For non-commercial purposes."),
            clause(
                Term.MODIFICATION,
                Stance.CONDITIONAL,
                NON_COMMERCIAL,
                "conditional",
                "For non-commercial purposes."),
            clause(Term.HOSTING, Stance.UNKNOWN, NON_COMMERCIAL, "unknown", ""),
            clause(
                Term.ATTRIBUTION,
                Stance.RESTRICTED,
                NON_COMMERCIAL,
                "required",
                "Author, title, link, license and changes."));
    return Terms.of(clauses, List.of(), List.of());
  }

  private static Clause clause(
      Term term, Stance stance, String license, String value, String text) {
    return new Clause(term, stance, license, value, text, true);
  }
}
