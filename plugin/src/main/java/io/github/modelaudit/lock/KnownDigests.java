package io.github.modelaudit.lock;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files of one repository whose digests are known, and what the text of its card holds.
 *
 * @param commit absent when it is not known which content they are of
 */
record KnownDigests(
    Optional<RepoId> repo,
    Optional<String> commit,
    Map<String, RepoFile> files,
    Optional<CardOutline> outline) {
  KnownDigests {
    requireNonNull(repo, "repo");
    requireNonNull(commit, "commit");
    files = Map.copyOf(files);
    requireNonNull(outline, "outline");
  }

  static KnownDigests of(HubNode node) {
    Map<String, RepoFile> files =
        node.facts().stream()
            .flatMap(facts -> facts.files().stream())
            .filter(file -> file.digest().isPresent())
            .collect(Collectors.toMap(RepoFile::path, file -> file, (one, other) -> one));
    return new KnownDigests(
        node.facts().map(HubRecord::id),
        node.facts().flatMap(HubRecord::commit),
        files,
        node.facts().map(HubRecord::card).flatMap(KnownDigests::outline));
  }

  /** Returns the node with these digests where it has none, if it is of the same commit. */
  HubNode in(HubNode node) {
    if (!(node.outcome() instanceof FetchOutcome.Fetched fetched) || !isOf(fetched.facts())) {
      return node;
    }
    List<RepoFile> merged = fetched.facts().files().stream().map(this::known).toList();
    return new HubNode(
        new FetchOutcome.Fetched(
            fetched.key(), withOutline(fetched.facts().withFiles(merged)), fetched.notices()),
        node.parents(),
        node.datasets(),
        node.readAt());
  }

  private HubRecord withOutline(HubRecord facts) {
    return outline.isPresent()
            && facts.card() instanceof Card.Read read
            && read.metadata().outline().isEmpty()
        ? facts.withCard(new Card.Read(read.metadata().withOutline(outline.get()), read.origin()))
        : facts;
  }

  private static Optional<CardOutline> outline(Card card) {
    return card instanceof Card.Read read ? read.metadata().outline() : Optional.empty();
  }

  private boolean isOf(HubRecord facts) {
    return commit.isPresent()
        && commit.equals(facts.commit())
        && repo.equals(Optional.of(facts.id()));
  }

  private RepoFile known(RepoFile file) {
    return file.digest().isPresent()
        ? file
        : files.getOrDefault(file.path(), file).withText(file.text());
  }
}
