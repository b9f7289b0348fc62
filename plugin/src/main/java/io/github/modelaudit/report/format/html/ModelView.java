package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.openness.ChecklistItem;
import io.github.modelaudit.domain.openness.Completeness;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.report.format.Phrases;
import io.github.modelaudit.report.format.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One model as the page shows it.
 *
 * @param anchor where its section stands in the page
 * @param effective all licenses that bind
 */
public record ModelView(
    String anchor, AssessedModel model, List<FindingRow> findings, List<LicenseLink> effective) {
  private static final int SHORT_COMMIT = 12;
  private static final OpennessLevel LAST = OpennessLevel.OPEN_SOURCE_AI;

  public ModelView {
    findings = List.copyOf(findings);
    effective = List.copyOf(effective);
  }

  public Assessment facts() {
    return model.assessment();
  }

  public String name() {
    return facts().name();
  }

  public Badge verdict() {
    return Badge.of(model.verdict());
  }

  public List<Evidence> evidence() {
    return facts().dependency().evidence();
  }

  /** The modules that use it; empty when a single module was audited. */
  public String modules() {
    return String.join(", ", model.modules());
  }

  /** What there is to say in one line: where it lives, what was asked for, and in which state. */
  public List<String> subtitle() {
    var parts = new ArrayList<String>();
    parts.add(facts().ref().source());
    if (facts().ref() instanceof ModelRef.Hub hub) {
      revision(hub.key()).ifPresent(parts::add);
    }
    facts().facts().flatMap(HubRecord::commit).map(ModelView::commit).ifPresent(parts::add);
    parts.add(Words.words(facts().dependency().scope()) + " scope");
    facts().dependency().roles().stream().map(Words::words).forEach(parts::add);
    names().ifPresent(parts::add);
    if (!facts().dependency().isActive()) {
      parts.add("not active");
    }
    facts().facts().map(record -> Phrases.of(record.state().gate())).ifPresent(parts::add);
    facts().outcome().flatMap(ModelView::trouble).ifPresent(parts::add);
    return parts;
  }

  /** What the project calls it, where that is not its own name. */
  private Optional<String> names() {
    String names =
        facts().dependency().names().stream()
            .map(GivenName::name)
            .filter(name -> !name.equals(name()))
            .distinct()
            .map(name -> "'" + name + "'")
            .collect(Collectors.joining(", "));
    return Optional.of(names).filter(text -> !text.isEmpty()).map(text -> "called " + text);
  }

  private static Optional<String> revision(RepoKey key) {
    return key.isPinned()
        ? Optional.of("pinned")
        : Optional.of(key.revision().map(name -> "revision " + name).orElse("default branch"));
  }

  private static String commit(String hash) {
    return "commit " + hash.substring(0, Math.min(SHORT_COMMIT, hash.length()));
  }

  private static Optional<String> trouble(FetchOutcome outcome) {
    return outcome.kind() == FetchOutcome.Kind.FETCHED
        ? Optional.empty()
        : Optional.of(Words.words(outcome.kind()));
  }

  public String license() {
    return facts().hosted().isPresent() ? "terms of service" : facts().license().label();
  }

  /** Why the claims conflict, or nothing is known; empty otherwise. */
  public String licenseReason() {
    LicenseResolution license = facts().license();
    if (license instanceof LicenseResolution.Conflicting conflicting) {
      return conflicting.reason();
    }
    if (license instanceof LicenseResolution.Choice choice) {
      return choice.reason();
    }
    return license instanceof LicenseResolution.NotKnown unknown ? unknown.reason() : "";
  }

  public List<ClaimRow> claims() {
    Optional<HubRecord> repository = facts().facts();
    return facts().license().claims().stream()
        .map(claim -> ClaimRow.of(claim, repository))
        .toList();
  }

  public Terms terms() {
    return facts().terms().terms();
  }

  public boolean hasTerms() {
    return !terms().equals(Terms.NONE);
  }

  public List<TermRow> rights() {
    return TermRow.rights(terms());
  }

  /** The duties by how often they hold: always, in some cases, not established. */
  public Map<String, String> duties() {
    return TermRow.duties(terms()).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.answer().word(),
                TreeMap::new,
                Collectors.mapping(TermRow::label, Collectors.joining(", "))));
  }

  public OpennessGrade grade() {
    return facts().openness();
  }

  /** The interval as words: what is proven, and what is possible. */
  public String openness() {
    OpennessLevel floor = grade().floor();
    OpennessLevel ceiling = grade().ceiling();
    if (floor == ceiling || (floor == OpennessLevel.UNKNOWN && ceiling == LAST)) {
      return Phrases.of(floor);
    }
    String most = Phrases.of(ceiling);
    String within = most.substring(0, 1).toLowerCase(Locale.ROOT) + most.substring(1);
    return Phrases.of(floor) + (floor == OpennessLevel.UNKNOWN ? ", at most " : " to ") + within;
  }

  /** What was seen of each component. */
  public List<ComponentRow> components() {
    return completeness().components().stream().map(ComponentRow::of).toList();
  }

  /** What is known of the training data, as an interval in words. */
  public String dataLevel() {
    String floor = Words.words(completeness().dataFloor());
    String ceiling = Words.words(completeness().dataCeiling());
    return floor.equals(ceiling) ? floor : floor + " to " + ceiling;
  }

  public String mofClass() {
    String strict = completeness().mof().id();
    return strict.equals("unclassified") ? strict : "class " + strict;
  }

  /** What lacks for the next class. */
  public String missing() {
    return completeness().missing().stream()
        .map(component -> component.id().replace('-', ' '))
        .collect(Collectors.joining(", "));
  }

  public List<ChecklistItem> checklist() {
    return grade().profile().checklist();
  }

  public Badge signal() {
    return ComponentRow.signal(grade().profile().euSignal().kind());
  }

  public List<EuSignal.Reason> signalReasons() {
    return grade().profile().euSignal().reasons();
  }

  private Completeness completeness() {
    return grade().profile().completeness();
  }

  public boolean isInterval() {
    return grade().floor() != grade().ceiling();
  }

  /** The six steps from closed to open source, each as the class that draws it. */
  public List<String> steps() {
    var steps = new ArrayList<String>();
    for (OpennessLevel level : OpennessLevel.values()) {
      if (level != OpennessLevel.UNKNOWN) {
        steps.add(step(level));
      }
    }
    return steps;
  }

  private String step(OpennessLevel level) {
    if (level.compareTo(grade().floor()) <= 0) {
      return "is";
    }
    return level.compareTo(grade().ceiling()) <= 0 ? "may" : "no";
  }

  /** The provider's terms, when they are an address that may be a link. */
  public Optional<String> providerTerms() {
    return facts().hosted().flatMap(HostedModel::termsUrl).flatMap(SafeLink::of);
  }

  public Optional<HostedModel> hosted() {
    return facts().hosted();
  }

  /** What using the model asks for, due first. */
  public List<DutyRow> obligations() {
    return model.obligations().stream().map(DutyRow::of).toList();
  }
}
