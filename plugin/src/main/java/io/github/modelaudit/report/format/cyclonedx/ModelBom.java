package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.bill.ModelFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.metadata.ToolInformation;

/** Puts the bill of materials together: the project, its models, and the data they come from. */
final class ModelBom {
  private final ModelComponents models;
  private final DataComponents data;

  ModelBom(Function<String, Optional<LicenseEntry>> licenses) {
    var choices = new LicenseChoices(licenses);
    this.models = new ModelComponents(choices);
    this.data = new DataComponents(choices);
  }

  Bom of(AuditResult result) {
    var bom = new Bom();
    bom.setSerialNumber(serialNumber(result));
    bom.setMetadata(metadata(result));
    bom.setComponents(components(result));
    bom.setDependencies(dependencies(result));
    return bom;
  }

  /** How complete the component of a model is. */
  Completeness completeness(AssessedModel model, AuditResult result) {
    return Completeness.of(models.of(model, result));
  }

  /** The same for the same models of the same project at the same time. */
  private static String serialNumber(AuditResult result) {
    var text = new StringBuilder(Refs.of(result.project())).append('\n').append(result.at());
    text.append('\n').append(result.policy().sha256());
    result.models().forEach(model -> text.append('\n').append(Refs.of(model.assessment())));
    return "urn:uuid:" + UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Metadata metadata(AuditResult result) {
    var metadata = new Metadata();
    metadata.setTimestamp(Date.from(result.at()));
    var tool = new Component();
    tool.setType(Component.Type.APPLICATION);
    tool.setName(result.tool().name());
    tool.setVersion(result.tool().version());
    var tools = new ToolInformation();
    tools.setComponents(List.of(tool));
    metadata.setToolChoice(tools);
    var project = new Component();
    project.setType(Component.Type.APPLICATION);
    project.setBomRef(Refs.of(result.project()));
    project.setGroup(result.project().groupId());
    project.setName(result.project().artifactId());
    project.setVersion(result.project().version());
    metadata.setComponent(project);
    metadata.setProperties(Properties.of(ModelFacts.of(result)));
    return metadata;
  }

  private List<Component> components(AuditResult result) {
    var components = new ArrayList<Component>();
    result.models().forEach(model -> components.add(models.of(model, result)));
    datasets(result).values().forEach(dataset -> components.add(data.of(dataset)));
    return components;
  }

  private static Map<String, DatasetTerms> datasets(AuditResult result) {
    var datasets = new TreeMap<String, DatasetTerms>();
    for (AssessedModel model : result.models()) {
      model.assessment().datasets().forEach(it -> datasets.putIfAbsent(Refs.of(it), it));
    }
    return datasets;
  }

  private static List<Dependency> dependencies(AuditResult result) {
    var project = new Dependency(Refs.of(result.project()));
    var all = new ArrayList<Dependency>();
    all.add(project);
    for (AssessedModel model : result.models()) {
      var dependency = new Dependency(Refs.of(model.assessment()));
      model.assessment().datasets().stream()
          .map(Refs::of)
          .distinct()
          .sorted()
          .forEach(ref -> dependency.addDependency(new Dependency(ref)));
      project.addDependency(new Dependency(Refs.of(model.assessment())));
      all.add(dependency);
    }
    return all;
  }
}
