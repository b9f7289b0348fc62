package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.CardSection.Topic;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import io.github.modelaudit.report.format.bill.CardText;
import io.github.modelaudit.report.format.bill.Facts;
import java.util.List;
import java.util.Optional;
import org.cyclonedx.model.component.ModelCard;
import org.cyclonedx.model.component.data.DatasetChoice;
import org.cyclonedx.model.component.modelCard.Considerations;
import org.cyclonedx.model.component.modelCard.ModelParameters;
import org.cyclonedx.model.component.modelCard.consideration.Risk;

/** Turns what the Hub says of the kind of a model, and what its card speaks of, into a card. */
final class ModelCards {
  private ModelCards() {}

  static ModelCard of(Assessment facts) {
    var card = new ModelCard();
    card.setModelParameters(parameters(facts));
    facts.facts().flatMap(ModelCards::considerations).ifPresent(card::setConsiderations);
    card.setProperties(properties(facts));
    return card;
  }

  private static ModelParameters parameters(Assessment facts) {
    ModelShape shape = shape(facts);
    var parameters = new ModelParameters();
    shape.task().ifPresent(parameters::setTask);
    shape.modelType().ifPresent(parameters::setArchitectureFamily);
    shape.architectures().stream().findFirst().ifPresent(parameters::setModelArchitecture);
    List<DatasetChoice> datasets =
        facts.datasets().stream().map(Refs::of).distinct().sorted().map(ModelCards::data).toList();
    if (!datasets.isEmpty()) {
      parameters.setDatasets(datasets);
    }
    return parameters;
  }

  private static ModelShape shape(Assessment facts) {
    return facts.facts().map(HubRecord::shape).orElse(ModelShape.UNKNOWN);
  }

  private static Optional<Considerations> considerations(HubRecord hub) {
    var text = new CardText(hub);
    Optional<String> uses = text.about(Topic.USES, "its uses");
    Optional<String> limits =
        text.about(Topic.LIMITATIONS, "limitations, bias, risks, safety or ethics");
    if (uses.isEmpty() && limits.isEmpty()) {
      return Optional.empty();
    }
    var considerations = new Considerations();
    uses.ifPresent(it -> considerations.setUseCases(List.of(it)));
    limits.ifPresent(
        it -> {
          considerations.setTechnicalLimitations(List.of(it));
          considerations.setEthicalConsiderations(List.of(risk(it)));
        });
    return Optional.of(considerations);
  }

  private static Risk risk(String name) {
    var risk = new Risk();
    risk.setName(name);
    return risk;
  }

  private static List<org.cyclonedx.model.Property> properties(Assessment facts) {
    ModelShape shape = shape(facts);
    var properties = new Facts();
    shape.parameters().ifPresent(it -> properties.add("parameters", Long.toString(it)));
    shape.library().ifPresent(it -> properties.add("library", it));
    facts.facts().ifPresent(hub -> OfficialFacts.addToCard(properties, hub));
    return Properties.of(properties);
  }

  private static DatasetChoice data(String ref) {
    var choice = new DatasetChoice();
    choice.setRef(ref);
    return choice;
  }
}
