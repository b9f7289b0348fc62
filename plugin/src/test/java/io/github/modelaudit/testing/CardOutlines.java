package io.github.modelaudit.testing;

import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardSection;
import io.github.modelaudit.domain.hub.CardSection.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Builds what the text of a card holds; by default a card with prose on four topics. */
public final class CardOutlines {
  private final List<CardSection> sections = new ArrayList<>();
  private final List<CardOutline.Paper> papers = new ArrayList<>();
  private final List<String> repositories = new ArrayList<>();
  private final List<String> bases = new ArrayList<>();
  private final List<CardOutline.Claim> claims = new ArrayList<>();
  private OptionalLong tokens = OptionalLong.empty();
  private int placeholders;

  private CardOutlines() {}

  public static CardOutlines full() {
    return new CardOutlines()
        .section(Topic.DETAILS, 120, 0, 0, 1)
        .section(Topic.USES, 60, 0, 0, 0)
        .section(Topic.LIMITATIONS, 60, 0, 0, 0)
        .section(Topic.USAGE, 40, 0, 0, 0);
  }

  public static CardOutlines ofWords(int words) {
    return new CardOutlines().section(Topic.DETAILS, words, 0, 0, 1);
  }

  public CardOutlines section(Topic topic, int words, int rows, int numbers, int links) {
    sections.add(new CardSection(topic, words, rows, numbers, links));
    return this;
  }

  public CardOutlines paper(String id, String title) {
    papers.add(new CardOutline.Paper(id, Optional.of(title).filter(it -> !it.isEmpty())));
    return this;
  }

  public CardOutlines repository(String link) {
    repositories.add(link);
    return this;
  }

  public CardOutlines base(String id) {
    bases.add(id);
    return this;
  }

  public CardOutlines claims(CardOutline.Claim claim) {
    claims.add(claim);
    return this;
  }

  public CardOutlines tokens(long count) {
    tokens = OptionalLong.of(count);
    return this;
  }

  public CardOutlines placeholders(int count) {
    placeholders = count;
    return this;
  }

  public CardOutline build() {
    return new CardOutline(placeholders, sections, papers, repositories, bases, tokens, claims);
  }
}
