package io.github.modelaudit.openness;

import io.github.modelaudit.domain.hub.BaseModelClaim;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardOutline.Paper;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which of the papers that a card links is about the model. The hub makes a tag of every
 * link, so that only a title that names the model, and not its base, proves anything.
 */
final class PaperEvidence {
  private static final Set<String> COMMON =
      Set.of(
          "all",
          "the",
          "small",
          "base",
          "large",
          "mini",
          "tiny",
          "medium",
          "nano",
          "text",
          "chat",
          "instruct",
          "multilingual",
          "multi",
          "en",
          "it",
          "hf",
          "uncased",
          "cased",
          "model",
          "pro");
  private static final String TAG = "arxiv:";

  private final HubRecord repository;
  private final List<String> ignored;

  PaperEvidence(HubRecord repository, List<String> ignored) {
    this.repository = repository;
    this.ignored = ignored;
  }

  /** Returns what the linked papers show; nothing when there are none. */
  Optional<ComponentEvidence> find(Component component) {
    List<Paper> papers = papers();
    Optional<Paper> own =
        papers.stream().filter(this::isAboutIt).filter(paper -> fits(component, paper)).findFirst();
    if (own.isPresent()) {
      String text =
          "The card cites '%s' (arXiv %s).".formatted(own.get().title().orElse(""), own.get().id());
      return Optional.of(new ComponentEvidence(component, EvidenceGrade.OBSERVED, text));
    }
    return papers.stream()
        .findFirst()
        .map(
            paper ->
                new ComponentEvidence(
                    component,
                    EvidenceGrade.CLAIMED,
                    "It links arXiv " + paper.id() + ", whose title does not name the model."));
  }

  /** A paper may stand in for a report; a report is no paper. */
  private static boolean fits(Component component, Paper paper) {
    boolean isReport = paper.title().orElse("").toLowerCase(Locale.ROOT).contains("report");
    return component == Component.TECHNICAL_REPORT || !isReport;
  }

  private List<Paper> papers() {
    Stream<Paper> linked =
        repository.card() instanceof Card.Read read
            ? read.metadata().outline().stream().map(CardOutline::papers).flatMap(List::stream)
            : Stream.empty();
    List<Paper> cited = linked.toList();
    Stream<Paper> tagged =
        repository.tags().stream()
            .filter(tag -> tag.startsWith(TAG))
            .map(tag -> new Paper(tag.substring(TAG.length()), Optional.empty()))
            .filter(paper -> cited.stream().noneMatch(known -> known.id().equals(paper.id())));
    return Stream.concat(cited.stream(), tagged)
        .filter(paper -> !ignored.contains(paper.id()))
        .toList();
  }

  private boolean isAboutIt(Paper paper) {
    List<String> title = words(paper.title().orElse(""));
    Optional<String> name = nameOf(repository.id().id());
    boolean isOfBase =
        repository.bases().stream()
            .map(BaseModelClaim::id)
            .map(PaperEvidence::nameOf)
            .anyMatch(base -> base.isPresent() && base.equals(name));
    return name.isPresent() && title.contains(name.get()) && !isOfBase;
  }

  /** The first word of a repository's name that is not common to many. */
  private static Optional<String> nameOf(String id) {
    return words(id.substring(id.lastIndexOf('/') + 1)).stream()
        .filter(word -> word.length() > 1 && word.chars().anyMatch(Character::isLetter))
        .filter(word -> !COMMON.contains(word))
        .findFirst();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
