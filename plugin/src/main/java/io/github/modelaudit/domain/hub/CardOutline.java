package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the text of a card holds, as measures and names; never the text itself.
 *
 * @param placeholders places that its template left to be filled in
 * @param sections one per topic, in the order of the topics
 * @param papers the papers it links or cites, sorted by id
 * @param repositories the code repositories it links, as {@code owner/name}, sorted
 * @param bases Hub ids that its prose names as what the model was made from, sorted
 * @param tokens the number of tokens it says the model was trained on
 * @param claims what it calls the model, sorted
 */
public record CardOutline(
    int placeholders,
    List<CardSection> sections,
    List<Paper> papers,
    List<String> repositories,
    List<String> bases,
    OptionalLong tokens,
    List<Claim> claims) {

  /** A word with which a card advertises a model. */
  public enum Claim {
    OPEN_SOURCE,
    FULLY_OPEN
  }

  /**
   * A paper that a card links or cites.
   *
   * @param id the arXiv id without version
   * @param title the title as cited; absent when only the link is there
   */
  public record Paper(String id, Optional<String> title) {
    public Paper {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
    }
  }

  public CardOutline {
    sections = sections.stream().sorted(Comparator.comparing(CardSection::topic)).toList();
    papers = papers.stream().sorted(Comparator.comparing(Paper::id)).toList();
    repositories = repositories.stream().sorted().distinct().toList();
    bases = bases.stream().sorted().distinct().toList();
    requireNonNull(tokens, "tokens");
    claims = claims.stream().sorted().distinct().toList();
  }

  /** Words of prose in all sections. */
  public int words() {
    return sections.stream().mapToInt(CardSection::words).sum();
  }

  /** What stands under the headings of a topic. */
  public Optional<CardSection> section(CardSection.Topic topic) {
    return sections.stream().filter(section -> section.topic() == topic).findFirst();
  }
}
