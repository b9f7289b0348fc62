package io.github.modelaudit.report.format.bill;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.report.format.Phrases;
import io.github.modelaudit.report.format.Words;
import java.util.List;
import java.util.Optional;

/** What a policy reads of models, ancestors, datasets and the audit itself, as facts by name. */
public final class ModelFacts {
  private ModelFacts() {}

  /** The facts of the audit. */
  public static Facts of(AuditResult result) {
    return new Facts()
        .add("verdict", Words.id(result.verdict()))
        .add("policy", result.policy().name())
        .add("policy:sha256", result.policy().sha256())
        .add("knowledge", result.tool().knowledge());
  }

  /** The facts of a model. */
  public static Facts of(AssessedModel model, AuditResult result) {
    Assessment facts = model.assessment();
    var named =
        new Facts()
            .add("source", facts.ref().source())
            .add("verdict", Words.id(model.verdict()))
            .add("scope", Words.id(facts.dependency().scope()))
            .add("active", Boolean.toString(facts.dependency().isActive()))
            .add("gated", facts.facts().map(hub -> Words.id(hub.state().gate())))
            .add("license:verdict", Words.id(facts.license().kind()))
            .add("license:effective", String.join(", ", facts.terms().licenses()))
            .add("license:complete", Boolean.toString(facts.terms().isComplete()));
    openness(named, facts.openness());
    terms(named, facts.terms().terms());
    weights(facts)
        .forEach(file -> named.add("file:" + file.path(), "sha256:" + file.sha256().get()));
    result.openFindings(facts).stream()
        .map(Finding::rule)
        .distinct()
        .forEach(rule -> named.add("finding", rule));
    model.modules().forEach(module -> named.add("module", module));
    return named;
  }

  /** The facts of an ancestor. */
  public static Facts of(LineageTree ancestor) {
    return new Facts()
        .add("relation", Words.id(ancestor.relation()))
        .add("license:verdict", Words.id(ancestor.license().kind()))
        .add("gap", ancestor.gap());
  }

  /** The facts of a dataset. */
  public static Facts of(DatasetTerms dataset) {
    return new Facts()
        .add("named-by", dataset.namedBy())
        .add("gated", Words.id(dataset.gate()))
        .add("license:verdict", Words.id(dataset.license().kind()))
        .add("gap", dataset.gap());
  }

  /** A sentence on a model. */
  public static String description(Assessment facts) {
    return "Model '%s' of %s. Openness: %s."
        .formatted(facts.name(), facts.ref().source(), Phrases.of(facts.openness().floor()));
  }

  /** The repository on the Hub: as the Hub calls it, else as the project does. */
  public static Optional<RepoId> repository(Assessment facts) {
    return facts
        .facts()
        .map(HubRecord::id)
        .or(
            () ->
                facts.ref() instanceof ModelRef.Hub hub
                    ? Optional.of(hub.key().repo())
                    : Optional.empty());
  }

  /** The files of weights whose digest is known. */
  public static List<RepoFile> weights(Assessment facts) {
    return facts.facts().stream()
        .flatMap(hub -> hub.files().stream())
        .filter(file -> file.role() == FileRole.WEIGHTS && file.sha256().isPresent())
        .toList();
  }

  private static void openness(Facts named, OpennessGrade grade) {
    named
        .add("openness:floor", Words.id(grade.floor()))
        .add("openness:ceiling", Words.id(grade.ceiling()))
        .add("openness:rights", Words.id(grade.rights()))
        .add("openness:access", Words.id(grade.access()));
  }

  private static void terms(Facts named, Terms terms) {
    for (Term term : Term.values()) {
      if (!terms.on(term).isEmpty()) {
        named.add("term:" + term.id(), Words.id(terms.stance(term)));
      }
    }
    terms.caps().forEach(cap -> named.add("cap", Phrases.of(cap)));
    terms.territories().forEach(limit -> named.add("territory", Phrases.of(limit)));
  }
}
