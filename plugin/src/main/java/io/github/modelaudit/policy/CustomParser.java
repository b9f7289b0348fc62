package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import io.github.modelaudit.knowledge.YamlPosition;
import io.github.modelaudit.policy.Section.Word;
import io.github.modelaudit.policy.custom.CustomRules;
import io.github.modelaudit.policy.custom.ExpressionException;
import io.github.modelaudit.policy.settings.CustomRule;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the section {@code custom}, and checks the types of its expressions. */
final class CustomParser {
  private static final List<String> KEYS = List.of("id", "when", "severity", "message", "remedy");

  /** No rule that comes with the tool will ever have such an id. */
  private static final Pattern ID = Pattern.compile("x(?:-[a-z0-9]+)+");

  private static final int LONGEST_ID = 60;
  private static final int MOST_RULES = 200;

  private final Collection<String> taken;
  private final PolicyText text;

  /**
   * Takes what surrounds the section.
   *
   * @param taken the ids of rules that nobody may define
   * @param text the policy that the section is of
   */
  CustomParser(Collection<String> taken, PolicyText text) {
    this.taken = List.copyOf(taken);
    this.text = requireNonNull(text, "text");
  }

  List<CustomRule> parse(List<Mapping> items) throws Flaw, YamlException {
    if (items.isEmpty()) {
      return List.of();
    }
    if (items.size() > MOST_RULES) {
      throw new Flaw(
          "'custom' has more than " + MOST_RULES + " rules",
          "Join some of them.",
          items.get(MOST_RULES).position());
    }
    var expressions = new CustomRules();
    var rules = new ArrayList<CustomRule>();
    var ids = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      var section = new Section(items.get(i), "custom[" + (i + 1) + "].");
      rules.add(rule(section, expressions));
      if (!ids.add(rules.get(i).id())) {
        throw new Flaw(
            "rule '" + rules.get(i).id() + "' is defined twice",
            "Give one of them another id.",
            section.mapping().position());
      }
    }
    return List.copyOf(rules);
  }

  private CustomRule rule(Section section, CustomRules expressions) throws Flaw, YamlException {
    section.allowOnly(KEYS);
    String id = id(section.required("id", "Give the rule an id such as 'x-no-pickles'."));
    Word when = section.required("when", "Write an expression that is true of bad models.");
    Word message = section.required("message", "Say what is wrong with the models it flags.");
    check(section.path() + "when", when, expressions::checkCondition);
    check(section.path() + "message", message, expressions::checkMessage);
    return new CustomRule(
        id,
        when.text(),
        message.text().strip(),
        section
            .word("remedy")
            .map(word -> word.text().strip())
            .orElse("Use another model, or change the rule '" + id + "' in '" + text.name() + "'."),
        levels(section),
        Location.of(text.name(), section.mapping().position().line()));
  }

  /** True for the id of a rule that does not come with the tool. */
  static boolean isOwn(String id) {
    return id.length() <= LONGEST_ID && ID.matcher(id).matches();
  }

  private String id(Word word) throws Flaw {
    if (!isOwn(word.text())) {
      throw new Flaw(
          "the id '" + word.text() + "' is not one of your own",
          "Begin with 'x-' and use small letters, digits and '-', such as 'x-no-pickles'; at most "
              + LONGEST_ID
              + " of them.",
          word.position());
    }
    if (taken.contains(word.text())) {
      throw new Flaw(
          "the id '" + word.text() + "' is that of another rule",
          "Give the rule another id.",
          word.position());
    }
    return word.text();
  }

  private static RuleLevels levels(Section section) throws Flaw, YamlException {
    RuleLevels everywhere = RuleLevels.everywhere(RuleLevel.ERROR);
    return section.value("severity").isPresent()
        ? everywhere.overlay(RuleParser.levels(section, "severity"))
        : everywhere;
  }

  /** A check of one text. */
  private interface Check {
    void of(String text) throws ExpressionException;
  }

  private void check(String key, Word word, Check check) throws Flaw {
    try {
      check.of(word.text());
    } catch (ExpressionException e) {
      YamlPosition place = new ScalarPlaces(text.text(), word.position()).at(e.offset());
      var flaw = new Flaw("'" + key + "' cannot be used: " + e.problem(), e.remedy(), place);
      flaw.initCause(e);
      throw flaw;
    }
  }
}
