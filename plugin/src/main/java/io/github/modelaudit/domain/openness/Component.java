package io.github.modelaudit.domain.openness;

/**
 * One thing about a model that may be open, in the order reports show it. The class is that of the
 * Model Openness Framework from which on the component is required.
 */
public enum Component {
  WEIGHTS("weights", MofClass.CLASS_III),
  ARCHITECTURE("architecture", MofClass.CLASS_III),
  TOKENIZER("tokenizer", MofClass.UNCLASSIFIED),
  MODEL_CARD("model-card", MofClass.CLASS_III),
  TECHNICAL_REPORT("technical-report", MofClass.CLASS_III),
  EVALUATION_RESULTS("evaluation-results", MofClass.CLASS_III),
  DATA_CARD("data-card", MofClass.CLASS_III),
  INFERENCE_CODE("inference-code", MofClass.CLASS_II),
  TRAINING_CODE("training-code", MofClass.CLASS_II),
  EVALUATION_CODE("evaluation-code", MofClass.CLASS_II),
  EVALUATION_DATA("evaluation-data", MofClass.CLASS_II),
  DATASETS("datasets", MofClass.CLASS_I),
  DATA_PREPROCESSING_CODE("data-preprocessing-code", MofClass.CLASS_I),
  INTERMEDIATE_CHECKPOINTS("intermediate-checkpoints", MofClass.CLASS_I),
  RESEARCH_PAPER("research-paper", MofClass.CLASS_I),
  OPTIMIZER_STATE("optimizer-state", MofClass.UNCLASSIFIED),
  SAMPLE_OUTPUTS("sample-outputs", MofClass.UNCLASSIFIED);

  private final String id;
  private final MofClass requiredFrom;

  Component(String id, MofClass requiredFrom) {
    this.id = id;
    this.requiredFrom = requiredFrom;
  }

  /** The stable id used in data files and reports. */
  public String id() {
    return id;
  }

  /** The class from which on it is required; {@link MofClass#UNCLASSIFIED} when it is optional. */
  public MofClass requiredFrom() {
    return requiredFrom;
  }

  /** True when a model of the class must have it. */
  public boolean isRequiredFor(MofClass wanted) {
    return requiredFrom != MofClass.UNCLASSIFIED && requiredFrom.compareTo(wanted) <= 0;
  }
}
