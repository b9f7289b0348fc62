package io.github.modelaudit.lock;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.hub.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what is different of one repository that could be read then and can be read now. */
final class EntryDrift {
  private final RepoKey key;
  private final HubNode oldNode;
  private final HubNode newNode;
  private final HubRecord old;
  private final HubRecord now;
  private final List<DriftChange> changes = new ArrayList<>();

  EntryDrift(RepoKey key, HubNode oldNode, HubNode newNode) {
    this.key = requireNonNull(key, "key");
    this.oldNode = requireNonNull(oldNode, "oldNode");
    this.newNode = requireNonNull(newNode, "newNode");
    this.old = oldNode.facts().orElseThrow();
    this.now = newNode.facts().orElseThrow();
  }

  /**
   * Returns the changes.
   *
   * @param isLost true when the hub no longer knows the locked commit
   */
  List<DriftChange> changes(boolean isLost) {
    new LicenseDrift(key, old, now).change().ifPresent(changes::add);
    addTexts();
    addState();
    addGate();
    addCommit(isLost);
    addLineage();
    addDatasets();
    return List.copyOf(changes);
  }

  private void addTexts() {
    LegalTextDrift.between(old, now)
        .ifPresent(
            files ->
                add(
                    isDataset()
                        ? DriftKind.DATASET_LICENSE_CHANGED
                        : DriftKind.LICENSE_TEXT_CHANGED,
                    Optional.of(files.before()),
                    Optional.of(files.after()),
                    "has other legal texts than were locked: " + files.words(),
                    review("Read the texts again")));
  }

  private void addState() {
    if (now.state().isDisabled() && !old.state().isDisabled()) {
      changes.add(RefusalDrift.disabled(key));
    }
    if (now.state().isPrivate() && !old.state().isPrivate()) {
      add(
          DriftKind.MADE_PRIVATE,
          Optional.of("public"),
          Optional.of("private"),
          "is private now; who has no right to it cannot obtain it any more",
          "Ask its owner whether you may go on using it, and keep the license text you have.");
    }
    if (!now.id().isSameRepository(old.id())) {
      addRename();
    }
  }

  private void addRename() {
    boolean isMoved = !now.id().namespace().equals(old.id().namespace());
    add(
        DriftKind.RENAMED,
        Optional.of(old.id().id()),
        Optional.of(now.id().id()),
        "is called '"
            + now.id().id()
            + "' now"
            + (isMoved ? ", under another owner" : "; the old name leads there until it is taken"),
        isMoved
            ? "Make sure that you trust the new owner, then name '" + now.id().id() + "'."
            : "Name '" + now.id().id() + "' instead.");
  }

  private void addGate() {
    Gate before = old.state().gate();
    Gate after = now.state().gate();
    if (before == Gate.UNKNOWN || after == Gate.UNKNOWN) {
      return;
    }
    Optional<String> was = Optional.of(EntryWriter.word(before));
    Optional<String> is = Optional.of(EntryWriter.word(after));
    if (before == Gate.NONE && after != Gate.NONE) {
      add(DriftKind.GATE_APPEARED, was, is, "is gated now (" + is.get() + ")", accept());
    } else if (before != Gate.NONE && after == Gate.NONE) {
      add(
          DriftKind.GATE_VANISHED,
          was,
          is,
          "is no longer gated; its license has not become freer by that",
          review("Read the license again"));
    } else if (before != after) {
      add(
          DriftKind.GATE_CHANGED,
          was,
          is,
          "is gated in another way: '" + was.get() + "' then, '" + is.get() + "' now",
          accept());
    } else {
      addGateTerms();
    }
  }

  private String accept() {
    return review(
        "Read and accept the terms of the gate, and give the build a token with the grant");
  }

  /** A gate that is not in force may still state terms. */
  private void addGateTerms() {
    Optional<GateTerms> before = Cards.gateTerms(old.card());
    Optional<GateTerms> after = Cards.gateTerms(now.card());
    if (before.isPresent() && after.isPresent() && !before.equals(after)) {
      add(
          DriftKind.GATE_CHANGED,
          Optional.of(Cards.words(before.get())),
          Optional.of(Cards.words(after.get())),
          "asks who wants its files to agree to something else",
          accept());
    }
  }

  private void addCommit(boolean isLost) {
    if (old.commit().isEmpty() || now.commit().isEmpty() || old.commit().equals(now.commit())) {
      return;
    }
    if (isLost) {
      add(
          DriftKind.FORCE_MOVED,
          old.commit(),
          now.commit(),
          "no longer has the locked commit '" + old.commit().get() + "': its history was rewritten",
          review("Hold the files you have against the digests in the lock, and find out why"));
    } else {
      add(
          DriftKind.NEW_COMMITS,
          old.commit(),
          now.commit(),
          "has moved on: " + FileDrift.words(old, now),
          review("Review what has changed"));
    }
  }

  private void addLineage() {
    SortedSet<String> before = bases(oldNode.parents());
    SortedSet<String> after = bases(newNode.parents());
    if (!before.equals(after)) {
      add(
          DriftKind.LINEAGE_CHANGED,
          joined(before),
          joined(after),
          "declares other base models: "
              + DriftWords.quoted(joined(before), "none")
              + " then, "
              + DriftWords.quoted(joined(after), "none")
              + " now",
          review("Check the terms of what it is made from"));
    }
  }

  private void addDatasets() {
    SortedSet<String> before = names(oldNode.datasets());
    SortedSet<String> after = names(newNode.datasets());
    if (!before.equals(after)) {
      add(
          DriftKind.DATASETS_CHANGED,
          joined(before),
          joined(after),
          "names other datasets: "
              + DriftWords.quoted(joined(before), "none")
              + " then, "
              + DriftWords.quoted(joined(after), "none")
              + " now",
          review("Check the terms of the datasets"));
    }
  }

  private static SortedSet<String> bases(List<Parent> parents) {
    return parents.stream()
        .map(parent -> parent.id() + relation(parent.relation()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String relation(Relation relation) {
    return relation == Relation.UNSTATED ? "" : " (" + EntryWriter.word(relation) + ")";
  }

  private static SortedSet<String> names(List<RepoKey> keys) {
    return keys.stream().map(key -> key.repo().id()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> joined(SortedSet<String> words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
  }

  private boolean isDataset() {
    return key.repo().type() == RepoType.DATASET;
  }

  private String review(String step) {
    return DriftWords.reviewThenLock(step, key);
  }

  private void add(
      DriftKind kind,
      Optional<String> before,
      Optional<String> after,
      String predicate,
      String remedy) {
    changes.add(DriftWords.change(kind, key, before, after, predicate, remedy));
  }
}
