package io.github.modelaudit.openness;

import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.openness.Review;
import io.github.modelaudit.knowledge.ModelReview;
import io.github.modelaudit.knowledge.OpennessFacts;
import java.util.Optional;

/**
 * The review of one model and whether it still counts: what the hub shows today is newer, so that a
 * license other than the reviewed one puts the review out of date.
 */
record ReviewUse(Optional<ModelReview> review, Optional<String> outdated) {
  /** No review. */
  static final ReviewUse NONE = new ReviewUse(Optional.empty(), Optional.empty());

  static ReviewUse of(OpennessFacts facts, HubRecord repository, LineageTree lineage) {
    Optional<ModelReview> review = facts.findReview(repository.id().id());
    return new ReviewUse(review, review.flatMap(found -> contradiction(found, lineage)));
  }

  private static Optional<String> contradiction(ModelReview review, LineageTree lineage) {
    boolean isOther =
        review.license().isPresent()
            && !lineage.license().licenses().isEmpty()
            && !lineage.license().licenses().contains(review.license().get());
    return isOther
        ? Optional.of(
            "The review of %s is out of date: it found license '%s', and the hub now shows '%s'."
                .formatted(
                    review.provenance().checked(),
                    review.license().get(),
                    lineage.license().label()))
        : Optional.empty();
  }

  /** The review, if it counts. */
  Optional<ModelReview> valid() {
    return outdated.isPresent() ? Optional.empty() : review;
  }

  /** The review, if it counts and may narrow the interval. */
  Optional<ModelReview> sure() {
    return valid().filter(ModelReview::isSure);
  }

  /** What reports show of it. */
  Optional<Review> shown() {
    return review.map(
        found ->
            new Review(
                found.text(),
                found.provenance().sources(),
                found.provenance().checked(),
                found.isSure(),
                outdated));
  }
}
