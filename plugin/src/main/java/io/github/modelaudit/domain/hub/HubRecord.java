package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The facts a hub gave about one repository at one commit.
 *
 * @param id the canonical id, which may differ from the one asked for
 * @param commit the 40-hex hash the revision resolved to; absent behind proxies that drop it
 * @param tags sorted, without duplicates
 * @param bases the declared base models, merged over all fields that name them
 * @param files sorted by path; empty when the hub listed none
 */
public record HubRecord(
    RepoId id,
    Optional<String> commit,
    RepoState state,
    Card card,
    List<String> tags,
    List<BaseModelClaim> bases,
    List<RepoFile> files,
    ModelShape shape) {
  public HubRecord {
    requireNonNull(id, "id");
    requireNonNull(commit, "commit");
    requireNonNull(state, "state");
    requireNonNull(card, "card");
    tags = tags.stream().sorted().distinct().toList();
    bases = List.copyOf(bases);
    files = files.stream().sorted(Comparator.comparing(RepoFile::path)).toList();
    requireNonNull(shape, "shape");
  }

  /** Returns the same facts with another card. */
  public HubRecord withCard(Card other) {
    return new HubRecord(id, commit, state, other, tags, bases, files, shape);
  }

  /** Returns the same facts with other files. */
  public HubRecord withFiles(List<RepoFile> others) {
    return new HubRecord(id, commit, state, card, tags, bases, others, shape);
  }
}
