package io.github.modelaudit.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardOutline.Claim;
import io.github.modelaudit.testing.CardOutlines;
import io.github.modelaudit.testing.HubFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lock keeps of the text of a card. */
class CardOutlineLockTest {
  private static final CardOutline OUTLINE =
      CardOutlines.full()
          .paper("2501.00001", "Tiny: a report")
          .paper("2501.00002", "")
          .repository("acme/train")
          .base("acme/base")
          .claims(Claim.OPEN_SOURCE)
          .tokens(14_000_000_000_000L)
          .placeholders(2)
          .build();

  @TempDir private Path folder;

  private static Lock lockOf(HubFacts model) {
    return new Lock(HubFacts.graph(model));
  }

  private static HubFacts model() {
    return HubFacts.model("acme/tiny").license("mit").results(7);
  }

  private static Optional<CardOutline> outline(Lock lock) {
    Card card = lock.graph().find(model().key()).orElseThrow().facts().orElseThrow().card();
    return card instanceof Card.Read read ? read.metadata().outline() : Optional.empty();
  }

  @Test
  void reads_back_what_it_wrote() throws Exception {
    Path file = folder.resolve(LockFile.NAME);
    Lock lock = lockOf(model().outline(OUTLINE));

    LockFile.write(file, lock);

    assertThat(LockFile.read(file)).isEqualTo(lock);
    assertThat(outline(LockFile.read(file))).contains(OUTLINE);
  }

  @Test
  void keeps_an_empty_outline_apart_from_none() throws Exception {
    Path file = folder.resolve(LockFile.NAME);
    CardOutline empty = CardOutlines.ofWords(0).build();

    LockFile.write(file, lockOf(model().outline(empty)));

    assertThat(outline(LockFile.read(file))).contains(empty);
    LockFile.write(file, lockOf(model()));
    assertThat(Files.readString(file)).doesNotContain("outline");
  }

  @Test
  void keeps_what_is_known_of_the_same_commit_when_the_text_cannot_be_had() {
    Lock before = lockOf(model().outline(OUTLINE));

    Lock after = lockOf(model()).keepingDigestsOf(before);

    assertThat(outline(after)).contains(OUTLINE);
  }
}
