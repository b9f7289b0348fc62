package io.github.modelaudit.lock;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.HubRecord;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares what the author declares as the license: on the card, or else in tags. */
final class LicenseDrift {
  private static final String TAG = "license:";

  private final RepoKey key;
  private final HubRecord old;
  private final HubRecord now;

  LicenseDrift(RepoKey key, HubRecord old, HubRecord now) {
    this.key = requireNonNull(key, "key");
    this.old = requireNonNull(old, "old");
    this.now = requireNonNull(now, "now");
  }

  Optional<DriftChange> change() {
    if (Cards.isKnown(old.card()) && Cards.isKnown(now.card())) {
      Optional<String> before = onCard(old.card()).or(() -> tags(old));
      Optional<String> after = onCard(now.card()).or(() -> tags(now));
      return before.equals(after) ? Optional.empty() : Optional.of(changed(before, after));
    }
    Optional<String> before = tags(old);
    Optional<String> after = tags(now);
    if (before.isPresent() && after.isPresent() && !before.equals(after)) {
      return Optional.of(changed(before, after));
    }
    boolean wasReadable = Cards.isKnown(old.card()) && onCard(old.card()).isPresent();
    return wasReadable && after.isEmpty() ? Optional.of(unreadable()) : Optional.empty();
  }

  private DriftChange changed(Optional<String> before, Optional<String> after) {
    boolean isDataset = key.repo().type() == RepoType.DATASET;
    return DriftWords.change(
        isDataset ? DriftKind.DATASET_LICENSE_CHANGED : DriftKind.LICENSE_CHANGED,
        key,
        before,
        after,
        "declared "
            + DriftWords.quoted(before, "no license")
            + " when it was locked, and declares "
            + DriftWords.quoted(after, "no license")
            + " now",
        DriftWords.reviewThenLock(
            "Read the new terms; what was obtained under the old ones may stay under them if they"
                + " allow it. Decide",
            key));
  }

  private DriftChange unreadable() {
    return DriftWords.change(
        DriftKind.LICENSE_UNREADABLE,
        key,
        onCard(old.card()),
        Optional.empty(),
        "has a card that can no longer be read, so that its license cannot be compared",
        "Ask the Hub itself instead of a mirror, or give the build a token that may read it.");
  }

  private static Optional<String> onCard(Card card) {
    if (!(card instanceof Card.Read read)) {
      return Optional.empty();
    }
    CardMetadata metadata = read.metadata();
    var parts = new ArrayList<String>(metadata.licenses());
    metadata.licenseName().ifPresent(parts::add);
    metadata.licenseLink().ifPresent(parts::add);
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private static Optional<String> tags(HubRecord facts) {
    String tags =
        facts.tags().stream()
            .filter(tag -> tag.startsWith(TAG))
            .map(tag -> tag.substring(TAG.length()))
            .collect(Collectors.joining(", "));
    return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
  }
}
