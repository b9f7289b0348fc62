package io.github.modelaudit.report.format.bill;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardSection;
import io.github.modelaudit.domain.hub.CardSection.Topic;
import io.github.modelaudit.domain.hub.HubRecord;
import java.util.Optional;

/**
 * What the text of a card has to say, as sentences that lead to it. The audit keeps measures of the
 * text, never the text, so that a field of the form says how much there is and where.
 */
public final class CardText {
  /** A heading alone, or a form that nobody filled in, says nothing. */
  private static final int LEAST_WORDS = 10;

  private final HubRecord facts;

  public CardText(HubRecord facts) {
    this.facts = facts;
  }

  /** What is known of the text of a card; absent when nobody has looked. */
  public static Optional<CardOutline> outline(HubRecord facts) {
    return facts.card() instanceof Card.Read read ? read.metadata().outline() : Optional.empty();
  }

  /** How many results of evaluations the front matter lists. */
  public int results() {
    return facts.card() instanceof Card.Read read ? read.metadata().results() : 0;
  }

  /** A sentence on the section about a topic; absent when there is none to speak of. */
  public Optional<String> about(Topic topic, String what) {
    return section(topic)
        .filter(section -> section.words() >= LEAST_WORDS)
        .map(section -> said(what, section.words() + " words"));
  }

  /** A sentence on the tables and lists of the section about a topic; absent when it has none. */
  public Optional<String> listed(Topic topic, String what) {
    return section(topic)
        .filter(section -> section.rows() > 0)
        .map(section -> said(what, section.rows() + " rows of tables and lists"));
  }

  /** A sentence on results; absent when there is neither a number nor a list of them. */
  public Optional<String> measured() {
    int numbers = section(Topic.EVALUATION).map(CardSection::numbers).orElse(0);
    if (results() == 0 && numbers == 0) {
      return Optional.empty();
    }
    return Optional.of(
        said("results of evaluations", results() + " listed, " + numbers + " numbers in tables"));
  }

  private Optional<CardSection> section(Topic topic) {
    return outline(facts)
        .filter(outline -> outline.placeholders() == 0)
        .flatMap(outline -> outline.section(topic));
  }

  private String said(String what, String much) {
    return "The card speaks of %s (%s): %s".formatted(what, much, new Addresses(facts).card());
  }
}
