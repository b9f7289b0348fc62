package io.github.modelaudit.report.format.sarif;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.report.format.ProjectSite;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the documentation says of a rule.
 *
 * @param summary the first paragraph
 * @param description what the rule checks
 * @param remedy how to fix a finding
 * @param level the level that counts unless a policy says otherwise
 * @param markdown the page without its title, with links that work from anywhere
 * @param url where a person reads it
 */
record RulePage(
    String id,
    String summary,
    String description,
    String remedy,
    Optional<String> level,
    String markdown,
    String url) {
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)\\s]+)\\)");
  private static final Pattern LEVEL = Pattern.compile("(?m)^\\| main \\| ([a-z]+)");
  private static final String PARENT = "../";

  RulePage {
    requireNonNull(id, "id");
    requireNonNull(summary, "summary");
    requireNonNull(description, "description");
    requireNonNull(remedy, "remedy");
    requireNonNull(level, "level");
    requireNonNull(markdown, "markdown");
    requireNonNull(url, "url");
  }

  /** Reads a page of the documentation. */
  static RulePage parse(String id, String text) {
    String body = text.substring(text.indexOf('\n') + 1).strip();
    String summary = paragraph(body);
    return new RulePage(
        id,
        summary,
        section(body, "What it checks").orElse(summary),
        section(body, "How to fix").orElse(summary),
        level(body),
        LINK.matcher(body).replaceAll(RulePage::absolute) + "\n",
        ProjectSite.rule(id));
  }

  /** Stands in for a page that is not there, such as that of a rule a policy defines itself. */
  static RulePage unwritten(String id) {
    String text = "The policy of the project defines the rule '" + id + "'.";
    return new RulePage(
        id, text, text, text, Optional.empty(), text + "\n", ProjectSite.page("guide/policy.md"));
  }

  private static String absolute(MatchResult link) {
    String target = link.group(1);
    String url =
        target.startsWith(PARENT)
            ? ProjectSite.page(target.substring(PARENT.length()))
            : ProjectSite.page("rules/" + target);
    return Matcher.quoteReplacement("](" + url + ")");
  }

  private static Optional<String> level(String body) {
    Matcher matcher = LEVEL.matcher(body);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> section(String body, String title) {
    String heading = "## " + title + "\n";
    int start = body.indexOf(heading);
    return start < 0
        ? Optional.empty()
        : Optional.of(paragraph(body.substring(start + heading.length()).strip()));
  }

  /** The first paragraph, in one line, without the signs that only a renderer needs. */
  private static String paragraph(String body) {
    List<String> lines = Arrays.asList(body.split("\n", -1));
    return lines.stream()
        .takeWhile(line -> !line.isBlank())
        .map(String::strip)
        .collect(Collectors.joining(" "))
        .replace("`", "")
        .replace("**", "");
  }
}
