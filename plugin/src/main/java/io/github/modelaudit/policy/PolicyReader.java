package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.PresetCatalogue;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlPosition;
import io.github.modelaudit.policy.PolicyParser.Parsed;
import io.github.modelaudit.policy.Section.Word;
import io.github.modelaudit.policy.rule.Rules;
import io.github.modelaudit.policy.settings.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads policy files and the presets they extend, and lays them over each other: presets first,
 * then the files in order; per key the later one holds.
 */
public final class PolicyReader {
  /** The preset that counts when nothing else is said. */
  public static final String DEFAULT_PRESET = "commercial";

  private static final String PRESET_SOURCE = "preset:";

  private final PresetCatalogue presets;
  private final PolicyParser parser;

  /** Returns a reader of policies about the rules that come with the tool. */
  public PolicyReader(LicenseCatalogue licenses, PresetCatalogue presets) {
    this(licenses, presets, Rules.standard());
  }

  /** Returns a reader of policies about rules. */
  public PolicyReader(LicenseCatalogue licenses, PresetCatalogue presets, Rules rules) {
    this.presets = requireNonNull(presets, "presets");
    this.parser = new PolicyParser(licenses, rules);
  }

  /** Returns the policy of the files over what they extend. */
  public Policy read(List<PolicyText> files) throws PolicyException {
    return read(List.of(), files);
  }

  /**
   * Returns the policy of the files over the presets chosen, or, when none is chosen, over those
   * the files extend; when they do not say either, over the default preset.
   */
  public Policy read(List<String> chosen, List<PolicyText> files) throws PolicyException {
    var custom = new TreeSet<String>();
    files.forEach(file -> custom.addAll(parser.customIds(file)));
    var parsed = new ArrayList<Parsed>();
    for (PolicyText file : files) {
      parsed.add(parsed("policy file", file, custom));
    }
    Policy policy = Policy.EMPTY;
    for (String preset : chosen.isEmpty() ? extended(files, parsed) : known(chosen)) {
      policy = policy.overlay(preset(preset));
    }
    for (Parsed file : parsed) {
      policy = policy.overlay(file.policy());
    }
    return policy;
  }

  private Set<String> extended(List<PolicyText> files, List<Parsed> parsed) throws PolicyException {
    boolean isSilent = parsed.stream().allMatch(file -> file.presets().isEmpty());
    if (isSilent) {
      return Set.of(DEFAULT_PRESET);
    }
    var names = new LinkedHashSet<String>();
    for (int i = 0; i < files.size(); i++) {
      for (Word word : parsed.get(i).presets().orElse(List.of())) {
        if (!presets.names().contains(word.text())) {
          throw failure(
              "policy file",
              files.get(i).name(),
              Flaw.unknown("preset", word.text(), presets.names(), word.position()));
        }
        names.add(word.text());
      }
    }
    return names;
  }

  private Set<String> known(List<String> chosen) throws PolicyException {
    for (String name : chosen) {
      if (!presets.names().contains(name)) {
        var flaw = Flaw.unknown("preset", name, presets.names(), YamlPosition.START);
        throw new PolicyException(
            "Cannot read the policy: " + flaw.problem() + ". " + flaw.remedy(),
            Location.of(PRESET_SOURCE + name),
            flaw);
      }
    }
    return new LinkedHashSet<>(chosen);
  }

  private Policy preset(String name) throws PolicyException {
    Optional<String> text = presets.find(name);
    if (text.isEmpty()) {
      throw new PolicyException(
          "Cannot read preset '" + name + "': it has no text. Correct the index of presets.",
          Location.of(PRESET_SOURCE + name),
          null);
    }
    var source = new PolicyText(PRESET_SOURCE + name, text.get());
    Parsed parsed = parsed("preset", source, Set.of());
    if (parsed.presets().isPresent() || !parsed.policy().waivers().isEmpty()) {
      throw failure(
          "preset",
          source.name(),
          new Flaw(
              "a preset neither extends another nor holds waivers",
              "Move 'extends' and 'waivers' to the policy file.",
              YamlPosition.START));
    }
    return parsed.policy();
  }

  private Parsed parsed(String kind, PolicyText text, Set<String> custom) throws PolicyException {
    try {
      return parser.parse(text, custom);
    } catch (Flaw e) {
      throw failure(kind, text.name(), e);
    } catch (YamlException e) {
      String remedy = "Write it as docs/guide/policy.md shows.";
      var flaw = new Flaw(e.problem(), remedy, e.position());
      flaw.initCause(e);
      throw failure(kind, text.name(), flaw);
    }
  }

  private static PolicyException failure(String kind, String file, Flaw flaw) {
    String message =
        "Cannot read "
            + kind
            + " '"
            + file
            + "': "
            + flaw.problem()
            + " at line "
            + flaw.position().line()
            + ". "
            + flaw.remedy();
    return new PolicyException(
        message, Location.of(file, flaw.position().line(), flaw.position().column()), flaw);
  }
}
