package io.github.modelaudit.audit;

import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.LibraryCatalogue;
import io.github.modelaudit.licensing.Election;
import io.github.modelaudit.licensing.LicenseAssessment;
import io.github.modelaudit.licensing.Licensing;
import io.github.modelaudit.openness.OpennessGrader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts together what licensing and openness say of each model. */
final class Assessor {
  private final Licensing licensing;
  private final OpennessGrader grader;
  private final LibraryCatalogue libraries;

  Assessor(Knowledge knowledge) {
    this.libraries = knowledge.detection().libraries();
    this.licensing = new Licensing(knowledge.licenses(), knowledge.lineage());
    this.grader =
        new OpennessGrader(knowledge.licenses(), knowledge.hosted(), knowledge.openness());
  }

  /** Returns what must be asked of the hub to assess the models. */
  Collection<RepoKey> keysOf(List<ModelDependency> models) {
    return models.stream()
        .flatMap(this::keysOf)
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  private Stream<RepoKey> keysOf(ModelDependency model) {
    return switch (model.ref().kind()) {
      case HUB -> Stream.of(((ModelRef.Hub) model.ref()).key());
      case LOCAL_FILE -> model.file().stream().flatMap(file -> licensing.basesOf(file).stream());
      case HOSTED, ARTIFACT, UNRESOLVED -> Stream.empty();
    };
  }

  /** Returns all facts about a model, with no license chosen where there is a choice. */
  Assessment assess(ModelDependency model, HubGraph graph) {
    return assess(model, graph, Election.NONE);
  }

  /** Returns all facts about a model, by the licenses that were chosen. */
  Assessment assess(ModelDependency model, HubGraph graph, Election election) {
    return switch (model.ref().kind()) {
      case HUB -> hub(model, graph, election);
      case HOSTED -> hosted(model, (ModelRef.Hosted) model.ref());
      case LOCAL_FILE -> file(model, graph, election);
      case ARTIFACT -> artifact(model, graph, election);
      case UNRESOLVED -> unresolved(model, ((ModelRef.Unresolved) model.ref()).reason());
    };
  }

  private Assessment hub(ModelDependency model, HubGraph graph, Election election) {
    RepoKey key = ((ModelRef.Hub) model.ref()).key();
    LicenseAssessment license = licensing.assessHub(key, graph, election);
    HubNode node =
        graph
            .find(key)
            .orElseThrow(() -> new IllegalStateException("'" + key + "' was not gathered."));
    OpennessGrade grade = grader.gradeHub(node, license.lineage(), license.datasets(), graph);
    return assessment(model, Optional.of(node), license, grade, Optional.empty());
  }

  private Assessment hosted(ModelDependency model, ModelRef.Hosted ref) {
    HostedModel hosted = grader.describe(ref);
    LicenseAssessment license =
        licensing.assessUnknown(
            ref.name(), "The terms of service of '" + hosted.provider() + "' count.");
    return assessment(
        model, Optional.empty(), license, grader.gradeHosted(ref), Optional.of(hosted));
  }

  private Assessment file(ModelDependency model, HubGraph graph, Election election) {
    String path = model.ref().name();
    if (model.file().isEmpty()) {
      return unresolved(model, "The file '" + path + "' says nothing about itself.");
    }
    LicenseAssessment license = licensing.assessFile(path, model.file().get(), graph, election);
    OpennessGrade grade = grader.gradeFile(license.lineage());
    return assessment(model, Optional.empty(), license, grade, Optional.empty());
  }

  /** What an artifact declares about itself is a claim like that of a file's header. */
  private Assessment artifact(ModelDependency model, HubGraph graph, Election election) {
    ModelRef.Artifact ref = (ModelRef.Artifact) model.ref();
    Optional<String> declared =
        libraries.models().stream()
            .filter(it -> it.matches(ref.groupId(), ref.artifactId(), ref.classifier()))
            .flatMap(it -> it.license().stream())
            .findFirst();
    if (declared.isEmpty()) {
      return unresolved(model, "Nothing is recorded about what this artifact declares.");
    }
    var facts = new FileFacts(ref.source(), Map.of("license", declared.get()));
    LicenseAssessment license = licensing.assessFile(ref.name(), facts, graph, election);
    OpennessGrade grade = grader.gradeFile(license.lineage());
    return assessment(model, Optional.empty(), license, grade, Optional.empty());
  }

  private Assessment unresolved(ModelDependency model, String reason) {
    return assessment(
        model,
        Optional.empty(),
        licensing.assessUnknown(model.ref().name(), reason),
        grader.gradeUnresolved(model.ref().name(), reason),
        Optional.empty());
  }

  private static Assessment assessment(
      ModelDependency model,
      Optional<HubNode> node,
      LicenseAssessment license,
      OpennessGrade grade,
      Optional<HostedModel> hosted) {
    return new Assessment(
        model,
        node,
        license.license(),
        license.terms(),
        grade,
        license.lineage(),
        license.datasets(),
        hosted);
  }
}
