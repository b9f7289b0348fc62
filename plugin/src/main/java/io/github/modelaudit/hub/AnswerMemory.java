package io.github.modelaudit.hub;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.hub.cache.AccessMark;
import io.github.modelaudit.hub.cache.AnswerCache;
import io.github.modelaudit.hub.cache.CacheKey;
import io.github.modelaudit.hub.cache.CacheKey.Subject;
import io.github.modelaudit.hub.cache.CacheSettings;
import io.github.modelaudit.hub.cache.StoredAnswer;
import io.github.modelaudit.hub.http.HubToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a hub for one caller; what anybody may know serves a caller with a token.
 */
final class AnswerMemory {
  private final HubSettings settings;
  private final HubConnection connection;
  private final Optional<AnswerCache> cache;

  AnswerMemory(HubSettings settings, HubConnection connection) {
    this.settings = settings;
    this.connection = connection;
    this.cache = settings.cache().directory().map(AnswerCache::new);
  }

  /** Returns what is remembered, whatever its age; refusals of others do not count. */
  Optional<StoredAnswer> find(RepoKey key) {
    Optional<StoredAnswer> own = find(key, settings.token());
    if (own.isPresent() || settings.token().isEmpty()) {
      return own;
    }
    return find(key, Optional.empty()).filter(AnswerMemory::isForEverybody);
  }

  private Optional<StoredAnswer> find(RepoKey key, Optional<HubToken> token) {
    return find(key, Subject.INFO, token).filter(AnswerMemory::isUsable);
  }

  /** Returns what is remembered of the files at a commit; they never change. */
  Optional<JsonNode> findFiles(RepoKey pinned) {
    return find(pinned, Subject.FILES, settings.token())
        .or(() -> find(pinned, Subject.FILES, Optional.empty()))
        .map(StoredAnswer::content)
        .filter(JsonNode::isArray);
  }

  /** Returns what is remembered of the legal files at a commit; they never change. */
  Optional<JsonNode> findTexts(RepoKey pinned) {
    return find(pinned, Subject.TEXTS, settings.token())
        .or(() -> find(pinned, Subject.TEXTS, Optional.empty()))
        .map(StoredAnswer::content)
        .filter(JsonNode::isObject);
  }

  private Optional<StoredAnswer> find(RepoKey key, Subject subject, Optional<HubToken> token) {
    return cache.flatMap(
        store -> mark(token).flatMap(mark -> store.find(keyFor(mark, key, subject))));
  }

  private static boolean isUsable(StoredAnswer answer) {
    return Remembered.facts(answer.content()).isPresent()
        || Remembered.refused(answer.content()).isPresent();
  }

  private static boolean isForEverybody(StoredAnswer answer) {
    return Remembered.facts(answer.content())
        .filter(facts -> facts.card().otherwise().kind() != Card.Kind.NOT_READ)
        .isPresent();
  }

  /** True while what is remembered need not be confirmed. */
  boolean isFresh(StoredAnswer answer, Instant now) {
    CacheSettings limits = settings.cache();
    boolean isRefusal = Remembered.refused(answer.content()).isPresent();
    return answer.isYoungerThan(isRefusal ? limits.negativeTtl() : limits.ttl(), now);
  }

  /** Remembers for the caller as the hub knows it; failing to is a notice, not a failure. */
  void store(RepoKey key, Instant now, JsonNode content) {
    store(key, Subject.INFO, new StoredAnswer(now, content));
  }

  /** Remembers the files at a commit. */
  void storeFiles(RepoKey pinned, Instant now, JsonNode files) {
    store(pinned, Subject.FILES, new StoredAnswer(now, files));
  }

  /** Remembers the legal files at a commit. */
  void storeTexts(RepoKey pinned, Instant now, JsonNode texts) {
    store(pinned, Subject.TEXTS, new StoredAnswer(now, texts));
  }

  private void store(RepoKey key, Subject subject, StoredAnswer answer) {
    if (cache.isEmpty()) {
      return;
    }
    try {
      Optional<String> mark = mark(connection.token());
      if (mark.isPresent()) {
        cache.get().store(keyFor(mark.get(), key, subject), answer);
      }
    } catch (IOException e) {
      noteFailure();
    }
  }

  private Optional<String> mark(Optional<HubToken> token) {
    try {
      Path directory = settings.cache().directory().orElseThrow();
      return Optional.of(AccessMark.of(token.map(HubToken::value), directory));
    } catch (IOException e) {
      noteFailure();
      return Optional.empty();
    }
  }

  private void noteFailure() {
    connection.note(
        "cache",
        "The cache directory '"
            + settings.cache().directory().map(Path::toString).orElse("")
            + "' cannot be written. Answers of the Hub are asked for again in every build; make it"
            + " writable or name another.");
  }

  private CacheKey keyFor(String mark, RepoKey key, Subject subject) {
    return new CacheKey(settings.endpoint(), mark, key, subject);
  }
}
