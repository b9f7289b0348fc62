package io.github.modelaudit.report.format.sarif;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The pages of the documentation about rules, which the build puts beside the classes. */
final class RulePages {
  private static final String FOLDER = "/io/github/modelaudit/report/rules/";
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

  private RulePages() {}

  /** Returns the page of a rule, or what stands in for it. */
  static RulePage find(String id) throws IOException {
    if (!ID.matcher(id).matches()) {
      return RulePage.unwritten(id);
    }
    try (InputStream in = RulePages.class.getResourceAsStream(FOLDER + id + ".md")) {
      return in == null
          ? RulePage.unwritten(id)
          : RulePage.parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
