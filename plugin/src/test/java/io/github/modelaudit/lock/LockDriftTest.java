package io.github.modelaudit.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.testing.HubFacts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a difference means, for changes that a hub seldom shows to everybody. */
class LockDriftTest {
  private static HubFacts tiny() {
    return HubFacts.model("acme/tiny").license("apache-2.0");
  }

  private static List<DriftChange> between(HubFacts before, HubFacts now) {
    var drift = new LockDrift(new Lock(HubFacts.graph(before)), new Lock(HubFacts.graph(now)));
    return drift.changes(List.of(), Set.of());
  }

  @Test
  void sees_that_a_repository_was_made_private() {
    assertThat(between(tiny(), tiny().hidden()))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(DriftKind.MADE_PRIVATE);
              assertThat(change.before()).contains("public");
              assertThat(change.after()).contains("private");
              assertThat(change.message()).contains("'acme/tiny' is private now");
              assertThat(change.remedy()).contains("Ask its owner");
            });
  }

  @Test
  void has_nothing_to_say_of_a_repository_that_was_private_before() {
    assertThat(between(tiny().hidden(), tiny().hidden())).isEmpty();
    assertThat(between(tiny().hidden(), tiny())).isEmpty();
  }

  @Test
  void sees_that_a_license_can_no_longer_be_read() {
    HubFacts unread = tiny().card(new Card.Unreadable("line 3 is no YAML"));

    assertThat(between(tiny(), unread))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(DriftKind.LICENSE_UNREADABLE);
              assertThat(change.before()).contains("apache-2.0");
              assertThat(change.after()).isEmpty();
              assertThat(change.message()).contains("has a card that can no longer be read");
              assertThat(change.remedy()).endsWith(".");
            });
  }

  @Test
  void takes_a_license_from_tags_where_the_card_cannot_be_read() {
    Card unread = new Card.Unreadable("line 3 is no YAML");

    assertThat(between(tiny(), tiny().tag("license:apache-2.0").card(unread)))
        .as("the tags say the same")
        .isEmpty();
    assertThat(
            between(
                tiny().tag("license:apache-2.0"), tiny().tag("license:cc-by-nc-4.0").card(unread)))
        .extracting(DriftChange::kind)
        .containsExactly(DriftKind.LICENSE_CHANGED);
  }

  @Test
  void has_nothing_to_say_of_a_license_that_was_never_read() {
    Card unread = new Card.Unreadable("line 3 is no YAML");

    assertThat(between(tiny().card(unread), tiny().card(unread))).isEmpty();
  }
}
