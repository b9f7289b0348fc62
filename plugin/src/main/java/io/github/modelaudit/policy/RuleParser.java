package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the section {@code rules}. */
final class RuleParser {
  private final RuleIds ids;

  RuleParser(RuleIds ids) {
    this.ids = requireNonNull(ids, "ids");
  }

  Map<String, RuleLevels> parse(Section section) throws Flaw, YamlException {
    var levels = new TreeMap<String, RuleLevels>();
    for (YamlNode.Entry entry : section.mapping().entries().values()) {
      if (!ids.all().contains(entry.key())) {
        throw Flaw.unknown("rule id", entry.key(), ids.all(), entry.position());
      }
      levels.put(entry.key(), levels(section, entry.key()));
    }
    return levels;
  }

  /** The levels of one rule, everywhere or per scope. */
  static RuleLevels levels(Section section, String rule) throws Flaw, YamlException {
    Optional<YamlNode> value = section.value(rule);
    if (value.isPresent() && value.get().kind() == YamlNode.Kind.SCALAR) {
      return RuleLevels.everywhere(section.keyword(rule, RuleLevel.class).orElseThrow());
    }
    Section scopes = section.section(rule).orElseThrow();
    scopes.allowOnly(Scopes.ids());
    var perScope = new EnumMap<Scope, RuleLevel>(Scope.class);
    for (Scope scope : Scope.values()) {
      scopes
          .keyword(Scopes.id(scope), RuleLevel.class)
          .ifPresent(level -> perScope.put(scope, level));
    }
    return new RuleLevels(perScope);
  }
}
