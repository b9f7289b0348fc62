package io.github.modelaudit.policy.settings;

import io.github.modelaudit.domain.openness.OpennessLevel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes a policy in one canonical form, so that policies that mean the same digest the same. */
final class PolicyDigest {
  private final SortedSet<String> lines = new TreeSet<>();

  private PolicyDigest() {}

  /** Returns the SHA-256 of what a policy says, wherever and in which order it says it. */
  static String of(Policy policy) {
    var digest = new PolicyDigest();
    policy.use().asMap().forEach((key, value) -> digest.add("use." + key, value));
    digest.addLicenses(policy.licenses());
    digest.addOpenness(policy.openness());
    policy
        .rules()
        .forEach(
            (rule, levels) ->
                levels
                    .perScope()
                    .forEach((scope, level) -> digest.add("rules." + rule, scope + "=" + level)));
    policy.custom().forEach(digest::addCustom);
    digest.addWord("incomplete", policy.incomplete());
    policy.waivers().forEach(digest::addWaiver);
    return digest.sha256();
  }

  private void addLicenses(LicenseSettings licenses) {
    addLists("licenses", licenses.everywhere());
    licenses.perScope().forEach((scope, lists) -> addLists("licenses." + scope, lists));
    addWord("licenses.unknown", licenses.unknown());
  }

  private void addLists(String path, LicenseLists lists) {
    addSelectors(path + ".allow", lists.allow());
    addSelectors(path + ".deny", lists.deny());
  }

  private void addSelectors(String path, Optional<List<LicenseSelector>> list) {
    list.ifPresent(selectors -> selectors.forEach(selector -> add(path, selector.text())));
  }

  private void addOpenness(OpennessSettings openness) {
    openness.minimum().map(OpennessLevel::name).ifPresent(name -> add("openness.minimum", name));
    addWord("openness.counts", openness.counts());
    addWord("openness.gated", openness.gated());
    openness
        .allowHosted()
        .ifPresent(globs -> globs.forEach(glob -> add("openness.allowHosted", glob.pattern())));
  }

  private void addCustom(CustomRule rule) {
    add(
        "custom." + rule.id(),
        String.join("\t", escaped(rule.when()), escaped(rule.message()), escaped(rule.remedy())));
    rule.levels()
        .perScope()
        .forEach((scope, level) -> add("custom." + rule.id() + ".severity", scope + "=" + level));
  }

  private void addWaiver(Waiver waiver) {
    WaiverEvidence evidence = waiver.evidence();
    add(
        "waivers",
        String.join(
            "\t",
            escaped(waiver.model().pattern()),
            waiver.rule(),
            escaped(waiver.reason()),
            escaped(waiver.owner()),
            waiver.until().map(Object::toString).orElse(""),
            escaped(evidence.license().orElse("")),
            evidence.commit().orElse(""),
            evidence.textHash().orElse("")));
  }

  private void addWord(String key, Optional<? extends Keyword> word) {
    word.ifPresent(given -> add(key, given.id()));
  }

  private void add(String key, String value) {
    lines.add(key + "=" + value.replace("\n", "\\n"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private String sha256() {
    try {
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
