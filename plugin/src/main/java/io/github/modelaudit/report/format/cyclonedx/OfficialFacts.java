package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.hub.CardSection.Topic;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.report.format.bill.CardText;
import io.github.modelaudit.report.format.bill.Facts;
import io.github.modelaudit.report.format.bill.TaskField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Facts under names that others have given: those of the <a
 * href="https://github.com/CycloneDX/cyclonedx-property-taxonomy/blob/main/cdx/ai-ml.md">official
 * taxonomy</a>, and those of the AI profile of SPDX, which the OWASP generator reads, too.
 */
final class OfficialFacts {
  private static final String MODEL = "cdx:ai-ml:model:";
  static final String SPDX = "spdx:";
  static final String HYPERPARAMETER = "genai:aibom:modelcard:hyperparameter";
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private OfficialFacts() {}

  /** What a component says beside the card. */
  static void addTo(Facts facts, HubRecord hub) {
    Optional<TaskField> field = hub.shape().task().flatMap(TaskField::of);
    field.ifPresent(
        it -> it.modalities().forEach(kind -> facts.addNamed(MODEL + "modality", kind)));
    List<String> languages = hub.tags().stream().filter(LANGUAGES::contains).toList();
    if (!languages.isEmpty()) {
      facts.addNamed(MODEL + "language", String.join(",", languages));
    }
    facts.addNamed(SPDX + "domain", field.map(TaskField::domain));
    var text = new CardText(hub);
    facts
        .addNamed(SPDX + "informationAboutApplication", text.about(Topic.USAGE, "its usage"))
        .addNamed(
            SPDX + "informationAboutTraining",
            text.about(Topic.TRAINING_PROCEDURE, "the training")
                .or(() -> text.about(Topic.TRAINING_DATA, "the training data")))
        .addNamed(SPDX + "metric", text.measured());
  }

  /** What the card of the form says beside its own fields. */
  static void addToCard(Facts facts, HubRecord hub) {
    facts.addNamed(MODEL + "parameter:count", count(hub.shape().parameters()));
    facts.addNamed(
        HYPERPARAMETER,
        new CardText(hub).listed(Topic.TRAINING_PROCEDURE, "the training and its parameters"));
  }

  /** The number as the taxonomy wants it, such as 7.24B; smaller ones are written out. */
  private static Optional<String> count(OptionalLong parameters) {
    if (parameters.isEmpty() || parameters.getAsLong() <= 0) {
      return Optional.empty();
    }
    long number = parameters.getAsLong();
    for (Unit unit : Unit.values()) {
      if (number >= unit.size) {
        BigDecimal rounded =
            BigDecimal.valueOf(number)
                .divide(BigDecimal.valueOf(unit.size), new MathContext(3))
                .stripTrailingZeros();
        return Optional.of(rounded.toPlainString() + unit.name());
      }
    }
    return Optional.of(Long.toString(number));
  }

  /** The letters for large numbers. */
  private enum Unit {
    T(1_000_000_000_000L),
    B(1_000_000_000L),
    M(1_000_000L);

    private final long size;

    Unit(long size) {
      this.size = size;
    }
  }
}
