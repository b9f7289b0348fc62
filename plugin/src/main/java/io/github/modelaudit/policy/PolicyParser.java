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

/** Reads one policy text, without what it extends. */
final class PolicyParser {
  private static final String CUSTOM = "custom";
  private static final List<String> KEYS =
      List.of("name", "extends", "use", "licenses", "openness", "rules", "incomplete", "waivers");

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

  Parsed parse(PolicyText text) throws Flaw, YamlException {
    Optional<YamlNode> document = new YamlReader(YamlLimits.STANDARD).read(text.text());
    Mapping mapping =
        document.filter(node -> !node.isNull()).isPresent()
            ? document.get().asMapping()
            : new Mapping(Map.of(), YamlPosition.START);
    checkCustom(mapping);
    new Section(mapping, "").allowOnly(KEYS);
    var section = new Section(withoutEmpty(mapping), "");
    return new Parsed(policy(section, text.name()), section.words("extends"));
  }

  private static void checkCustom(Mapping mapping) throws Flaw {
    YamlNode.Entry custom = mapping.entries().get(CUSTOM);
    if (custom != null) {
      throw new Flaw(
          "section 'custom' is reserved for rules of your own, which this version does not have",
          "Remove it.",
          custom.position());
    }
  }

  /** A section whose entries are all commented out is as good as none. */
  private static Mapping withoutEmpty(Mapping mapping) {
    var entries = new LinkedHashMap<>(mapping.entries());
    entries.values().removeIf(entry -> entry.value().isNull());
    return new Mapping(entries, mapping.position());
  }

  private Policy policy(Section section, String file) throws Flaw, YamlException {
    return new Policy(
        section.word("name").map(Word::text),
        List.of(file),
        use(section),
        licenses(section),
        openness(section),
        rules(section),
        section.keyword("incomplete", Completeness.class),
        waivers(section, file));
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

  private Map<String, RuleLevels> rules(Section section) throws Flaw, YamlException {
    Optional<Section> found = section.section("rules");
    return found.isPresent() ? new RuleParser(rules).parse(found.get()) : Map.of();
  }

  private List<Waiver> waivers(Section section, String file) throws Flaw, YamlException {
    Optional<YamlNode> found = section.value("waivers");
    return found.isPresent()
        ? new WaiverParser(rules, file).parse(new ArrayList<>(found.get().asSequence().mappings()))
        : List.of();
  }
}
