package io.github.modelaudit.report.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.PublicHub;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.testing.HubFacts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimRowTest {
  private static final String HASH = "ab".repeat(32);

  private static LicenseClaim detected(String path) {
    return new LicenseClaim(
        LicenseClaim.Kind.DETECTED, path, "the text of MIT", List.of("mit"), Optional.of(HASH));
  }

  private static HubRecord repository(String... paths) {
    return HubFacts.model("acme/tiny")
        .facts()
        .withFiles(List.of(paths).stream().map(RepoFile::of).toList());
  }

  @Test
  void links_a_license_file_at_the_commit_and_shows_its_hash() {
    HubRecord facts = repository("vae/LICENSE é.md");

    ClaimRow row = ClaimRow.of(detected("vae/LICENSE é.md"), Optional.of(facts), PublicHub.ADDRESS);

    assertThat(row.hash()).isEqualTo(HASH);
    assertThat(row.file())
        .contains(
            "https://huggingface.co/acme/tiny/blob/"
                + facts.commit().orElseThrow()
                + "/vae/LICENSE%20%C3%A9.md");
  }

  @Test
  void links_no_file_that_is_not_listed() {
    assertThat(
            ClaimRow.of(
                    detected("LICENSE"), Optional.of(repository("README.md")), PublicHub.ADDRESS)
                .file())
        .isEmpty();
    assertThat(ClaimRow.of(detected("LICENSE"), Optional.empty(), PublicHub.ADDRESS).file())
        .isEmpty();
  }

  @Test
  void links_no_file_that_leads_out_of_the_repository() {
    String path = "../../other/LICENSE";

    assertThat(ClaimRow.of(detected(path), Optional.of(repository(path)), PublicHub.ADDRESS).file())
        .isEmpty();
  }
}
