package io.github.modelaudit.report.format.cyclonedx;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.ExternalReference;
import org.cyclonedx.model.component.ModelCard;
import org.cyclonedx.model.component.modelCard.Considerations;
import org.cyclonedx.model.component.modelCard.ModelParameters;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the OWASP generator asks of a bill of models, with their weights, after its <a
 * href="https://github.com/GenAI-Security-Project/aibom-generator/blob/c5a3f2f647b801ab4ab7569aade4a6cdaf1f9591/src/models/field_registry.json">registry
 * of fields</a> (checked 2026-11-22). Those that it asks only of GGUF files, and only where they
 * are there, are left out.
 */
enum BomField {
  BOM_FORMAT("bomFormat", Category.REQUIRED, Tier.CRITICAL, model -> true),
  SPEC_VERSION("specVersion", Category.REQUIRED, Tier.CRITICAL, model -> true),
  SERIAL_NUMBER("serialNumber", Category.REQUIRED, Tier.CRITICAL, model -> true),
  VERSION("version", Category.REQUIRED, Tier.CRITICAL, model -> true),
  PRIMARY_PURPOSE(
      "primaryPurpose", Category.METADATA, Tier.CRITICAL, model -> task(model).isPresent()),
  SUPPLIED_BY("suppliedBy", Category.METADATA, Tier.CRITICAL, model -> model.getSupplier() != null),
  STANDARD_COMPLIANCE("standardCompliance", Category.METADATA, Tier.SUPPLEMENTARY),
  DOMAIN("domain", Category.METADATA, Tier.SUPPLEMENTARY),
  AUTONOMY_TYPE("autonomyType", Category.METADATA, Tier.SUPPLEMENTARY),
  NAME("name", Category.COMPONENT, Tier.CRITICAL, model -> model.getName() != null),
  TYPE("type", Category.COMPONENT, Tier.CRITICAL, model -> model.getType() != null),
  COMPONENT_VERSION(
      "component_version", Category.COMPONENT, Tier.CRITICAL, model -> model.getVersion() != null),
  PURL("purl", Category.COMPONENT, Tier.IMPORTANT, model -> model.getPurl() != null),
  DESCRIPTION(
      "description", Category.COMPONENT, Tier.IMPORTANT, model -> model.getDescription() != null),
  LICENSES("licenses", Category.COMPONENT, Tier.IMPORTANT, model -> model.getLicenses() != null),
  EXTERNAL_REFERENCES(
      "external_references",
      Category.COMPONENT,
      Tier.SUPPLEMENTARY,
      model -> isThere(model.getExternalReferences())),
  DATASETS(
      "datasets",
      Category.CARD,
      Tier.IMPORTANT,
      model -> parameters(model).filter(it -> isThere(it.getDatasets())).isPresent()),
  ETHICAL_CONSIDERATIONS(
      "ethicalConsiderations", Category.CARD, Tier.IMPORTANT, model -> hasEthics(model)),
  ENERGY_CONSUMPTION("energyConsumption", Category.CARD, Tier.IMPORTANT),
  HYPERPARAMETER(
      "hyperparameter",
      Category.CARD,
      Tier.IMPORTANT,
      model ->
          card(model).stream()
              .flatMap(it -> it.getProperties().stream())
              .anyMatch(it -> it.getName().equals(OfficialFacts.HYPERPARAMETER))),
  TECHNICAL_LIMITATIONS(
      "technicalLimitations",
      Category.CARD,
      Tier.IMPORTANT,
      model ->
          considerations(model).filter(it -> isThere(it.getTechnicalLimitations())).isPresent()),
  /** The generator takes ethical considerations for it. */
  SAFETY_RISK_ASSESSMENT(
      "safetyRiskAssessment", Category.CARD, Tier.IMPORTANT, model -> hasEthics(model)),
  INTENDED_USE(
      "intendedUse",
      Category.CARD,
      Tier.IMPORTANT,
      model -> considerations(model).filter(it -> isThere(it.getUseCases())).isPresent()),
  TYPE_OF_MODEL(
      "typeOfModel",
      Category.CARD,
      Tier.IMPORTANT,
      model -> parameters(model).map(ModelParameters::getModelArchitecture).isPresent()),
  MODEL_EXPLAINABILITY("modelExplainability", Category.CARD, Tier.SUPPLEMENTARY),
  ENERGY_QUANTITY("energyQuantity", Category.CARD, Tier.SUPPLEMENTARY),
  ENERGY_UNIT("energyUnit", Category.CARD, Tier.SUPPLEMENTARY),
  INFORMATION_ABOUT_TRAINING("informationAboutTraining", Category.CARD, Tier.SUPPLEMENTARY),
  INFORMATION_ABOUT_APPLICATION("informationAboutApplication", Category.CARD, Tier.SUPPLEMENTARY),
  METRIC("metric", Category.CARD, Tier.SUPPLEMENTARY),
  METRIC_DECISION_THRESHOLD("metricDecisionThreshold", Category.CARD, Tier.SUPPLEMENTARY),
  MODEL_DATA_PREPROCESSING("modelDataPreprocessing", Category.CARD, Tier.SUPPLEMENTARY),
  USE_SENSITIVE_PERSONAL_INFORMATION(
      "useSensitivePersonalInformation", Category.CARD, Tier.SUPPLEMENTARY),
  DOWNLOAD_LOCATION(
      "downloadLocation",
      Category.REFERENCES,
      Tier.IMPORTANT,
      model ->
          refers(model, ExternalReference.Type.DISTRIBUTION)
              || refers(model, ExternalReference.Type.WEBSITE)),
  PAPER(
      "paper",
      Category.REFERENCES,
      Tier.SUPPLEMENTARY,
      model -> refers(model, ExternalReference.Type.DOCUMENTATION)),
  VCS(
      "vcs",
      Category.REFERENCES,
      Tier.SUPPLEMENTARY,
      model -> refers(model, ExternalReference.Type.VCS)),
  WEBSITE(
      "website",
      Category.REFERENCES,
      Tier.SUPPLEMENTARY,
      model -> refers(model, ExternalReference.Type.WEBSITE));

