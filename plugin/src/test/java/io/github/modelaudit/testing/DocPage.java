package io.github.modelaudit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation of which a marked part is generated. */
public final class DocPage {
  private final Path file;

  private DocPage(Path file) {
    this.file = file;
  }

  /** Returns the page of a name in {@code docs}. */
  public static DocPage of(String name) {
    return new DocPage(
        Path.of(System.getProperty("basedir", ".")).resolve("../docs").resolve(name));
  }

  /**
   * Holds the part between two marks against what it should be. With {@code golden.update} it is
   * written, and the test fails so that no build passes while writing.
   */
  public void assertHolds(String mark, String expected) throws IOException {
    String begin = "<!-- generated: " + mark + " -->\n";
    String end = "<!-- end of " + mark + " -->";
    String page = Files.readString(file);
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf(end);
    assertThat(page).contains(begin, end);
    String wanted = "\n" + expected.strip() + "\n\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, page.substring(0, from) + wanted + page.substring(to));
      throw new AssertionError("Page '" + file.getFileName() + "' was written.");
    }
    assertThat(page.substring(from, to)).isEqualTo(wanted);
  }
}
