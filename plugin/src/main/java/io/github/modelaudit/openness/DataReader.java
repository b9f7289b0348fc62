package io.github.modelaudit.openness;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardSection;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.openness.DataLevel;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.knowledge.ModelReview;
import java.util.List;
import java.util.Optional;

/**
 * Reads how much is known of the training data of one model. That a list is complete can only be
 * reviewed: what a card names is mostly the data of its last stage.
 */
final class DataReader {
  private static final int INVENTORY_ROWS = 3;

  private final RightsReader rights;

  DataReader(RightsReader rights) {
    this.rights = requireNonNull(rights, "rights");
  }

  /** Returns what is known of the data of one stage, with the review where there is one. */
  DataRange read(HubRecord repository, List<DatasetTerms> datasets, ReviewUse review) {
    DataRange seen = seen(repository, new DatasetEvidence(datasets));
    Optional<DataLevel> reviewed = review.valid().flatMap(found -> found.data().level());
    if (reviewed.isEmpty()) {
      return seen;
    }
    DataLevel level = reviewed.get();
    boolean isNamed = level.compareTo(DataLevel.NAMED) >= 0;
    return review.sure().isPresent()
        ? new DataRange(level, level, isNamed)
        : new DataRange(
            DataRange.least(seen.floor(), level),
            DataRange.most(seen.ceiling(), level),
            seen.isNamedThroughout() || isNamed);
  }

  /** True when a review says that every stage is described. */
  static boolean isComplete(ReviewUse review) {
    return review
        .sure()
        .map(ModelReview::data)
        .filter(ModelReview.Training::isComplete)
        .isPresent();
  }

  private DataRange seen(HubRecord repository, DatasetEvidence datasets) {
    Optional<CardOutline> outline =
        repository.card() instanceof Card.Read read ? read.metadata().outline() : Optional.empty();
    if (datasets.isNamed()) {
      return new DataRange(
          datasets.isThere() ? DataLevel.NAMED : DataLevel.NOTHING, possible(datasets), true);
    }
    if (outline.isEmpty()) {
      return new DataRange(DataLevel.NOTHING, DataLevel.OPEN, false);
    }
    return inProse(outline.get());
  }

  private DataLevel possible(DatasetEvidence datasets) {
    if (!datasets.isThere()) {
      return DataLevel.NAMED;
    }
    boolean isOpen =
        datasets.isFree()
            && datasets.isLicensed()
            && datasets.licenses().stream()
                .allMatch(id -> rights.read(id).ceiling() == Rights.OPEN);
    return isOpen ? DataLevel.OPEN : DataLevel.AVAILABLE;
  }

  /**
   * A table or list of sources names them; prose describes; a paper may name what a card does not.
   */
  private static DataRange inProse(CardOutline outline) {
    Optional<CardSection> section = outline.section(CardSection.Topic.TRAINING_DATA);
    DataLevel elsewhere = outline.papers().isEmpty() ? DataLevel.NOTHING : DataLevel.NAMED;
    if (section.isEmpty()) {
      return new DataRange(DataLevel.NOTHING, elsewhere, false);
    }
    boolean isInventory =
        section.get().rows() >= INVENTORY_ROWS
            && section.get().links() + section.get().numbers() >= INVENTORY_ROWS;
    if (isInventory) {
      return new DataRange(DataLevel.NAMED, DataLevel.OPEN, true);
    }
    boolean isNamed = section.get().links() > 0;
    return new DataRange(
        DataLevel.DESCRIBED,
        isNamed ? DataLevel.AVAILABLE : DataRange.most(DataLevel.DESCRIBED, elsewhere),
        isNamed);
  }
}
