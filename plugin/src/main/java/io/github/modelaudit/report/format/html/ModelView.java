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
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.report.format.Phrases;
import io.github.modelaudit.report.format.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One model as the page shows it.
 *
 * @param anchor where its section stands in the page
 * @param obligations what using it asks for
 * @param history what is known of its past
 */
public record ModelView(
    String anchor,
    AssessedModel model,
    List<FindingRow> findings,
    LicensesView licenses,
    OpennessView openness,
    List<DutyGroup> obligations,
    List<HistoryRow> history) {
  private static final int SHORT_COMMIT = 12;

  public ModelView {
    findings = List.copyOf(findings);
    obligations = List.copyOf(obligations);
    history = List.copyOf(history);
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

  /** Its page on the Hub, when the Hub gave its facts and the address may be a link. */
  public Optional<String> page() {
    return facts().facts().flatMap(known -> SafeLink.toRepository(licenses.hub(), known.id()));
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

  /** The lineage as a drawing. */
  public LineageDrawing lineage() {
    return LineageDrawing.of(facts());
  }

  /** What the hops show, as far as it is not only that they fit. */
  public List<LineageVerdict> hops() {
    return facts().terms().verdicts().stream()
        .filter(hop -> hop.code() != LineageCode.CONSISTENT)
        .toList();
  }

  /** How many hops fit. */
  public long fittingHops() {
    return facts().terms().verdicts().stream()
        .filter(hop -> hop.code() == LineageCode.CONSISTENT)
        .count();
  }

  /** The provider's terms, when they are an address that may be a link. */
  public Optional<String> providerTerms() {
    return facts().hosted().flatMap(HostedModel::termsUrl).flatMap(SafeLink::of);
  }

  public Optional<HostedModel> hosted() {
    return facts().hosted();
  }
}
