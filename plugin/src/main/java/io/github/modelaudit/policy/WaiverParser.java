package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import io.github.modelaudit.policy.Section.Word;
import io.github.modelaudit.policy.settings.Glob;
import io.github.modelaudit.policy.settings.Waiver;
import io.github.modelaudit.policy.settings.WaiverEvidence;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the section {@code waivers}. */
final class WaiverParser {
  private static final List<String> KEYS =
      List.of("model", "rule", "reason", "owner", "until", "evidence");
  private static final List<String> EVIDENCE =
      List.of("license", "commit", "textHash", "id", "gate", "state", "lineage", "datasets");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{40}");
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");

  private final RuleIds ids;
  private final String file;

  WaiverParser(RuleIds ids, String file) {
    this.ids = requireNonNull(ids, "ids");
    this.file = requireNonNull(file, "file");
  }

  List<Waiver> parse(List<Mapping> items) throws Flaw, YamlException {
    var waivers = new ArrayList<Waiver>();
    for (int i = 0; i < items.size(); i++) {
      waivers.add(waiver(new Section(items.get(i), "waivers[" + (i + 1) + "].")));
    }
    return List.copyOf(waivers);
  }

  private Waiver waiver(Section section) throws Flaw, YamlException {
    section.allowOnly(KEYS);
    Word model = section.required("model", "Name a model, or a pattern such as 'org/*'.");
    Word rule = section.required("rule", "Name the rule whose finding you accept.");
    Word reason = section.required("reason", "Say why the finding is acceptable.");
    Word owner = section.required("owner", "Name the person or team who decided.");
    return new Waiver(
        new Glob(model.text()),
        checkedRule(rule),
        reason.text(),
        owner.text(),
        until(section),
        evidence(section),
        Location.of(file, section.mapping().position().line()));
  }

  private String checkedRule(Word rule) throws Flaw {
    if (ids.waivable().contains(rule.text())) {
      return rule.text();
    }
    if (ids.all().contains(rule.text())) {
      throw new Flaw(
          "a finding of '" + rule.text() + "' is about a waiver, and cannot be waived",
          "Correct the waiver it is about, or set the level in 'rules'.",
          rule.position());
    }
    throw Flaw.unknown("rule id", rule.text(), ids.waivable(), rule.position());
  }

  private static Optional<LocalDate> until(Section section) throws Flaw, YamlException {
    Optional<Word> word = section.word("until");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(word.get().text()));
    } catch (DateTimeParseException e) {
      throw new Flaw(
          "'" + section.path() + "until' is no date: '" + word.get().text() + "'",
          "Write year, month and day, for example '2027-01-31'.",
          word.get().position());
    }
  }

  private static WaiverEvidence evidence(Section waiver) throws Flaw, YamlException {
    Optional<Section> section = waiver.section("evidence");
    if (section.isEmpty()) {
      return WaiverEvidence.NONE;
    }
    section.get().allowOnly(EVIDENCE);
    return new WaiverEvidence(
        section.get().word("license").map(Word::text),
        hash(section.get(), "commit", COMMIT, "40"),
        hash(section.get(), "textHash", HASH, "40 or 64"),
        section.get().word("id").map(Word::text),
        section.get().word("gate").map(Word::text),
        section.get().word("state").map(Word::text),
        section.get().word("lineage").map(Word::text),
        section.get().word("datasets").map(Word::text));
  }

  private static Optional<String> hash(Section section, String key, Pattern form, String length)
      throws Flaw, YamlException {
    Optional<Word> word = section.word(key);
    if (word.isPresent() && !form.matcher(word.get().text()).matches()) {
      throw new Flaw(
          "'" + section.path() + key + "' is no hash: '" + word.get().text() + "'",
          "Write all " + length + " hexadecimal digits.",
          word.get().position());
    }
    return word.map(given -> given.text().toLowerCase(Locale.ROOT));
  }
}
