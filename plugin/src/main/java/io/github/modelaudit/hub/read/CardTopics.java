package io.github.modelaudit.hub.read;

import io.github.modelaudit.domain.hub.CardSection.Topic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells by a heading what the text below it speaks of. */
final class CardTopics {
  private static final Map<Topic, Pattern> WORDS = words();

  private CardTopics() {}

  /** Returns the topic of a heading; that of the text above where the heading has no known word. */
  static Topic of(String heading, Topic above) {
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(heading).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(isPart(above) ? above : Topic.OTHER);
  }

  /** Sub-headings of these topics are names of data sets and benchmarks. */
  private static boolean isPart(Topic above) {
    return above == Topic.EVALUATION || above == Topic.TRAINING_DATA;
  }

  private static Map<Topic, Pattern> words() {
    Map<Topic, Pattern> words = new LinkedHashMap<>();
    words.put(Topic.LICENSE, heading("licen[cs]e|licensing|terms of use"));
    words.put(Topic.CITATION, heading("citation|citing|cite|bibtex|references?"));
    words.put(
        Topic.TRAINING_DATA,
        heading(
            "(?:pre-?)?training (?:and \\w+ )?(?:data|corpus|corpora|mix|mixture)|data ?sets?"
                + "|data (?:mix|sources?|overview|card|composition)|training sources?"));
    words.put(
        Topic.EVALUATION,
        heading("evaluations?|benchmarks?|results?|performance|metrics|scores?|leaderboard"));
    words.put(
        Topic.LIMITATIONS, heading("limitations?|bias|biases|risks?|safety|ethic\\w*|caveats?"));
    words.put(
        Topic.USAGE,
        heading(
            "how to|usage|quick ?start|get(?:ting)? started|inference|examples?|deploy\\w*"
                + "|using|requirements|run(?:ning)?"));
    words.put(Topic.USES, heading("(?:intended|direct|downstream|out-of-scope) uses?|uses?"));
    words.put(
        Topic.TRAINING_PROCEDURE,
        heading("training|pre-?training|fine-?tuning|hyper-?parameters|compute|hardware"));
    words.put(
        Topic.DETAILS,
        heading(
            "details|description|summary|introduction|overview|architecture|specifications?"
                + "|highlights|about"));
    return words;
  }

  private static Pattern heading(String words) {
    return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
