package io.github.modelaudit.hub;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.hub.http.Answer;
import io.github.modelaudit.hub.http.TransportException;
import io.github.modelaudit.hub.local.LocalHubCache;
import io.github.modelaudit.hub.read.CardFound;
import io.github.modelaudit.hub.read.CardText;
import java.util.Optional;

/**
 * Looks for the card outside of the info answer: the file in the repository, then the download
 * cache of the Hub's own clients.
 */
final class CardQuery {
  private static final String README = "README.md";

  private final HubConnection connection;
  private final Refusals refusals;
  private final RepoUrls urls;
  private final CardText reader;
  private final Optional<LocalHubCache> downloads;

  CardQuery(
      HubConnection connection,
      Refusals refusals,
      RepoUrls urls,
      CardText reader,
      Optional<LocalHubCache> downloads) {
    this.connection = connection;
    this.refusals = refusals;
    this.urls = urls;
    this.reader = reader;
    this.downloads = downloads;
  }

  /** Returns what the card at a commit says, or at a revision where the commit is not known. */
  CardFound ask(RepoId repo, RepoKey key, Optional<String> commit) {
    String revision = commit.or(key::revision).orElse("main");
    CardFound found = remote(repo, revision);
    boolean isOpen = found.otherwise().kind() == Card.Kind.NOT_READ;
    return isOpen ? local(key, commit).orElse(found) : found;
  }

  private CardFound remote(RepoId repo, String revision) {
    try {
      return read(connection.get(urls.file(repo, revision, README)));
    } catch (TransportException e) {
      return e.kind() == TransportException.Kind.TOO_LARGE
          ? CardFound.without(new Card.Unreadable(e.getMessage()))
          : CardFound.without(new Card.NotRead(e.getMessage()));
    }
  }

  private CardFound read(Answer answer) {
    if (answer.isSuccessful()) {
      boolean isPage =
          answer.header("Content-Type").filter(type -> type.contains("html")).isPresent();
      return isPage
          ? CardFound.without(new Card.NotRead("a web page came instead of the card"))
          : CardFound.in(answer.body(), README, reader);
    }
    return answer.status() == 404
        ? CardFound.NONE
        : CardFound.without(new Card.NotRead(refusals.describe(answer)));
  }

  private Optional<CardFound> local(RepoKey key, Optional<String> commit) {
    RepoKey wanted = commit.map(sha -> new RepoKey(key.repo(), Optional.of(sha))).orElse(key);
    return downloads
        .flatMap(cache -> cache.find(wanted))
        .flatMap(snapshot -> snapshot.read(README))
        .map(text -> CardFound.in(text, README + " in the local Hub cache", reader));
  }
}
