package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.report.format.Phrases;
import io.github.modelaudit.report.format.bill.Facts;
import io.github.modelaudit.report.format.bill.ModelFacts;
import io.github.modelaudit.report.format.bill.Purls;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cyclonedx.model.Ancestors;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Evidence;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.Pedigree;
import org.cyclonedx.model.Property;

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
    Optional<RepoId> repo = ModelFacts.repository(facts);
    component.setName(repo.map(RepoId::name).orElse(facts.name()));
    Optional<String> owner = repo.flatMap(RepoId::namespace);
    owner.ifPresent(component::setGroup);
    Optional<String> commit = facts.facts().flatMap(HubRecord::commit);
    commit.ifPresent(component::setVersion);
    owner
        .or(() -> facts.hosted().map(HostedModel::provider))
        .ifPresent(name -> component.setSupplier(supplier(name)));
    repo.flatMap(id -> Purls.of(id, commit)).ifPresent(component::setPurl);
    component.setDescription(ModelFacts.description(facts));
  }

  private static OrganizationalEntity supplier(String name) {
    var supplier = new OrganizationalEntity();
    supplier.setName(name);
    return supplier;
  }

  /** The hash of weights that are one file; of more than one, a component for each. */
  private static void hashes(Component component, Assessment facts) {
    List<RepoFile> weights = ModelFacts.weights(facts);
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
    component.setProperties(Properties.of(ModelFacts.of(tree)));
    return component;
  }

  private Evidence evidence(Assessment facts) {
    var evidence = Sightings.of(facts.dependency());
    licenses.observed(facts.license()).ifPresent(evidence::setLicenses);
    return evidence;
  }

  private static List<Property> properties(AssessedModel model, AuditResult result) {
    Facts facts = ModelFacts.of(model, result);
    model.assessment().facts().ifPresent(hub -> OfficialFacts.addTo(facts, hub));
    return Properties.of(facts);
  }
}
