package io.github.modelaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulePageTest {
  @Test
  void lies_below_the_address_of_the_project() throws Exception {
    String pom = Files.readString(Path.of("../pom.xml"));
    String home = pom.substring(pom.indexOf("<url>") + "<url>".length(), pom.indexOf("</url>"));

    assertThat(RulePage.address("some-rule")).startsWith(home + "/").endsWith("/some-rule.md");
  }
}
