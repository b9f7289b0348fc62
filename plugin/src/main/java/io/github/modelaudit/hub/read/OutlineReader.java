package io.github.modelaudit.hub.read;

import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardSection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the text of a card holds: its topics as measures, and the papers, repositories and
 * models it names. Length of text and of lines is bounded, and every line is looked at once.
 */
public final class OutlineReader {
  private static final int MOST_CHARACTERS = 400_000;
  private static final int LONGEST_LINE = 4_000;
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.{1,300}?)\\s*#*");
  private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");
  private static final Pattern TABLE_RULE = Pattern.compile("[\\s|:+-]+");
  private static final Pattern LIST_ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,3}[.)])\\s+.*");
  private static final Pattern LINK = Pattern.compile("https?://");
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,400}>");
  private static final Pattern NUMBER =
      Pattern.compile("[*_~\\s]*\\d{1,9}(?:[.,]\\d{1,9})?\\s*%?[*_~\\s]*");
  private static final String PLACEHOLDER = "[More Information Needed]";

  private final Map<CardSection.Topic, CardSection> sections =
      new EnumMap<>(CardSection.Topic.class);
  private final List<String> prose = new ArrayList<>();
  private final List<String> open = new ArrayList<>();

  private OutlineReader() {}

  /** Returns the outline of a card with or without front matter. */
  public static CardOutline read(String card) {
    OutlineReader reader = new OutlineReader();
    String text = FrontMatter.after(card);
    String bounded = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    reader.lines(bounded);
    CardMentions mentions = CardMentions.in(bounded, reader.prose);
    return new CardOutline(
        reader.open.size(),
        List.copyOf(reader.sections.values()),
        mentions.papers(),
        mentions.repositories(),
        mentions.bases(),
        mentions.tokens(),
        mentions.claims());
  }

  private void lines(String text) {
    CardSection.Topic topic = CardSection.Topic.DETAILS;
    boolean isCode = false;
    for (String whole : text.lines().toList()) {
      String line = whole.substring(0, Math.min(whole.length(), LONGEST_LINE));
      boolean isFence = FENCE.matcher(line).matches();
      isCode ^= isFence;
      if (isFence || isCode || line.isBlank()) {
        continue;
      }
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        topic = CardTopics.of(heading.group(1), topic);
      } else {
        content(line, topic);
      }
    }
  }

  private void content(String line, CardSection.Topic topic) {
    if (line.contains(PLACEHOLDER)) {
      open.add(line);
      return;
    }
    String plain = TAG.matcher(line).replaceAll(" ");
    boolean isTable = plain.stripLeading().startsWith("|");
    if (isTable && TABLE_RULE.matcher(plain).matches()) {
      return;
    }
    boolean isRow = isTable || LIST_ITEM.matcher(plain).matches();
    int links = Math.toIntExact(LINK.matcher(line).results().count());
    int words = isTable ? 0 : words(plain);
    if (!isTable) {
      prose.add(plain);
    }
    CardSection found =
        new CardSection(topic, words, isRow ? 1 : 0, isTable ? numbers(plain) : 0, links);
    sections.merge(topic, found, CardSection::and);
  }

  private static int words(String line) {
    int words = 0;
    for (String word : line.strip().split("\\s+", -1)) {
      boolean isWord = word.chars().anyMatch(Character::isLetter) && !word.contains("://");
      words += isWord ? 1 : 0;
    }
    return words;
  }

  private static int numbers(String row) {
    int numbers = 0;
    for (String cell : row.split("\\|", -1)) {
      numbers += NUMBER.matcher(cell).matches() ? 1 : 0;
    }
    return numbers;
  }
}
