package io.github.modelaudit.report.explain;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.report.format.Phrases;
import io.github.modelaudit.report.format.Words;
import java.util.List;
import java.util.Optional;

/** The story of a model that an audit reports. */
public final class ModelStory {
  private static final int MOST_PLACES = 20;
  private static final String ARROW = "-> ";

  private final AuditResult result;
  private final AssessedModel model;
  private final Assessment facts;
  private final Lines lines = new Lines();

  private ModelStory(AuditResult result, AssessedModel model) {
    this.result = requireNonNull(result, "result");
    this.model = requireNonNull(model, "model");
    this.facts = model.assessment();
  }

  /**
   * Tells the story.
   *
   * @param waivers a piece of policy that would accept what is open; absent when nothing is
   */
  public static List<Line> of(AuditResult result, AssessedModel model, Optional<String> waivers) {
    var story = new ModelStory(result, model);
    story.title();
    story.origin();
    story.otherPlaces();
    new KnownFacts(story.facts, story.lines).write();
    List<Finding> findings = story.findings();
    story.rules(findings);
    story.changes(findings, waivers);
    story.placeToEdit();
    return story.lines.toList();
  }

  private void title() {
    Line.Tone tone =
        switch (model.verdict()) {
          case PASS -> Line.Tone.TITLE;
          case WARN, INCOMPLETE -> Line.Tone.WARN;
          case FAIL -> Line.Tone.BAD;
        };
    lines.title(facts.name() + ": " + Words.words(model.verdict()), tone);
  }

  /** From the place to the datasets, each step set in below what it hangs on. */
  private void origin() {
    lines.heading("Why it is here");
    Evidence first = first();
    place(first);
    int depth = 2;
    if (first.profile().isPresent()) {
      lines.text(depth++, ARROW + "profile " + first.profile().get());
    }
    lines.text(depth++, ARROW + "module " + coordinates(result.project()));
    lines.text(depth, ARROW + facts.name() + ", " + facts.license().label());
    ancestors(facts.lineage(), depth + 1);
    for (DatasetTerms dataset : facts.datasets()) {
      String of = dataset.namedBy().equals(facts.name()) ? "" : ", named by " + dataset.namedBy();
      String what = dataset.gap().orElseGet(() -> dataset.license().label());
      lines.text(depth + 1, ARROW + "trained on dataset " + dataset.id() + ", " + what + of);
    }
  }

  private void ancestors(LineageTree tree, int depth) {
    for (LineageTree parent : tree.parents()) {
      String what = parent.gap().orElseGet(() -> parent.license().label());
      String relation = Phrases.of(parent.relation());
      lines.text(depth, ARROW + relation + " " + parent.id() + ", " + what);
      ancestors(parent, depth + 1);
    }
  }

  private Evidence first() {
    return evidence().stream().filter(Evidence::isActive).findFirst().orElse(evidence().get(0));
  }

  private List<Evidence> evidence() {
    return facts.dependency().evidence();
  }

  private void otherPlaces() {
    List<Evidence> others = evidence().stream().filter(seen -> !seen.equals(first())).toList();
    if (others.isEmpty()) {
      return;
    }
    lines.heading("Where else it is named");
    others.stream().limit(MOST_PLACES).forEach(this::place);
    if (others.size() > MOST_PLACES) {
      lines.text(1, "and " + (others.size() - MOST_PLACES) + " more places, see the reports.");
    }
  }

  private void place(Evidence seen) {
    var how = new StringBuilder("found by " + seen.detector());
    seen.role().ifPresent(role -> how.append(", ").append(Words.words(role)));
    how.append(", ").append(Words.words(seen.scope())).append(" scope");
    seen.profile().ifPresent(profile -> how.append(", profile ").append(profile));
    lines.text(1, seen.location() + " (" + how + ")").text(2, seen.excerpt());
    seen.inactiveBecause().ifPresent(why -> lines.text(2, "No effect: " + why));
  }

  private static String coordinates(ProjectIdentity project) {
    return project.groupId() + ":" + project.artifactId() + ":" + project.version();
  }

  private List<Finding> findings() {
    return result.findings().stream()
        .filter(finding -> finding.isAbout(facts.dependency()))
        .toList();
  }

  private void rules(List<Finding> findings) {
    lines.heading("What the rules of '" + result.policy().name() + "' say");
    if (findings.isEmpty()) {
      lines.text(1, "Nothing against it.");
    }
    for (Finding finding : findings) {
      String level = finding.isWaived() ? "waived" : Words.words(finding.severity());
      lines.add(
          tone(finding), 1, finding.rule() + " (" + level + ", from " + finding.location() + ")");
      lines.text(2, finding.message());
      finding
          .waived()
          .ifPresent(
              waiver ->
                  lines.text(
                      2,
                      "Accepted by %s: %s (%s)"
                          .formatted(waiver.owner(), waiver.reason(), waiver.location())));
    }
  }

  private static Line.Tone tone(Finding finding) {
    if (finding.isWaived() || finding.severity() == Severity.INFO) {
      return Line.Tone.PLAIN;
    }
    return finding.severity() == Severity.ERROR ? Line.Tone.BAD : Line.Tone.WARN;
  }

  private void changes(List<Finding> findings, Optional<String> waivers) {
    List<Finding> open = findings.stream().filter(finding -> !finding.isWaived()).toList();
    List<String> unread =
        facts.node().filter(node -> node.facts().isEmpty()).stream()
            .map(node -> "Make the Hub or a lock file tell the facts: nothing is known now.")
            .toList();
    if (open.isEmpty() && unread.isEmpty()) {
      return;
    }
    lines.heading("What would change that");
    lines.texts(1, unread);
    open.forEach(finding -> lines.text(1, finding.rule() + ": " + finding.remedy()));
    if (waivers.isPresent()) {
      lines.text(1, "Or accept it with a waiver in your policy file, with reason and owner:");
      waivers.get().lines().filter(line -> !line.startsWith("#")).forEach(it -> lines.text(2, it));
    }
  }

  private void placeToEdit() {
    Evidence first = first();
    lines.heading("The line to edit").text(1, first.location().toString());
    lines.text(2, first.excerpt());
  }
}
