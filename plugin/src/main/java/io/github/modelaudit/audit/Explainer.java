package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Mention;
import io.github.modelaudit.domain.Mentions;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.report.explain.AbsenceStory;
import io.github.modelaudit.report.explain.Line;
import io.github.modelaudit.report.explain.ModelStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Explains a model: audits every module as always and tells why the model is in one of them, or why
 * it is in none.
 */
public final class Explainer {
  private final AuditEngine engine;
  private final FetchProgress progress;

  public Explainer(AuditEngine engine, FetchProgress progress) {
    this.engine = requireNonNull(engine, "engine");
    this.progress = requireNonNull(progress, "progress");
  }

  /**
   * A module to look at.
   *
   * @param activeProfiles the ids of the profiles of the build that are active in it
   */
  public record ModuleRequest(AuditRequest request, Set<String> activeProfiles) {
    public ModuleRequest {
      requireNonNull(request, "request");
      activeProfiles = Set.copyOf(activeProfiles);
    }
  }

  /**
   * What there is to say.
   *
   * @param notices what the user should know about how the hub's facts were obtained, sorted
   */
  public record Explanation(List<Line> lines, List<String> notices) {
    public Explanation {
      lines = List.copyOf(lines);
      notices = List.copyOf(notices);
    }
  }

  /**
   * Returns the explanation of a model.
   *
   * @param words what the user calls it; empty to be told what there is
   * @throws AuditException when an audit cannot run
   */
  public Explanation explain(String words, List<ModuleRequest> modules) throws AuditException {
    var audits = new ArrayList<Audited>();
    for (ModuleRequest module : modules) {
      audits.add(new Audited(module, engine.audit(module.request(), progress)));
    }
    var notices = new TreeSet<String>();
    audits.forEach(audit -> notices.addAll(audit.outcome().notices()));
    return new Explanation(lines(words.strip(), audits), List.copyOf(notices));
  }

  private record Audited(ModuleRequest module, AuditOutcome outcome) {
    List<AssessedModel> models() {
      return outcome.result().models();
    }
  }

  private List<Line> lines(String words, List<Audited> audits) {
    List<AssessedModel> all = audits.stream().flatMap(audit -> audit.models().stream()).toList();
    if (words.isEmpty()) {
      return list(audits);
    }
    var query = new ModelQuery(words);
    if (!query.exact(all).isEmpty()) {
      return stories(audits, query.exact(all));
    }
    Mentions mentions = search(words, audits);
    List<AssessedModel> similar = query.similar(all);
    Set<String> names = names(similar);
    return mentions.places().isEmpty() && names.size() == 1
        ? stories(audits, similar)
        : AbsenceStory.of(words, mentions, names, unseen(audits));
  }

  private static Set<String> unseen(List<Audited> audits) {
    return audits.stream()
        .flatMap(audit -> audit.outcome().result().problems().stream())
        .filter(Problem::hidesViolations)
        .map(Problem::message)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(List<AssessedModel> models) {
    var names = new TreeSet<String>();
    models.forEach(model -> names.add(model.assessment().name()));
    return names;
  }

  private static List<Line> stories(List<Audited> audits, List<AssessedModel> wanted) {
    var lines = new ArrayList<Line>();
    for (Audited audit : audits) {
      for (AssessedModel model : audit.models()) {
        if (wanted.contains(model)) {
          lines.addAll(
              ModelStory.of(
                  audit.outcome().result(), model, audit.outcome().suggestedWaivers(model)));
          lines.add(new Line(Line.Tone.PLAIN, 0, ""));
        }
      }
    }
    return lines;
  }

  private static List<Line> list(List<Audited> audits) {
    var lines = new ArrayList<Line>();
    lines.add(new Line(Line.Tone.TITLE, 0, "Name a model with -Dmodel=<id>. These are reported:"));
    for (Audited audit : audits) {
      names(audit.models()).forEach(name -> lines.add(new Line(Line.Tone.PLAIN, 1, name)));
    }
    return lines.stream().distinct().toList();
  }

  private Mentions search(String words, List<Audited> audits) {
    var places = new ArrayList<Mention>();
    boolean isComplete = true;
    for (Audited audit : audits) {
      Mentions found =
          engine.search(audit.module().request().inputs(), words, audit.module().activeProfiles());
      places.addAll(found.places());
      isComplete &= found.isComplete();
    }
    return new Mentions(places, isComplete);
  }
}
