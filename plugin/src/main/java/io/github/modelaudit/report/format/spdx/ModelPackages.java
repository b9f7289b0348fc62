package io.github.modelaudit.report.format.spdx;

import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.report.format.PlainText;
import io.github.modelaudit.report.format.Words;
import io.github.modelaudit.report.format.bill.Addresses;
import io.github.modelaudit.report.format.bill.ModelFacts;
import io.github.modelaudit.report.format.bill.Purls;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.ai.AIPackage;
import org.spdx.library.model.v3_0_1.core.ExternalIdentifierType;
import org.spdx.library.model.v3_0_1.core.ExternalRefType;
import org.spdx.library.model.v3_0_1.core.HashAlgorithm;
import org.spdx.library.model.v3_0_1.core.RelationshipType;
import org.spdx.library.model.v3_0_1.software.SoftwarePurpose;
import org.spdx.library.model.v3_0_1.software.SpdxFile;

/** Turns models and what they were made from into packages. */
final class ModelPackages {
  /** Of repositories that are older than its records, the Hub says that they were made then. */
  private static final Instant RECORDS_BEGIN = Instant.parse("2022-03-02T23:29:06Z");

  private final Graph graph;
  private final LicenseElements licenses;

  /** The packages by repository and commit, so that a base model in use is not written twice. */
  private final Map<String, AIPackage> known = new HashMap<>();

  ModelPackages(Graph graph, LicenseElements licenses) {
    this.graph = graph;
    this.licenses = licenses;
  }

  AIPackage of(AssessedModel model, AuditResult result) throws InvalidSPDXAnalysisException {
    Assessment facts = model.assessment();
    AIPackage element = element(Ids.local(facts.ref()), facts.name());
    element.setDescription(ModelFacts.description(facts));
    identity(element, facts);
    graph.extend(element, ModelFacts.of(model, result));
    graph.annotate(
        element,
        facts.dependency().evidence().stream()
            .map(ModelPackages::sighting)
            .collect(Collectors.joining("\n")));
    licenses.relate(element, license(facts));
    if (ModelFacts.repository(facts).isPresent()) {
      known.putIfAbsent(key(facts.lineage()), element);
    }
    return element;
  }

  /** Of a model that its provider runs nothing was read, so that none is not the answer. */
  private static LicenseResolution license(Assessment facts) {
    return facts.ref().kind() == ModelRef.Kind.HOSTED
            && facts.license().kind() == LicenseResolution.Kind.ABSENT
        ? new LicenseResolution.NotKnown(
            "A provider runs the model, and nothing of it can be read.")
        : facts.license();
  }

  /** The package of an ancestor, made once. */
  AIPackage of(LineageTree ancestor) throws InvalidSPDXAnalysisException {
    AIPackage there = known.get(key(ancestor));
    if (there != null) {
      return there;
    }
    AIPackage element = element("ancestor:" + key(ancestor), ancestor.id());
    if (RepoId.flawOf(ancestor.id()).isEmpty()) {
      RepoId id = RepoId.model(ancestor.id());
      repository(element, id, ancestor.commit());
    }
    graph.extend(element, ModelFacts.of(ancestor));
    licenses.relate(element, ancestor.license());
    known.put(key(ancestor), element);
    return element;
  }

  private static String key(LineageTree tree) {
    return tree.id() + tree.commit().map(commit -> "@" + commit).orElse("");
  }

  private AIPackage element(String id, String name) throws InvalidSPDXAnalysisException {
    AIPackage element =
        graph.document().createAIPackage(graph.id("model", id)).setName(name).build();
    element.setPrimaryPurpose(SoftwarePurpose.MODEL);
    return graph.add(element);
  }

  private void identity(AIPackage element, Assessment facts) throws InvalidSPDXAnalysisException {
    Optional<HubRecord> hub = facts.facts();
    Optional<RepoId> id = ModelFacts.repository(facts);
    if (id.isPresent()) {
      repository(element, id.get(), hub.flatMap(HubRecord::commit));
    }
    if (facts.hosted().isPresent()) {
      hosted(element, facts.hosted().get());
    }
    if (hub.isPresent()) {
      fromHub(element, hub.get());
      for (RepoFile file : ModelFacts.weights(facts)) {
        contain(element, file);
      }
    }
  }

  private void repository(AIPackage element, RepoId id, Optional<String> commit)
      throws InvalidSPDXAnalysisException {
    if (commit.isPresent()) {
      element.setPackageVersion(commit.get());
    }
    if (id.namespace().isPresent()) {
      element.setSuppliedBy(graph.agent(id.namespace().get()));
    }
    var at = new Addresses(id, commit);
    element.setHomePage(at.page());
    if (commit.isPresent()) {
      element.setDownloadLocation(at.files());
    }
    Optional<String> purl = Purls.of(id, commit);
    if (purl.isPresent()) {
      element.setPackageUrl(purl.get());
      element
          .getExternalIdentifiers()
          .add(
              element
                  .createExternalIdentifier(graph.anonymous())
                  .setExternalIdentifierType(ExternalIdentifierType.PACKAGE_URL)
                  .setIdentifier(purl.get())
                  .build());
    }
  }

  private void hosted(AIPackage element, HostedModel hosted) throws InvalidSPDXAnalysisException {
    element.setSuppliedBy(graph.agent(hosted.provider()));
    Optional<String> terms = hosted.termsUrl().flatMap(Addresses::safe);
    if (terms.isPresent()) {
      link(element, ExternalRefType.LICENSE, terms.get());
    }
  }

  private void fromHub(AIPackage element, HubRecord hub) throws InvalidSPDXAnalysisException {
    Optional<Instant> made = hub.state().createdAt().filter(RECORDS_BEGIN::isBefore);
    if (made.isPresent()) {
      element.setReleaseTime(Graph.time(made.get()));
    }
    var at = new Addresses(hub);
    link(element, ExternalRefType.DOCUMENTATION, at.card());
    link(element, ExternalRefType.VCS, at.repository());
    for (String url : at.legalFiles(hub)) {
      link(element, ExternalRefType.LICENSE, url);
    }
    new CardFields(hub).addTo(element, graph);
  }

  private void link(AIPackage element, ExternalRefType type, String url)
      throws InvalidSPDXAnalysisException {
    element
        .getExternalRefs()
        .add(
            element
                .createExternalRef(graph.anonymous())
                .setExternalRefType(type)
                .addLocator(url)
                .build());
  }

  private void contain(AIPackage element, RepoFile weights) throws InvalidSPDXAnalysisException {
    SpdxFile file =
        graph
            .document()
            .createSpdxFile(graph.partId("file", element, weights.path()))
            .setName(weights.path())
            .setPrimaryPurpose(SoftwarePurpose.MODEL)
            .build();
    file.getVerifiedUsings()
        .add(
            file.createHash(graph.anonymous())
                .setAlgorithm(HashAlgorithm.SHA256)
                .setHashValue(weights.sha256().orElseThrow())
                .build());
    graph.add(file);
    graph.relate(element, RelationshipType.CONTAINS, file, Optional.empty());
  }

  private static String sighting(Evidence seen) {
    String idle = seen.inactiveBecause().map(why -> ", without effect: " + why).orElse("");
    return "Seen by '%s' at %s with %s confidence: %s%s"
        .formatted(
            seen.detector(),
            PlainText.line(seen.location().toString()),
            Words.words(seen.confidence()),
            PlainText.line(seen.excerpt()),
            idle);
  }
}
