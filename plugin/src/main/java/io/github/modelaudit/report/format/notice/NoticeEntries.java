package io.github.modelaudit.report.format.notice;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.Obligation;
import io.github.modelaudit.domain.license.Obligation.Kind;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.Words;
import io.github.modelaudit.report.format.notice.NoticeEntry.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects for each model that a project ships or runs what a notice says of it. */
final class NoticeEntries {
  private static final Set<Kind> PASSED_ON =
      Set.of(
          Kind.LICENSE_COPY,
          Kind.ATTRIBUTION,
          Kind.UPSTREAM_NOTICE,
          Kind.STATE_CHANGES,
          Kind.USE_POLICY,
          Kind.SHARE_ALIKE);

  private final Function<String, Optional<LicenseEntry>> licenses;

  NoticeEntries(Function<String, Optional<LicenseEntry>> licenses) {
    this.licenses = requireNonNull(licenses, "licenses");
  }

  /** Models of tests, without effect, or run by a provider are passed on to nobody. */
  List<NoticeEntry> of(AuditResult result) {
    return result.models().stream()
        .filter(model -> isPassedOn(model.assessment()))
        .map(this::entry)
        .distinct()
        .toList();
  }

  private static boolean isPassedOn(Assessment assessment) {
    return assessment.dependency().isActive()
        && assessment.dependency().scope() != Scope.TEST
        && (assessment.ref().kind() == ModelRef.Kind.HUB
            || assessment.ref().kind() == ModelRef.Kind.LOCAL_FILE);
  }

  private NoticeEntry entry(AssessedModel model) {
    Assessment assessment = model.assessment();
    return new NoticeEntry(
        assessment.name(),
        facts(assessment),
        wordings(model, Kind.NOTICE_LINE),
        wordings(model, Kind.DISPLAY_PHRASE),
        Stream.concat(passedOn(model), unsure(model)).distinct().toList());
  }

  private static Stream<String> passedOn(AssessedModel model) {
    return model.obligations().stream()
        .filter(obligation -> PASSED_ON.contains(obligation.kind()))
        .filter(obligation -> obligation.state() != Obligation.State.NOT_NOW)
        .map(obligation -> obligation.text() + " (" + obligation.license() + ")");
  }

  private static Stream<String> unsure(AssessedModel model) {
    return model.obligations().stream()
        .filter(obligation -> obligation.wording().isPresent() && !obligation.isSure())
        .map(
            obligation ->
                "Check the words above against the license text: they are not established. ("
                    + obligation.license()
                    + ")");
  }

  /** Where the licensor's words were not established, the entry says so beside them. */
  private static List<String> wordings(AssessedModel model, Kind kind) {
    return model.obligations().stream()
        .filter(obligation -> obligation.kind() == kind)
        .filter(
            obligation ->
                kind == Kind.NOTICE_LINE || obligation.state() != Obligation.State.NOT_NOW)
        .flatMap(obligation -> obligation.wording().stream())
        .distinct()
        .toList();
  }

  private List<Fact> facts(Assessment assessment) {
    var facts = new ArrayList<Fact>();
    Optional<HubRecord> hub = assessment.facts();
    hub.ifPresent(known -> facts.add(new Fact("Hub id", known.id().id())));
    hub.flatMap(HubRecord::commit).ifPresent(commit -> facts.add(new Fact("Commit", commit)));
    facts.add(new Fact("License", license(assessment)));
    hub.map(NoticeEntries::texts)
        .filter(texts -> !texts.isEmpty())
        .ifPresent(texts -> facts.add(new Fact("License text", texts)));
    facts.add(new Fact("Copyright", "as stated in the license text and the model card"));
    facts.add(new Fact("Modified", "[state whether you changed the model, and how]"));
    String upstream = upstream(assessment.lineage()).collect(Collectors.joining("; "));
    if (!upstream.isEmpty()) {
      facts.add(new Fact("Made from", upstream));
    }
    String data =
        assessment.datasets().stream()
            .map(dataset -> dataset.id() + " (" + dataset.license().label() + ")")
            .collect(Collectors.joining("; "));
    if (!data.isEmpty()) {
      facts.add(new Fact("Training data", data));
    }
    return facts;
  }

  private String license(Assessment assessment) {
    List<String> ids = assessment.terms().licenses();
    return ids.isEmpty()
        ? assessment.license().label()
        : ids.stream().map(this::named).collect(Collectors.joining("; "));
  }

  private String named(String id) {
    return licenses
        .apply(id)
        .map(
            entry ->
                entry.name()
                    + " ("
                    + id
                    + ")"
                    + entry.notes().url().map(url -> ", " + url).orElse(""))
        .orElse(id);
  }

  private static String texts(HubRecord facts) {
    return facts.files().stream()
        .filter(file -> file.role() == FileRole.LEGAL)
        .map(NoticeEntries::text)
        .collect(Collectors.joining("; "));
  }

  private static String text(RepoFile file) {
    return file.path()
        + file.sha256().map(hash -> ", SHA-256 " + hash).orElse("")
        + file.blob().map(hash -> ", git blob " + hash).orElse("");
  }

  private static Stream<String> upstream(LineageTree tree) {
    return tree.parents().stream()
        .flatMap(parent -> Stream.concat(Stream.of(words(parent)), upstream(parent)))
        .distinct();
  }

  private static String words(LineageTree base) {
    return base.id()
        + base.commit().map(commit -> "@" + commit).orElse("")
        + " ("
        + (base.relation() == Relation.UNSTATED ? "" : Words.words(base.relation()) + ", ")
        + base.license().label()
        + ")";
  }
}
