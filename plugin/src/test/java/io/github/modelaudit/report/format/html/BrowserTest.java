package io.github.modelaudit.report.format.html;

import static io.github.modelaudit.testing.ForeignTools.need;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.testing.FullModels;
import io.github.modelaudit.testing.ReportScenarios;
import io.github.modelaudit.testing.SampleLicenses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uses the page of every scenario in a real browser, as {@code check-html.mjs} does it, and looks
 * at what became of it.
 */
class BrowserTest {
  private static final Path NODE = Path.of("src/test/node");
  private static final String FULL = "full";
  private static final int FULL_MODELS = 500;

  @TempDir static Path folder;

  private static JsonNode pages;

  @BeforeAll
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  static void every_page_is_used() throws Exception {
    need(
        Files.isDirectory(NODE.resolve("node_modules/playwright-core")),
        "The browser's driver is not installed: run 'npm ci --prefix plugin/src/test/node' first.");
    need(Browser.find().isPresent(), Browser.MISSING);
    var report = new HtmlReport(SampleLicenses::find, Optional.empty());
    for (Map.Entry<String, AuditResult> scenario : ReportScenarios.all().entrySet()) {
      Files.writeString(
          folder.resolve(scenario.getKey() + ".html"), report.text(scenario.getValue()));
    }
    FullModels full = FullModels.bundled();
    Files.writeString(
        folder.resolve(FULL + ".html"),
        new HtmlReport(full::license, Optional.empty()).text(full.result(FULL_MODELS, 40)));
    Files.writeString(
        folder.resolve("waivers.html"),
        new HtmlReport(full::license, Optional.empty()).text(full.result(3, 3)));
    pages = new ObjectMapper().readTree(used());
  }

  private static String used() throws IOException, InterruptedException {
    Path errors = Files.createTempFile("browser", ".txt");
    try {
      Process process =
          new ProcessBuilder(
                  "node",
                  "check-html.mjs",
                  folder.toString(),
                  Browser.find().orElseThrow().toString())
              .directory(NODE.toFile())
              .redirectError(errors.toFile())
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
      return output;
    } finally {
      Files.delete(errors);
    }
  }

  private static Iterable<Map.Entry<String, JsonNode>> all() {
    assertThat(pages).hasSize(ReportScenarios.names().size() + 2);
    return pages.properties();
  }

  @Test
  void the_validator_finds_no_error() {
    assertThat(all()).allSatisfy(page -> assertThat(page.getValue().get("errors")).isEmpty());
  }

  @Test
  void everyone_can_use_the_page_in_light_and_dark() {
    assertThat(all())
        .filteredOn(page -> page.getValue().has("light"))
        .hasSizeGreaterThanOrEqualTo(ReportScenarios.readable().size())
        .allSatisfy(
            page -> {
              assertThat(page.getValue().get("light")).isEmpty();
              assertThat(page.getValue().get("dark")).isEmpty();
            });
  }

  @Test
  void the_browser_says_nothing_bars_nothing_and_asks_for_nothing() {
    assertThat(all())
        .allSatisfy(
            page -> {
              assertThat(page.getValue().get("console")).isEmpty();
              assertThat(page.getValue().get("barred")).isEmpty();
              assertThat(page.getValue().get("requests").intValue()).isZero();
            });
  }

  @Test
  void what_others_wrote_does_nothing() {
    assertThat(all())
        .allSatisfy(
            page -> {
              assertThat(page.getValue().get("foreign").intValue()).isZero();
              assertThat(page.getValue().get("title").textValue()).startsWith("Model audit: ");
            });
  }

  @Test
  void the_policy_of_the_page_bars_a_script_that_got_in_all_the_same() {
    assertThat(all())
        .allSatisfy(
            page -> {
              JsonNode intruder = page.getValue().get("intruder");
              assertThat(intruder.get("title")).isEqualTo(page.getValue().get("title"));
              assertThat(intruder.get("barred").intValue()).isEqualTo(2);
            });
  }

  @Test
  void links_lead_somewhere_and_no_width_makes_the_page_scroll_sideways() {
    assertThat(all())
        .allSatisfy(
            page -> {
              assertThat(page.getValue().get("deadLinks")).isEmpty();
              assertThat(page.getValue().get("tooWide")).isEmpty();
            });
  }

  @Test
  void prints_every_model_and_no_controls() {
    assertThat(all())
        .allSatisfy(
            page -> {
              JsonNode printed = page.getValue().get("printed");
              int models = page.getValue().has("use") ? names(page.getValue(), "all").size() : 0;
              assertThat(printed.get("controls").intValue()).isZero();
              assertThat(printed.get("models").intValue()).isEqualTo(models);
            });
  }

  @Test
  void searches_and_filters_the_list_and_the_models() {
    JsonNode many = pages.get("many");

    assertThat(names(many, "all")).hasSize(6);
    assertThat(names(many, "search")).containsExactly("acme/vision-research");
    assertThat(many.get("use").get("searchSaid").textValue()).isEqualTo("1 of 6 shown");
    assertThat(names(many, "nothing")).isEmpty();
    assertThat(names(many, "failing")).containsExactly("initech/helper-8b");
  }

  @Test
  void a_link_to_a_model_that_the_filter_hides_shows_all_again() {
    assertThat(names(pages.get("many"), "afterLink")).hasSize(6);
  }

  @Test
  void sorts_by_any_column_in_both_directions() {
    JsonNode many = pages.get("many");

    assertThat(names(many, "byVerdict"))
        .containsExactly(
            "initech/helper-8b",
            "umbrella/private-7b",
            "acme/base-8b",
            "acme/vision-research",
            "gx-4o",
            "acme/embed-small");
    assertThat(many.get("use").get("sorted").get(0).textValue()).isEqualTo("Verdict");
    assertThat(names(many, "byVerdictDown")).startsWith("acme/embed-small");
    assertThat(names(many, "byOpenness")).startsWith("umbrella/private-7b", "gx-4o");
    assertThat(names(many, "byName")).isEqualTo(names(many, "all"));
  }

  /** What a browser has to do is counted, so that the test does not depend on its speed. */
  @Test
  void five_hundred_models_are_searched_and_sorted_with_little_work() {
    JsonNode use = pages.get(FULL).get("use");

    assertThat(names(pages.get(FULL), "all")).hasSize(FULL_MODELS);
    assertThat(use.get("searchChanges").intValue()).isBetween(1, 2 * FULL_MODELS + 2);
    assertThat(use.get("sortChanges").intValue()).isBetween(1, FULL_MODELS + 10);
  }

  @Test
  void the_keyboard_reaches_everything() {
    JsonNode type = pages.get("waivers").get("type");

    assertThat(type.get("first").textValue()).isEqualTo("Skip to the models");
    assertThat(type.get("skippedTo").textValue()).isEqualTo("models");
    assertThat(type.get("next").textValue()).isEqualTo("text");
    assertThat(type.get("copied").textValue()).isNotEmpty();
    assertThat(type.get("waiver").textValue()).startsWith("  - model: \"organisation-0/");
  }

  private static List<String> names(JsonNode page, String list) {
    return StreamSupport.stream(page.get("use").get(list).spliterator(), false)
        .map(JsonNode::textValue)
        .toList();
  }
}