  /** A part of the document, with the points that it can bring. */
  enum Category {
    REQUIRED(20),
    METADATA(20),
    COMPONENT(20),
    CARD(30),
    REFERENCES(10);

    private final int points;

    Category(int points) {
      this.points = points;
    }

    int points() {
      return points;
    }
  }

  /** How much a field counts within its part. */
  enum Tier {
    CRITICAL(3),
    IMPORTANT(2),
    SUPPLEMENTARY(1);

    private final int weight;

    Tier(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }

  private final String id;
  private final Category category;
  private final Tier tier;

  @SuppressWarnings("ImmutableEnumChecker") // Every constant is given a function without state.
  private final Predicate<Component> isFilled;

  BomField(String id, Category category, Tier tier, Predicate<Component> isFilled) {
    this.id = id;
    this.category = category;
    this.tier = tier;
    this.isFilled = isFilled;
  }

  /** A field that is a property of the component. */
  BomField(String id, Category category, Tier tier) {
    this(id, category, tier, model -> hasProperty(model, OfficialFacts.SPDX + id));
  }

  /** The name of the field in the registry. */
  String id() {
    return id;
  }

  Category category() {
    return category;
  }

  Tier tier() {
    return tier;
  }

  boolean isFilledIn(Component model) {
    return isFilled.test(model);
  }

  private static boolean hasProperty(Component model, String name) {
    return model.getProperties() != null
        && model.getProperties().stream().anyMatch(it -> it.getName().equals(name));
  }

  private static boolean refers(Component model, ExternalReference.Type type) {
    return model.getExternalReferences() != null
        && model.getExternalReferences().stream().anyMatch(it -> it.getType() == type);
  }

  private static boolean hasEthics(Component model) {
    return considerations(model).filter(it -> isThere(it.getEthicalConsiderations())).isPresent();
  }

  private static Optional<ModelCard> card(Component model) {
    return Optional.ofNullable(model.getModelCard());
  }

  private static Optional<ModelParameters> parameters(Component model) {
    return card(model).map(ModelCard::getModelParameters);
  }

  private static Optional<String> task(Component model) {
    return parameters(model).map(ModelParameters::getTask);
  }

  private static Optional<Considerations> considerations(Component model) {
    return card(model).map(ModelCard::getConsiderations);
  }

  private static boolean isThere(@Nullable Collection<?> values) {
    return values != null && !values.isEmpty();
  }
}
