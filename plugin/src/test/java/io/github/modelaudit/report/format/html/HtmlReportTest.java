package io.github.modelaudit.report.format.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.hub.PublicHub;
import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.testing.AuditResults;
import io.github.modelaudit.testing.FullModels;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.ReportScenarios;
import io.github.modelaudit.testing.SampleLicenses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
  private static final int LIMIT_FOR_FIFTY_MODELS = 300_000;
  private static final int LIMIT_FOR_FIVE_HUNDRED_MODELS = 2_000_000;
  private static final Set<String> VOID_TAGS = Set.of("meta", "input");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)([^>]*)>");

  private final HtmlReport report = new HtmlReport(SampleLicenses::find, Optional.empty());

  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void needs_nothing_from_elsewhere(String scenario) throws IOException {
    String html = text(scenario);

    assertThat(html).doesNotContainPattern("<(?:link|img|iframe|object|embed|video|audio)\\b");
    assertThat(html).doesNotContainPattern("<[^>]*\\s(?:src|srcset|style|on[a-z]+)\\s*=");
    assertThat(html).doesNotContain("@import", "url(");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void closes_what_it_opens(String scenario) throws IOException {
    var open = new ArrayDeque<String>();
    for (MatchResult tag : TAG.matcher(withoutAssets(text(scenario))).results().toList()) {
      boolean isEmpty = VOID_TAGS.contains(tag.group(2)) || tag.group(3).endsWith("/");
      if (tag.group(1).isEmpty() && !isEmpty) {
        open.push(tag.group(2));
      } else if (!tag.group(1).isEmpty()) {
        assertThat(open.pop()).isEqualTo(tag.group(2));
      }
    }

    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void every_link_within_the_page_has_a_target_and_every_id_is_used_once(String scenario)
      throws IOException {
    String html = withoutAssets(text(scenario));
    List<String> ids = all(html, "\\sid=\"([^\"]*)\"");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(all(html, "href=\"#([^\"]*)\""));
    assertThat(ids).containsAll(all(html, "aria-labelledby=\"([^\"]*)\""));
  }

  @Test
  void the_policy_admits_the_own_script_and_style_and_nothing_else() throws Exception {
    String html = text("many");
    String policy =
        all(html, "Content-Security-Policy\" content=\"([^\"]*)\"").get(0).replace("&#39;", "'");

    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("style-src 'sha256-" + digest(inside(html, "style")) + "'; ")
        .contains("script-src 'sha256-" + digest(inside(html, "script")) + "'; ")
        .endsWith("base-uri 'none'; form-action 'none'")
        .doesNotContain("unsafe", "data:", "*");
  }

  private static String digest(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void hostile_words_stay_words() throws IOException {
    String html = withoutAssets(text("hostile"));

    assertThat(html).doesNotContainIgnoringCase("<script", "<img", "</style", "</code></style");
    assertThat(html.split("</title>", -1)).hasSize(2);
    assertThat(html).contains("&lt;script&gt;document.title");
  }

  @Test
  void only_https_addresses_become_links() throws IOException {
    assertThat(all(text("hostile"), "href=\"([^\"#]*)\""))
        .containsOnly(
            "https://globex.example/terms",
            "https://github.com/model-audit/model-audit-maven-plugin/blob/main/docs/rules/license-denied.md");
    assertThat(all(text("many"), "href=\"([^\"#]*)\""))
        .isNotEmpty()
        .allMatch(address -> address.startsWith("https://"));
  }

  @Test
  void what_turns_the_direction_of_text_is_shown() throws IOException {
    assertThat(text("unicode")).doesNotContain("\u202e").contains("模型/İstanbul-ß-😀-\ufffdgnp.exe");
  }

  @Test
  void fifty_models_fit_into_a_small_file() throws IOException {
    assertThat(bytes(report.text(AuditResults.fifty()))).isLessThan(LIMIT_FOR_FIFTY_MODELS);
  }

  @Test
  void fifty_models_under_fifty_licenses_fit_into_a_small_file() throws Exception {
    FullModels full = FullModels.bundled();
    List<EffectiveTerms> terms = full.terms(50);
    var next = new AtomicInteger();
    AuditResult result =
        AuditResults.fifty()
            .withModels(model -> FullModels.under(model, terms.get(next.getAndIncrement())));

    String html = new HtmlReport(full::license, Optional.empty()).text(result);

    assertThat(all(html, "<section id=\"(t\\d+)\"")).hasSize(50);
    assertThat(bytes(html)).isLessThan(LIMIT_FOR_FIFTY_MODELS);
  }

  @Test
  void five_hundred_models_of_which_all_is_known_fit_into_a_page() throws Exception {
    FullModels full = FullModels.bundled();

    String html = new HtmlReport(full::license, Optional.empty()).text(full.result(500, 40));

    assertThat(bytes(html)).isLessThan(LIMIT_FOR_FIVE_HUNDRED_MODELS);
    assertThat(all(html, "<article id=\"([^\"]*)\"")).hasSize(500);
    assertThat(html).contains("These are too many models to say everything of each in one page");
  }

  @Test
  void five_hundred_models_of_which_little_is_known_fit_into_a_page() throws IOException {
    String html = text(ReportScenarios.LARGE);

    assertThat(bytes(html)).isLessThan(LIMIT_FOR_FIVE_HUNDRED_MODELS);
    assertThat(html).doesNotContain("These are too many models");
  }

  private static int bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "lineage"})
  void writes_the_same_page_as_ever(String scenario) throws IOException {
    Golden.assertMatches("report/" + scenario + ".html", text(scenario));
  }

  @Test
  void says_once_what_many_findings_of_a_rule_ask_for() throws Exception {
    FullModels full = FullModels.bundled();

    String html = new HtmlReport(full::license, Optional.empty()).text(full.result(20, 2));

    assertThat(html).contains("The same rule finds 19 more: ", " and 11 others.");
    assertThat(html.split("<p class=\"what\">", -1)).hasSize(2);
  }

  @Test
  void offers_the_waiver_of_a_finding() throws Exception {
    FullModels full = FullModels.bundled();

    String html = new HtmlReport(full::license, Optional.empty()).text(full.result(1, 1));

    assertThat(all(html, "(?s)<pre>(.*?)</pre>"))
        .singleElement(STRING)
        .startsWith("  - model: \"organisation-0/model-number-100-instruct\"\n")
        .contains("    rule: \"license-not-allowed\"\n", "    reason: \"\"\n", "      license:");
  }

  @Test
  void tells_declared_detected_and_effective_licenses_apart() throws Exception {
    FullModels full = FullModels.bundled();

    String html = new HtmlReport(full::license, Optional.empty()).text(full.result(1, 1));

    assertThat(html)
        .containsSubsequence(
            "<dt>Declared</dt>",
            "cardData.license",
            "<dt>Detected</dt>",
            "SHA-256",
            "<dt>Effective</dt>");
    assertThat(html).contains("<time>2026-01-01</time> Facts read into the lock file at ");
  }

  @Test
  void links_license_files_at_the_hub_that_was_asked() throws Exception {
    FullModels full = FullModels.bundled();

    String html =
        new HtmlReport(full::license, Optional.of("http://mirror.example/api/hub"))
            .text(full.result(1, 1));

    assertThat(html)
        .doesNotContain(PublicHub.ADDRESS)
        .contains(
            "href=\"http://mirror.example/api/hub/organisation-0/model-number-100-instruct\"");
  }

  @Test
  void marks_the_hop_whose_license_binds() throws IOException {
    assertThat(text("many"))
        .contains("fine-tuned from · acme-community · binds · contradiction")
        .contains("class=\"bad binds\"");
  }

  @Test
  void says_first_what_fails_and_how_to_mend_it() throws IOException {
    String html = text("many");

    assertThat(html.indexOf("What to do first")).isBetween(0, html.indexOf("<h2 id=\"models\""));
    assertThat(html)
        .contains("2 findings against the policy on 6 models. 1 finding accepted by a waiver.")
        .contains("Treat the model as under 'acme-community'");
  }

  @Test
  void shows_a_waiver_with_reason_owner_and_end() throws IOException {
    assertThat(text("waived"))
        .contains("Only used in the lab, never shipped. – research@example.com, until 2026-06-30");
  }

  @Test
  void draws_the_interval_from_floor_to_ceiling() throws IOException {
    assertThat(text("one"))
        .contains("<i class=\"bar f4 c6\"></i>")
        .contains("Open weights to open source AI");
  }

  @Test
  void without_a_model_it_says_so() throws IOException {
    assertThat(text("empty"))
        .contains("The project names no model that the audit can see.")
        .doesNotContain("<table", "What to do first");
  }

  @Test
  void the_same_result_gives_the_same_bytes() throws IOException {
    assertThat(text("many")).isEqualTo(text("many"));
  }

  @Test
  void writes_one_file(@TempDir Path folder) throws IOException {
    AuditResult result = AuditResults.many();

    assertThat(report.write(result, folder)).containsExactly("index.html");
    assertThat(folder.resolve("index.html")).hasContent(report.text(result));
    assertThat(Files.readString(folder.resolve("index.html"))).endsWith("</html>\n");
  }

  @Test
  void names_the_modules_that_use_a_model_and_nothing_for_a_single_module() throws IOException {
    AuditResult result =
        AuditResults.scenario("one").withModels(it -> it.usedIn(List.of("it:lib", "it:<b>")));

    assertThat(report.text(result)).contains("Used in <code>it:&lt;b&gt;, it:lib</code>");
    assertThat(text("one")).doesNotContain("Used in");
  }

  private String text(String scenario) throws IOException {
    return report.text(ReportScenarios.scenario(scenario));
  }

  private static String inside(String html, String tag) {
    int start = html.indexOf("<" + tag + ">") + tag.length() + 2;
    return html.substring(start, html.indexOf("</" + tag + ">", start));
  }

  private static String withoutAssets(String html) {
    return html.replace("<style>" + inside(html, "style") + "</style>", "")
        .replace("<script>" + inside(html, "script") + "</script>", "");
  }

  private static List<String> all(String html, String regex) {
    return Pattern.compile(regex).matcher(html).results().map(match -> match.group(1)).toList();
  }
}
