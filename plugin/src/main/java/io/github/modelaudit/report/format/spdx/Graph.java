package io.github.modelaudit.report.format.spdx;

import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.report.format.Words;
import io.github.modelaudit.report.format.bill.Fact;
import io.github.modelaudit.report.format.bill.Facts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.core.Agent;
import org.spdx.library.model.v3_0_1.core.AnnotationType;
import org.spdx.library.model.v3_0_1.core.CreationInfo;
import org.spdx.library.model.v3_0_1.core.Element;
import org.spdx.library.model.v3_0_1.core.LifecycleScopeType;
import org.spdx.library.model.v3_0_1.core.ProfileIdentifierType;
import org.spdx.library.model.v3_0_1.core.Relationship;
import org.spdx.library.model.v3_0_1.core.RelationshipType;
import org.spdx.library.model.v3_0_1.core.SpdxDocument;
import org.spdx.library.model.v3_0_1.software.Sbom;
import org.spdx.library.model.v3_0_1.software.SbomType;
import org.spdx.storage.IModelStore;
import org.spdx.storage.IModelStore.IdType;

/** The elements of a document while it is put together, and how they are related. */
final class Graph {
  /** The version of SPDX that is written. */
  static final String VERSION = "3.0.1";

  private final IModelStore store = new GraphStore();
  private final List<Element> elements = new ArrayList<>();
  private final Ids ids;
  private final SpdxDocument document;
  private final Sbom sbom;

  Graph(AuditResult result) throws InvalidSPDXAnalysisException {
    SpdxModelFactory.init();
    this.ids = new Ids(result);
    CreationInfo creation = creation(result);
    String name = result.project().artifactId() + " " + result.project().version();
    this.document =
        creation.createSpdxDocument(ids.of("document")).setName("AI models of " + name).build();
    this.sbom = document.createSbom(ids.of("sbom")).setName("AI models of " + name).build();
    sbom.getSbomTypes().add(SbomType.SOURCE);
    document.getRootElements().add(sbom);
    add(creation.createSoftwareAgent(ids.of("agent")).setName(result.tool().name()).build());
    add(tool(creation, result));
  }

  private CreationInfo creation(AuditResult result) throws InvalidSPDXAnalysisException {
    CreationInfo creation =
        new CreationInfo.CreationInfoBuilder(store, anonymous(), new ModelCopyManager())
            .setSpecVersion(VERSION)
            .setCreated(time(result.at()))
            .build();
    creation
        .getCreatedBys()
        .add(creation.createSoftwareAgent(ids.of("agent")).setName(result.tool().name()).build());
    return creation;
  }

  private Element tool(CreationInfo creation, AuditResult result)
      throws InvalidSPDXAnalysisException {
    var tool =
        creation
            .createTool(id("tool", result.tool().version()))
            .setName(result.tool().name() + " " + result.tool().version())
            .build();
    creation.getCreatedUsings().add(tool);
    return tool;
  }

  /** A time as SPDX writes it. */
  static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  IModelStore store() {
    return store;
  }

  SpdxDocument document() {
    return document;
  }

  /** Every element but the document and its bill, in the order in which they were added. */
  List<Element> elements() {
    return List.copyOf(elements);
  }

  /** The name of an element of that kind. */
  String id(String kind, String name) {
    return ids.of(kind, name);
  }

  /** The name of a part of another element. */
  String partId(String kind, Element whole, String name) {
    return ids.about(kind, whole.getObjectUri()) + "/" + Ids.escaped(name);
  }

  /** The name of something that nobody refers to. */
  String anonymous() throws InvalidSPDXAnalysisException {
    return store.getNextId(IdType.Anonymous);
  }

  <T extends Element> T add(T element) {
    elements.add(element);
    document.getElements().add(element);
    sbom.getElements().add(element);
    return element;
  }

  void putAtRoot(Element element) {
    sbom.getRootElements().add(element);
  }

  void claim(List<ProfileIdentifierType> profiles) {
    document.getProfileConformances().addAll(profiles);
    sbom.getProfileConformances().addAll(profiles);
    document.getElements().add(sbom);
  }

  /** Whoever supplies something, a person or an organisation. */
  Agent agent(String name) throws InvalidSPDXAnalysisException {
    String id = id("supplier", name);
    for (Element element : elements) {
      if (element instanceof Agent agent && element.getObjectUri().equals(id)) {
        return agent;
      }
    }
    return add(document.createAgent(id).setName(name).build());
  }

  /** Adds what SPDX has no field for, as properties in the way of CycloneDX. */
  void extend(Element element, Facts facts) throws InvalidSPDXAnalysisException {
    var extension = document.createCdxPropertiesExtension(anonymous()).build();
    for (Fact fact : facts.list()) {
      extension
          .getCdxPropertys()
          .add(
              document
                  .createCdxPropertyEntry(anonymous())
                  .setCdxPropName(fact.name())
                  .setCdxPropValue(fact.value())
                  .build());
    }
    element.getExtensions().add(extension);
  }

  void annotate(Element subject, String statement) throws InvalidSPDXAnalysisException {
    add(
        document
            .createAnnotation(ids.about("annotation", subject.getObjectUri()))
            .setAnnotationType(AnnotationType.OTHER)
            .setSubject(subject)
            .setContentType("text/plain")
            .setStatement(statement)
            .build());
  }

  void relate(Element from, RelationshipType type, Element to, Optional<String> comment)
      throws InvalidSPDXAnalysisException {
    Relationship relationship =
        document
            .createRelationship(relationshipId(from, type, to))
            .setFrom(from)
            .setRelationshipType(type)
            .addTo(to)
            .build();
    if (comment.isPresent()) {
      relationship.setComment(comment.get());
    }
    add(relationship);
  }

  /** Says that the project needs a model, and in which part of its life. */
  void need(Element project, Element model, Scope scope) throws InvalidSPDXAnalysisException {
    add(
        document
            .createLifecycleScopedRelationship(
                relationshipId(project, RelationshipType.DEPENDS_ON, model))
            .setFrom(project)
            .setRelationshipType(RelationshipType.DEPENDS_ON)
            .setScope(lifecycle(scope))
            .addTo(model)
            .build());
  }

  private static LifecycleScopeType lifecycle(Scope scope) {
    return switch (scope) {
      case MAIN, DEPLOYMENT -> LifecycleScopeType.RUNTIME;
      case TEST -> LifecycleScopeType.TEST;
    };
  }

  private String relationshipId(Element from, RelationshipType type, Element to) {
    return ids.about(Words.id(type), from.getObjectUri(), to.getObjectUri());
  }
}
