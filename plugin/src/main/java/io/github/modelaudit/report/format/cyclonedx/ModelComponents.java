package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.report.format.Phrases;
import io.github.modelaudit.report.format.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cyclonedx.model.Ancestors;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Evidence;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.Pedigree;

/** Turns models into components, each with its card, its pedigree and where it was seen. */
final class ModelComponents {
  private final LicenseChoices licenses;

  ModelComponents(LicenseChoices licenses) {
    this.licenses = licenses;
  }

  Component of(AssessedModel model, AuditResult result) {
    Assessment facts = model.assessment();
    var component = new Component();
    component.setType(Component.Type.MACHINE_LEARNING_MODEL);
    component.setBomRef(Refs.of(facts));
    identity(component, facts);
    licenses.declared(facts.license()).ifPresent(component::setLicenses);
    hashes(component, facts);
    pedigree(facts.lineage()).ifPresent(component::setPedigree);
    component.setEvidence(evidence(facts));
    component.setModelCard(ModelCards.of(facts));
    component.setExternalReferences(References.of(facts));
    component.setProperties(properties(model, result));
    Completeness.of(component).addTo(component);
    return component;
  }

  private static void identity(Component component, Assessment facts) {
    Optional<RepoId> repo = repo(facts);
    component.setName(repo.map(RepoId::name).orElse(facts.name()));
    Optional<String> owner = repo.flatMap(RepoId::namespace);
    owner.ifPresent(component::setGroup);
    Optional<String> commit = facts.facts().flatMap(HubRecord::commit);
    commit.ifPresent(component::setVersion);
    owner
        .or(() -> facts.hosted().map(HostedModel::provider))
        .ifPresent(name -> component.setSupplier(supplier(name)));
    repo.flatMap(id -> Purls.of(id, commit)).ifPresent(component::setPurl);
    component.setDescription(description(facts));
  }

  private static Optional<RepoId> repo(Assessment facts) {
    return facts
        .facts()
        .map(HubRecord::id)
        .or(
            () ->
                facts.ref() instanceof ModelRef.Hub hub
                    ? Optional.of(hub.key().repo())
                    : Optional.empty());
  }

  private static OrganizationalEntity supplier(String name) {
    var supplier = new OrganizationalEntity();
    supplier.setName(name);
    return supplier;
  }

  private static String description(Assessment facts) {
    return "Model '%s' of %s. Openness: %s."
        .formatted(facts.name(), facts.ref().source(), Phrases.of(facts.openness().floor()));
  }

  /** The hash of weights that are one file; of more than one, a component for each. */
  private static void hashes(Component component, Assessment facts) {
    List<RepoFile> weights = weights(facts);
    if (weights.size() == 1) {
      component.addHash(hash(weights.get(0)));
    } else if (!weights.isEmpty()) {
      component.setComponents(weights.stream().map(file -> part(component, file)).toList());
    }
  }

  private static Component part(Component model, RepoFile file) {
    var component = new Component();
    component.setType(Component.Type.FILE);
    component.setBomRef(model.getBomRef() + "#" + file.path());
    component.setName(file.path());
    component.addHash(hash(file));
    return component;
  }

  private static Hash hash(RepoFile file) {
    return new Hash(Hash.Algorithm.SHA_256, file.sha256().orElseThrow());
  }

  private static List<RepoFile> weights(Assessment facts) {
    return facts.facts().stream()
        .flatMap(hub -> hub.files().stream())
        .filter(file -> file.role() == FileRole.WEIGHTS && file.sha256().isPresent())
        .toList();
  }

  private Optional<Pedigree> pedigree(LineageTree lineage) {
    if (lineage.parents().isEmpty()) {
      return Optional.empty();
    }
    var ancestors = new Ancestors();
    ancestors.setComponents(lineage.parents().stream().map(this::ancestor).toList());
    var pedigree = new Pedigree();
    pedigree.setAncestors(ancestors);
    pedigree.setNotes(
        lineage.parents().stream()
            .map(parent -> Phrases.of(parent.relation()) + " " + parent.id())
            .collect(Collectors.joining("; ")));
    return Optional.of(pedigree);
  }

  private Component ancestor(LineageTree tree) {
    var component = new Component();
    component.setType(Component.Type.MACHINE_LEARNING_MODEL);
    component.setName(tree.id());
    tree.commit().ifPresent(component::setVersion);
    if (RepoId.flawOf(tree.id()).isEmpty()) {
      Purls.of(RepoId.model(tree.id()), tree.commit()).ifPresent(component::setPurl);
    }
    licenses.declared(tree.license()).ifPresent(component::setLicenses);
    pedigree(tree).ifPresent(component::setPedigree);
    component.setProperties(
        new Facts()
            .add("relation", Words.id(tree.relation()))
            .add("license:verdict", Words.id(tree.license().kind()))
            .add("gap", tree.gap())
            .list());
    return component;
  }

  private Evidence evidence(Assessment facts) {
    var evidence = Sightings.of(facts.dependency());
    licenses.observed(facts.license()).ifPresent(evidence::setLicenses);
    return evidence;
  }

  private static List<org.cyclonedx.model.Property> properties(
      AssessedModel model, AuditResult result) {
    Assessment facts = model.assessment();
    var properties =
        new Facts()
            .add("source", facts.ref().source())
            .add("verdict", Words.id(model.verdict()))
            .add("scope", Words.id(facts.dependency().scope()))
            .add("active", Boolean.toString(facts.dependency().isActive()))
            .add("gated", facts.facts().map(hub -> Words.id(hub.state().gate())))
            .add("license:verdict", Words.id(facts.license().kind()))
            .add("license:effective", String.join(", ", facts.terms().licenses()))
            .add("license:complete", Boolean.toString(facts.terms().isComplete()));
    openness(properties, facts.openness());
    terms(properties, facts.terms().terms());
    weights(facts)
        .forEach(file -> properties.add("file:" + file.path(), "sha256:" + file.sha256().get()));
    result.openFindings(facts).stream()
        .map(Finding::rule)
        .distinct()
        .forEach(rule -> properties.add("finding", rule));
    model.modules().forEach(module -> properties.add("module", module));
    facts.facts().ifPresent(hub -> OfficialFacts.addTo(properties, hub));
    return properties.list();
  }

  private static void openness(Facts properties, OpennessGrade grade) {
    properties
        .add("openness:floor", Words.id(grade.floor()))
        .add("openness:ceiling", Words.id(grade.ceiling()))
        .add("openness:rights", Words.id(grade.rights()))
        .add("openness:access", Words.id(grade.access()));
  }

  private static void terms(Facts properties, Terms terms) {
    for (Term term : Term.values()) {
      if (!terms.on(term).isEmpty()) {
        properties.add("term:" + term.id(), Words.id(terms.stance(term)));
      }
    }
    terms.caps().forEach(cap -> properties.add("cap", Phrases.of(cap)));
    terms.territories().forEach(limit -> properties.add("territory", Phrases.of(limit)));
  }
}
