package io.github.modelaudit.openness;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardSection;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.knowledge.ComponentRow;
import io.github.modelaudit.knowledge.ComponentTable;
import io.github.modelaudit.knowledge.OpennessFacts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for the components of one repository in what the hub shows of it. That a thing is not where
 * it would have to be counts only where the look was complete.
 */
final class ComponentObserver {
  private static final int LEAST_NUMBERS = 5;
  private static final Pattern OWN_CODE = Pattern.compile("(?:.*/)?modeling_[^/]+\\.py");

  private final OpennessFacts facts;
  private final HubRecord repository;
  private final Optional<CardOutline> outline;

  ComponentObserver(OpennessFacts facts, HubRecord repository) {
    this.facts = requireNonNull(facts, "facts");
    this.repository = repository;
    this.outline = metadata().flatMap(CardMetadata::outline);
  }

  /**
   * Returns what was seen of every component.
   *
   * @param datasets what the model itself names as training data
   */
  Map<Component, ComponentEvidence> observe(List<DatasetTerms> datasets) {
    Map<Component, ComponentEvidence> seen = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      seen.put(component, observe(component, datasets));
    }
    return seen;
  }

  private ComponentEvidence observe(Component component, List<DatasetTerms> datasets) {
    return switch (component) {
      case WEIGHTS -> weights();
      case ARCHITECTURE -> architecture();
      case MODEL_CARD -> card();
      case TECHNICAL_REPORT, RESEARCH_PAPER -> paper(component);
      case EVALUATION_RESULTS -> results();
      case INFERENCE_CODE -> inference();
      case DATASETS ->
          new DatasetEvidence(datasets).asComponent().orElseGet(() -> byRow(component));
      case DATA_CARD -> dataCard(datasets);
      case TOKENIZER,
          TRAINING_CODE,
          EVALUATION_CODE,
          EVALUATION_DATA,
          DATA_PREPROCESSING_CODE,
          INTERMEDIATE_CHECKPOINTS,
          OPTIMIZER_STATE,
          SAMPLE_OUTPUTS ->
          byRow(component);
    };
  }

  private ComponentEvidence weights() {
    Optional<String> file = firstFile(facts.weightFiles());
    if (file.isPresent()) {
      return of(Component.WEIGHTS, EvidenceGrade.OBSERVED, "File '" + file.get() + "'.");
    }
    return repository.shape().parameters().isPresent()
        ? of(Component.WEIGHTS, EvidenceGrade.OBSERVED, "The hub counts its parameters.")
        : missing(row(Component.WEIGHTS));
  }

  private ComponentEvidence architecture() {
    List<String> classes = repository.shape().architectures();
    Optional<String> type = classes.stream().findFirst().or(repository.shape()::modelType);
    return type.map(
            name ->
                of(
                    Component.ARCHITECTURE,
                    EvidenceGrade.OBSERVED,
                    "The configuration says '" + name + "'."))
        .orElseGet(() -> byRow(Component.ARCHITECTURE));
  }

  private ComponentEvidence card() {
    if (outline.isEmpty()) {
      return repository.card().kind() == Card.Kind.NONE
          ? missing(row(Component.MODEL_CARD))
          : of(Component.MODEL_CARD, EvidenceGrade.UNKNOWN, "The text of the card was not read.");
    }
    ComponentTable.CardMeasures wanted = facts.components().card();
    CardOutline text = outline.get();
    long topics = text.sections().stream().filter(section -> section.words() > 0).count();
    String measure =
        "%d words under %d topics, %d places of the template left open."
            .formatted(text.words(), topics, text.placeholders());
    boolean isForm = text.placeholders() > wanted.mostPlaceholders();
    if (isForm || text.words() < wanted.leastWords() / 3) {
      return of(Component.MODEL_CARD, EvidenceGrade.ABSENT, "The card says little: " + measure);
    }
    boolean isSubstantial = text.words() >= wanted.leastWords() && topics >= wanted.leastTopics();
    return isSubstantial
        ? of(Component.MODEL_CARD, EvidenceGrade.OBSERVED, "The card has " + measure)
        : of(Component.MODEL_CARD, EvidenceGrade.CLAIMED, "The card is short: " + measure);
  }

  private ComponentEvidence paper(Component component) {
    PaperEvidence papers = new PaperEvidence(repository, facts.components().ignoredPapers());
    return papers
        .find(component)
        .or(() -> byFile(row(component)))
        .orElseGet(
            () ->
                outline.isPresent()
                    ? of(
                        component, EvidenceGrade.ABSENT, "The card links no paper about the model.")
                    : of(component, EvidenceGrade.UNKNOWN, "The text of the card was not read."));
  }

  /** That results are published is seen; whether they are right is not claimed. */
  private ComponentEvidence results() {
    int listed = metadata().map(CardMetadata::results).orElse(0);
    if (listed > 0) {
      return of(
          Component.EVALUATION_RESULTS,
          EvidenceGrade.OBSERVED,
          "The card lists " + listed + " results with numbers.");
    }
    Optional<CardSection> table =
        outline
            .flatMap(text -> text.section(CardSection.Topic.EVALUATION))
            .filter(section -> section.numbers() >= LEAST_NUMBERS);
    return table
        .map(
            section ->
                of(
                    Component.EVALUATION_RESULTS,
                    EvidenceGrade.OBSERVED,
                    "The card has tables with " + section.numbers() + " numbers."))
        .orElseGet(() -> byRow(Component.EVALUATION_RESULTS));
  }

  private ComponentEvidence inference() {
    Optional<String> own = firstFile(List.of(OWN_CODE));
    if (own.isPresent()) {
      return of(
          Component.INFERENCE_CODE,
          EvidenceGrade.CLAIMED,
          "It needs its own code, for example '" + own.get() + "'.");
    }
    Optional<String> library =
        repository.shape().library().map(name -> name.toLowerCase(Locale.ROOT)).or(this::format);
    if (library.filter(facts.components().openLibraries()::contains).isPresent()) {
      return of(
          Component.INFERENCE_CODE,
          EvidenceGrade.OBSERVED,
          "It runs with '" + library.get() + "', which is openly licensed.");
    }
    return byRow(Component.INFERENCE_CODE);
  }

  /** The format of the files, where openly licensed programs run it. */
  private Optional<String> format() {
    return facts.components().openLibraries().stream()
        .filter(
            name -> repository.files().stream().anyMatch(file -> file.path().endsWith("." + name)))
        .filter(name -> !name.equals("safetensors"))
        .findFirst();
  }

  private ComponentEvidence dataCard(List<DatasetTerms> datasets) {
    boolean isEveryCardThere =
        !datasets.isEmpty() && datasets.stream().allMatch(dataset -> dataset.gap().isEmpty());
    return isEveryCardThere
        ? of(
            Component.DATA_CARD,
            EvidenceGrade.DECLARED,
            "Every data set that it names has a page on the hub.")
        : byRow(Component.DATA_CARD);
  }

  private ComponentEvidence byRow(Component component) {
    ComponentRow row = row(component);
    return byFile(row)
        .or(() -> bySection(row))
        .or(() -> byLink(row))
        .orElseGet(() -> row.isListed() ? missing(row) : unseen(row));
  }

  private Optional<ComponentEvidence> byFile(ComponentRow row) {
    return firstFile(row.files())
        .filter(file -> !matches(file, row.traps()))
        .map(file -> of(row.component(), row.grade(), "File '" + file + "'."));
  }

  private Optional<ComponentEvidence> bySection(ComponentRow row) {
    return row.section()
        .flatMap(topic -> outline.flatMap(text -> text.section(topic)))
        .filter(ComponentObserver::saysSomething)
        .map(
            section ->
                of(
                    row.component(),
                    EvidenceGrade.CLAIMED,
                    "The card has a part on %s with %d words and %d rows."
                        .formatted(words(section.topic()), section.words(), section.rows())));
  }

  private static boolean saysSomething(CardSection section) {
    return section.words() >= 20 || section.rows() >= 3;
  }

  private Optional<ComponentEvidence> byLink(ComponentRow row) {
    return outline.stream()
        .flatMap(text -> text.repositories().stream())
        .filter(link -> matches(link, row.links()))
        .findFirst()
        .map(link -> of(row.component(), EvidenceGrade.CLAIMED, "The card links '" + link + "'."));
  }

  private ComponentEvidence missing(ComponentRow row) {
    return repository.files().isEmpty()
        ? of(row.component(), EvidenceGrade.UNKNOWN, "The hub listed no files.")
        : of(
            row.component(),
            EvidenceGrade.ABSENT,
            "The repository has nothing like " + row.lookedFor() + ".");
  }

  /** Outside of the repository nobody can look everywhere; the card is where a link would be. */
  private ComponentEvidence unseen(ComponentRow row) {
    return outline.isPresent()
        ? of(
            row.component(),
            EvidenceGrade.ABSENT,
            "Neither files nor card show " + row.lookedFor() + ".")
        : of(
            row.component(),
            EvidenceGrade.UNKNOWN,
            "No file shows " + row.lookedFor() + ", and the text of the card was not read.");
  }

  private ComponentRow row(Component component) {
    return requireNonNull(facts.components().rows().get(component), component.id());
  }

  private Optional<CardMetadata> metadata() {
    return repository.card() instanceof Card.Read read
        ? Optional.of(read.metadata())
        : Optional.empty();
  }

  private Optional<String> firstFile(List<Pattern> patterns) {
    return repository.files().stream()
        .map(RepoFile::path)
        .filter(path -> matches(path, patterns))
        .findFirst();
  }

  private static boolean matches(String text, List<Pattern> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  private static String words(CardSection.Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static ComponentEvidence of(Component component, EvidenceGrade grade, String text) {
    return new ComponentEvidence(component, grade, text);
  }
}
