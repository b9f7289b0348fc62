package io.github.modelaudit.hub.read;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.hub.CardOutline.Claim;
import io.github.modelaudit.domain.hub.CardOutline.Paper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The papers, repositories, models and claims that the text of a card names. */
record CardMentions(
    List<Paper> papers,
    List<String> repositories,
    List<String> bases,
    OptionalLong tokens,
    List<Claim> claims) {
  private static final int MOST = 50;
  private static final int LONGEST_TITLE = 200;
  private static final String ID = "(\\d{4}\\.\\d{4,5})(?:v\\d{1,2})?";
  private static final Pattern PAPER =
      Pattern.compile(
          "(?i)(?:arxiv\\.org/(?:abs|pdf|html)/|huggingface\\.co/papers/|hf\\.co/papers/|arxiv:\\s?)"
              + ID);
  private static final Pattern TITLED =
      Pattern.compile(
          "\\[([^\\]\\[\n"
              + "]{3,300})\\]\\(https?://(?:arxiv\\.org/(?:abs|pdf)|huggingface\\.co/papers)/"
              + ID);
  private static final Pattern ENTRY = Pattern.compile("@[A-Za-z]{3,20}\\{");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\btitle\\s{0,8}=\\s{0,8}[{\"]{1,3}([^=]{3,400}?)[}\"]{1,3}\\s{0,8}(?:,|\\n|}|$)");
  private static final Pattern ANY_ID = Pattern.compile("\\b" + ID);
  private static final Pattern REPOSITORY =
      Pattern.compile("github\\.com/([A-Za-z0-9-]{1,40}/[A-Za-z0-9._-]{1,100})");
  private static final Pattern MODEL =
      Pattern.compile(
          "huggingface\\.co/(?!datasets/|spaces/|papers/|blog/|docs/|collections/|join|models)"
              + "([A-Za-z0-9._-]{1,96}/[A-Za-z0-9._-]{1,96})");
  private static final Pattern MADE_FROM =
      Pattern.compile(
          "(?i)\\b(?:fine-?tun(?:ed?|ing)|based|built|derived|distill?ed|quantized|quantised"
              + "|converted|initiali[sz]ed|merged?|continued|version)\\b[^.]{0,40}"
              + "\\b(?:from|on|of|with|upon)\\b");
  private static final Pattern TOKENS =
      Pattern.compile(
          "(?i)\\b(\\d{1,4}(?:\\.\\d{1,3})?)\\s?(T|B|trillion|billion)\\b\\s?(?:[a-z-]{1,20}\\s)?tokens");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
  private static final Pattern OPEN_SOURCE =
      Pattern.compile(
          "(?i)open[-"
              + " ]?sourced?\\s+(?:[\\w-]{1,30}\\s+){0,4}(?:model|llm|slm|vlm)s?\\b|\\b(?:model|llm|weights)s?\\b[^.]{0,40}\\b(?:is|are)\\s+(?:\\w{1,12}\\s)?open[-"
              + " ]?source");
  private static final Pattern FULLY_OPEN =
      Pattern.compile("(?i)\\b(?:fully|truly|completely)[- ]open\\b");
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?i)\\b(?:other|among|existing|compar\\w+|outperform\\w*|surpass\\w*|previous|than|against"
              + "|leading|most|many|all|these|several|popular|current|recent|various|not|rival\\w*"
              + "|vs\\.?|versus|best|first|top)\\b");

  CardMentions {
    papers = List.copyOf(papers);
    repositories = List.copyOf(repositories);
    bases = List.copyOf(bases);
    claims = List.copyOf(claims);
  }

  /**
   * Reads a text.
   *
   * @param prose its lines without code and tables
   */
  static CardMentions in(String text, List<String> prose) {
    Set<String> bases = new TreeSet<>();
    Set<Claim> claims = EnumSet.noneOf(Claim.class);
    long tokens = 0;
    for (String line : prose) {
      for (String sentence : SENTENCE_END.split(line, -1)) {
        bases.addAll(basesIn(sentence));
        claims.addAll(claimsIn(sentence));
        tokens = Math.max(tokens, tokensIn(sentence));
      }
    }
    return new CardMentions(
        papers(text),
        all(REPOSITORY, text),
        bases.stream().limit(MOST).toList(),
        tokens > 0 ? OptionalLong.of(tokens) : OptionalLong.empty(),
        List.copyOf(claims));
  }

  private static List<Paper> papers(String text) {
    Map<String, Optional<String>> papers = new TreeMap<>();
    all(PAPER, text).forEach(id -> papers.put(id, Optional.empty()));
    Matcher titled = TITLED.matcher(text);
    while (titled.find() && papers.size() <= MOST) {
      papers.put(titled.group(2), title(titled.group(1)));
    }
    for (String entry : ENTRY.split(text, MOST)) {
      String start = entry.substring(0, Math.min(entry.length(), 4_000));
      Matcher title = TITLE.matcher(start);
      Matcher id = ANY_ID.matcher(start);
      if (title.find() && id.find() && papers.size() <= MOST) {
        papers.put(id.group(1), title(title.group(1)));
      }
    }
    return papers.entrySet().stream().map(e -> new Paper(e.getKey(), e.getValue())).toList();
  }

  /** A title has several words; the text of a link is often just {@code paper}. */
  private static Optional<String> title(String text) {
    String line = ErrorText.clean(text.replaceAll("[{}*_`]", ""));
    String cut = line.substring(0, Math.min(line.length(), LONGEST_TITLE));
    return Optional.of(cut).filter(title -> title.contains(" "));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1).replaceFirst("(?:\\.git|[.])$", ""))
        .distinct()
        .sorted()
        .limit(MOST)
        .toList();
  }

  private static List<String> basesIn(String sentence) {
    return MADE_FROM.matcher(sentence).find()
        ? all(MODEL, sentence).stream().filter(id -> RepoId.flawOf(id).isEmpty()).toList()
        : List.of();
  }

  private static List<Claim> claimsIn(String sentence) {
    List<Claim> claims = new ArrayList<>();
    if (OF_OTHERS.matcher(sentence).find()) {
      return claims;
    }
    if (OPEN_SOURCE.matcher(sentence).find()) {
      claims.add(Claim.OPEN_SOURCE);
    }
    if (FULLY_OPEN.matcher(sentence).find()) {
      claims.add(Claim.FULLY_OPEN);
    }
    return claims;
  }

  private static long tokensIn(String sentence) {
    long most = 0;
    Matcher tokens = TOKENS.matcher(sentence);
    while (tokens.find()) {
      boolean isTrillion = tokens.group(2).toUpperCase(Locale.ROOT).startsWith("T");
      BigDecimal scale = BigDecimal.valueOf(isTrillion ? 1_000_000_000_000L : 1_000_000_000L);
      most = Math.max(most, new BigDecimal(tokens.group(1)).multiply(scale).longValue());
    }
    return most;
  }
}
