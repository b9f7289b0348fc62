package io.github.modelaudit.report.format.json;

import static io.github.modelaudit.report.format.Words.id;

import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.Obligation;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns what is known of one model into the fields of the report. */
final class ModelFields {
  private final LicenseFields licenses;

  ModelFields(Function<String, Optional<LicenseEntry>> licenses) {
    this.licenses = new LicenseFields(licenses);
  }

  JsonFields of(AssessedModel model) {
    Assessment assessment = model.assessment();
    JsonFields fields = identity(assessment);
    usage(fields, assessment.dependency());
    return fields
        .texts("modules", model.modules())
        .object("license", licenses.of(assessment))
        .object("terms", TermFields.of(assessment.terms()))
        .object("openness", OpennessFields.of(assessment.openness()))
        .objects("lineage", assessment.lineage().parents(), ModelFields::ancestor)
        .objects("datasets", assessment.datasets(), ModelFields::dataset)
        .text("gated", assessment.facts().map(facts -> id(facts.state().gate())))
        .object("hub", assessment.outcome().map(ModelFields::hub))
        .object("hosted", assessment.hosted().map(ModelFields::hosted))
        .objects("obligations", model.obligations(), ModelFields::obligation)
        .text("verdict", id(model.verdict()));
  }

  private static JsonFields obligation(Obligation obligation) {
    return new JsonFields()
        .text("kind", obligation.kind().id())
        .text("actor", id(obligation.actor()))
        .text("state", id(obligation.state()))
        .text("license", Optional.of(obligation.license()).filter(text -> !text.isEmpty()))
        .text("text", obligation.text())
        .text("wording", obligation.wording())
        .flag("sure", obligation.isSure());
  }

  private static JsonFields identity(Assessment assessment) {
    Optional<RepoKey> key =
        assessment.ref() instanceof ModelRef.Hub hub ? Optional.of(hub.key()) : Optional.empty();
    Optional<HubRecord> facts = assessment.facts();
    return new JsonFields()
        .text("name", assessment.name())
        .text("source", assessment.ref().source())
        .text(
            "hubId",
            facts.map(HubRecord::id).or(() -> key.map(RepoKey::repo)).map(Object::toString))
        .text("artifact", artifact(assessment.ref()))
        .text("revision", key.flatMap(RepoKey::revision))
        .text("commit", facts.flatMap(HubRecord::commit));
  }

  private static Optional<String> artifact(ModelRef ref) {
    return ref instanceof ModelRef.Artifact library
        ? Optional.of(library.coordinates())
        : Optional.empty();
  }

  private static void usage(JsonFields fields, ModelDependency dependency) {
    List<String> usage =
        dependency.evidence().stream()
            .filter(Evidence::isActive)
            .map(Evidence::scope)
            .distinct()
            .map(Words::id)
            .toList();
    fields
        .text("scope", id(dependency.scope()))
        .flag("active", dependency.isActive())
        .texts("usage", usage)
        .texts("roles", dependency.roles().stream().map(ModelRole::id).toList())
        .flag("declared", dependency.isDeclared())
        .objects("names", dependency.names(), ModelFields::name)
        .text("identity", id(dependency.identity()))
        .objects("evidence", dependency.evidence(), ModelFields::evidence);
  }

  private static JsonFields name(GivenName name) {
    return new JsonFields().text("name", name.name()).flag("floating", name.isFloating());
  }

  private static JsonFields evidence(Evidence evidence) {
    var fields = new JsonFields().text("detector", evidence.detector());
    return JsonReport.place(fields, evidence.location())
        .text("excerpt", evidence.excerpt())
        .text("scope", id(evidence.scope()))
        .text("role", evidence.role().map(ModelRole::id))
        .text("profile", evidence.profile())
        .text("inactiveBecause", evidence.inactiveBecause())
        .text("confidence", id(evidence.confidence()));
  }

  private static JsonFields ancestor(LineageTree tree) {
    return new JsonFields()
        .text("id", tree.id())
        .text("relation", id(tree.relation()))
        .text("commit", tree.commit())
        .object("license", LicenseFields.brief(tree.license()))
        .text("gap", tree.gap())
        .objects("parents", tree.parents(), ModelFields::ancestor);
  }

  private static JsonFields dataset(DatasetTerms dataset) {
    return new JsonFields()
        .text("id", dataset.id())
        .text("namedBy", dataset.namedBy())
        .text("commit", dataset.commit())
        .object("license", LicenseFields.brief(dataset.license()))
        .text("gated", id(dataset.gate()))
        .text("size", dataset.size())
        .text("gap", dataset.gap());
  }

  private static JsonFields hub(FetchOutcome outcome) {
    return new JsonFields().text("outcome", id(outcome.kind())).text("detail", detail(outcome));
  }

  private static Optional<String> detail(FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Refused refused) {
      String detail = refused.detail().isEmpty() ? "" : ": " + refused.detail();
      return Optional.of(id(refused.refusal()) + detail);
    }
    if (outcome instanceof FetchOutcome.Unreachable unreachable) {
      return Optional.of(unreachable.reason());
    }
    if (outcome instanceof FetchOutcome.Unreadable unreadable) {
      return Optional.of(unreadable.reason());
    }
    return outcome instanceof FetchOutcome.NotAttempted skipped
        ? Optional.of(skipped.reason())
        : Optional.empty();
  }

  private static JsonFields hosted(HostedModel hosted) {
    return new JsonFields()
        .text("provider", hosted.provider())
        .text("family", hosted.family())
        .text("termsUrl", hosted.termsUrl())
        .text("note", hosted.note());
  }
}
