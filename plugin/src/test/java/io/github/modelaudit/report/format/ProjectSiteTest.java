package io.github.modelaudit.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProjectSiteTest {
  @Test
  void is_where_the_pom_says() throws Exception {
    String pom = Files.readString(Path.of("../pom.xml"));

    assertThat(pom).contains("<url>" + ProjectSite.HOME + "</url>");
    assertThat(ProjectSite.rule("some-rule"))
        .startsWith(ProjectSite.HOME + "/")
        .endsWith("/docs/rules/some-rule.md");
  }

  @Test
  void leads_from_a_rule_of_the_users_own_to_the_page_about_such_rules() {
    assertThat(ProjectSite.rule("x-no-pickles"))
        .isEqualTo(ProjectSite.page("guide/custom-rules.md"));
  }
}
