package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlLimits;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import io.github.modelaudit.knowledge.YamlPosition;
import io.github.modelaudit.knowledge.YamlReader;
import io.github.modelaudit.policy.Section.Word;
import io.github.modelaudit.policy.rule.Rules;
import io.github.modelaudit.policy.settings.Completeness;
import io.github.modelaudit.policy.settings.CustomRule;
import io.github.modelaudit.policy.settings.LicenseSettings;
import io.github.modelaudit.policy.settings.OpennessSettings;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.policy.settings.RuleLevels;
import io.github.modelaudit.policy.settings.UseFacts;
import io.github.modelaudit.policy.settings.Waiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one policy text, without what it extends. */
final class PolicyParser {
  private static final String CUSTOM = "custom";
  private static final List<String> KEYS =
      List.of(
          "name",
          "extends",
          "use",
          "licenses",
          "openness",
          "rules",
          CUSTOM,
          "incomplete",
          "waivers");

  private final LicenseCatalogue licenses;
  private final Rules rules;

  PolicyParser(LicenseCatalogue licenses, Rules rules) {
    this.licenses = requireNonNull(licenses, "licenses");
    this.rules = requireNonNull(rules, "rules");
  }

  /**
   * One text, read.
   *
   * @param presets what it extends; absent when it does not say
   */
  record Parsed(Policy policy, Optional<List<Word>> presets) {}

  /**
   * Reads a text.
   *
   * @param custom the ids of the rules that this and other texts of the policy define
   */
  Parsed parse(PolicyText text, Set<String> custom) throws Flaw, YamlException {
    Optional<YamlNode> document = new YamlReader(YamlLimits.STANDARD).read(text.text());
    Mapping mapping =
        document.filter(node -> !node.isNull()).isPresent()
            ? document.get().asMapping()
            : new Mapping(Map.of(), YamlPosition.START);
    new Section(mapping, "").allowOnly(KEYS);
    var section = new Section(withoutEmpty(mapping), "");
    return new Parsed(policy(section, text, RuleIds.of(rules, custom)), section.words("extends"));
  }

  /** The ids of the rules that a text defines itself; nothing of a text that cannot be read. */
  Set<String> customIds(PolicyText text) {
    if (!text.text().contains(CUSTOM)) {
      return Set.of();
    }
    var ids = new TreeSet<String>();
    try {
      Optional<YamlNode> document = new YamlReader(YamlLimits.STANDARD).read(text.text());
      if (document.isPresent()) {
        for (Mapping rule : document.get().asMapping().mappings(CUSTOM)) {
          rule.text("id").ifPresent(ids::add);
        }
      }
    } catch (YamlException e) {
      return Set.of();
    }
    return ids;
  }

  /** A section whose entries are all commented out is as good as none. */
  private static Mapping withoutEmpty(Mapping mapping) {
    var entries = new LinkedHashMap<>(mapping.entries());
    entries.values().removeIf(entry -> entry.value().isNull());
    return new Mapping(entries, mapping.position());
  }

  private Policy policy(Section section, PolicyText text, RuleIds ids) throws Flaw, YamlException {
    return new Policy(
        section.word("name").map(Word::text),
        List.of(text.name()),
        use(section),
        licenses(section),
        openness(section),
        levels(section, ids),
        custom(section, text),
        section.keyword("incomplete", Completeness.class),
        waivers(section, text, ids));
  }

  private static UseFacts use(Section section) throws Flaw, YamlException {
    Optional<Section> use = section.section("use");
    return use.isPresent() ? UseParser.parse(use.get()) : UseFacts.UNKNOWN;
  }

  private LicenseSettings licenses(Section section) throws Flaw, YamlException {
    Optional<Section> found = section.section("licenses");
    return found.isPresent()
        ? new LicenseParser(licenses).parse(found.get())
        : LicenseSettings.NONE;
  }

  private static OpennessSettings openness(Section section) throws Flaw, YamlException {
    Optional<Section> found = section.section("openness");
    return found.isPresent() ? OpennessParser.parse(found.get()) : OpennessSettings.NONE;
  }

  private static Map<String, RuleLevels> levels(Section section, RuleIds ids)
      throws Flaw, YamlException {
    Optional<Section> found = section.section("rules");
    return found.isPresent() ? new RuleParser(ids).parse(found.get()) : Map.of();
  }

  private static List<Waiver> waivers(Section section, PolicyText text, RuleIds ids)
      throws Flaw, YamlException {
    Optional<YamlNode> found = section.value("waivers");
    return found.isPresent()
        ? new WaiverParser(ids, text.name())
            .parse(new ArrayList<>(found.get().asSequence().mappings()))
        : List.of();
  }

  private List<CustomRule> custom(Section section, PolicyText text) throws Flaw, YamlException {
    Optional<YamlNode> found = section.value(CUSTOM);
    return found.isPresent()
        ? new CustomParser(rules.ids(), text).parse(found.get().asSequence().mappings())
        : List.of();
  }
}
