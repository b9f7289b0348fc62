package io.github.modelaudit.report.format.html;

import static io.github.modelaudit.testing.ForeignTools.need;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.testing.AuditResults;
import io.github.modelaudit.testing.SampleLicenses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks at the page in a real browser: the variable CHROMIUM names it, else the path is searched.
 */
class ChromiumTest {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  @BeforeEach
  void a_browser_is_there() {
    need(browser().isPresent(), "No Chromium: set CHROMIUM, or put it on the PATH.");
  }

  @Test
  void the_own_script_runs() throws Exception {
    String dom = dom(AuditResults.many());

    assertThat(dom).contains("<html lang=\"en\" data-filter=\"on\">").contains("6 of 6 shown");
    assertThat(dom).contains("<title>Model audit: Example Assistant</title>");
  }

  @Test
  void no_foreign_script_runs() throws Exception {
    String dom = dom(AuditResults.hostile());

    assertThat(dom).contains("data-filter=\"on\"").doesNotContain("<title>pwned</title>");
    assertThat(dom).doesNotContain("<img").containsPattern("<title>Model audit: &lt;/title&gt;");
  }

  @Test
  void a_foreign_script_would_be_stopped_by_the_policy() throws Exception {
    String page = new HtmlReport(SampleLicenses::find).text(AuditResults.many());
    String injected = page.replace("<footer>", "<script>document.title='pwned'</script><footer>");

    assertThat(dom(injected))
        .contains("document.title='pwned'")
        .contains("<title>Model audit: Example Assistant</title>");
  }

  private String dom(AuditResult result) throws IOException, InterruptedException {
    return dom(new HtmlReport(SampleLicenses::find).text(result));
  }

  private String dom(String html) throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("index.html"), html);
    Path dom = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                browser().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    return Files.readString(dom);
  }

  private static Optional<Path> browser() {
    Map<String, String> environment = System.getenv();
    if (environment.containsKey("CHROMIUM")) {
      return Optional.of(Path.of(environment.get("CHROMIUM")));
    }
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            entry ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(entry, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
