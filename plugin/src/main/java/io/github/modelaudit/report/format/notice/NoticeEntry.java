package io.github.modelaudit.report.format.notice;

import java.util.List;

/**
 * What a notice says of one model.
 *
 * @param facts names and values, in order
 * @param notices lines that a licensor prescribes, unchanged
 * @param phrases phrases that a licensor wants shown, unchanged
 * @param passedOn what must be passed on, full sentences
 */
record NoticeEntry(
    String name,
    List<Fact> facts,
    List<String> notices,
    List<String> phrases,
    List<String> passedOn) {
  /** One line about a model. */
  record Fact(String name, String value) {}

  NoticeEntry {
    facts = List.copyOf(facts);
    notices = List.copyOf(notices);
    phrases = List.copyOf(phrases);
    passedOn = List.copyOf(passedOn);
  }
}
