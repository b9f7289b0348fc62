package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import java.util.List;
import org.cyclonedx.model.component.ModelCard;
import org.cyclonedx.model.component.data.DatasetChoice;
import org.cyclonedx.model.component.modelCard.ModelParameters;

/** Turns what the Hub says of the kind of a model into a card. */
final class ModelCards {
  private ModelCards() {}

  static ModelCard of(Assessment facts) {
    ModelShape shape = facts.facts().map(HubRecord::shape).orElse(ModelShape.UNKNOWN);
    var parameters = new ModelParameters();
    shape.task().ifPresent(parameters::setTask);
    shape.modelType().ifPresent(parameters::setArchitectureFamily);
    shape.architectures().stream().findFirst().ifPresent(parameters::setModelArchitecture);
    List<DatasetChoice> datasets =
        facts.datasets().stream().map(Refs::of).distinct().sorted().map(ModelCards::data).toList();
    if (!datasets.isEmpty()) {
      parameters.setDatasets(datasets);
    }
    var card = new ModelCard();
    card.setModelParameters(parameters);
    var properties = new Facts();
    shape.parameters().ifPresent(it -> properties.add("parameters", Long.toString(it)));
    shape.library().ifPresent(it -> properties.add("library", it));
    card.setProperties(properties.list());
    return card;
  }

  private static DatasetChoice data(String ref) {
    var choice = new DatasetChoice();
    choice.setRef(ref);
    return choice;
  }
}
