package io.github.modelaudit.report.format.spdx;

import io.github.modelaudit.domain.hub.CardSection.Topic;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import io.github.modelaudit.report.format.bill.CardText;
import io.github.modelaudit.report.format.bill.TaskField;
import java.util.Optional;
import java.util.stream.Stream;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.ai.AIPackage;
import org.spdx.library.model.v3_0_1.core.DictionaryEntry;

/** Fills the fields of the AI profile with what the Hub says, and with what a card speaks of. */
final class CardFields {
  private final HubRecord hub;
  private final CardText card;

  CardFields(HubRecord hub) {
    this.hub = hub;
    this.card = new CardText(hub);
  }

  void addTo(AIPackage model, Graph graph) throws InvalidSPDXAnalysisException {
    ModelShape shape = hub.shape();
    shape.task().flatMap(TaskField::of).map(TaskField::domain).ifPresent(model.getDomains()::add);
    Stream.concat(shape.architectures().stream(), shape.modelType().stream())
        .forEach(model.getTypeOfModels()::add);
    Optional<String> usage = card.about(Topic.USAGE, "its usage");
    if (usage.isPresent()) {
      model.setInformationAboutApplication(usage.get());
    }
    Optional<String> training =
        card.about(Topic.TRAINING_PROCEDURE, "the training")
            .or(() -> card.about(Topic.TRAINING_DATA, "the training data"));
    if (training.isPresent()) {
      model.setInformationAboutTraining(training.get());
    }
    Optional<String> limits =
        card.about(Topic.LIMITATIONS, "limitations, bias, risks, safety or ethics");
    if (limits.isPresent()) {
      model.setLimitation(limits.get());
    }
    lists(model, graph);
  }

  private void lists(AIPackage model, Graph graph) throws InvalidSPDXAnalysisException {
    Optional<String> measured = card.measured();
    if (measured.isPresent()) {
      model.getMetrics().add(entry(model, graph, "evaluation", measured.get()));
    }
    Optional<String> parameters =
        card.listed(Topic.TRAINING_PROCEDURE, "the training and its parameters");
    if (parameters.isPresent()) {
      model.getHyperparameters().add(entry(model, graph, "training", parameters.get()));
    }
  }

  private static DictionaryEntry entry(AIPackage model, Graph graph, String key, String value)
      throws InvalidSPDXAnalysisException {
    return model.createDictionaryEntry(graph.anonymous()).setKey(key).setValue(value).build();
  }
}
