package io.github.modelaudit.hub;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.hub.http.Answer;
import io.github.modelaudit.hub.http.TransportException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks for the info answer: with the fields wanted, and where a mirror does not know that form,
 * without. What a mirror does not know is asked only once.
 */
final class InfoQuery {
  private final HubConnection connection;
  private final Refusals refusals;
  private final RepoUrls urls;
  private final Map<RepoType, Boolean> isPlain = new ConcurrentHashMap<>();

  InfoQuery(HubConnection connection, Refusals refusals, RepoUrls urls) {
    this.connection = connection;
    this.refusals = refusals;
    this.urls = urls;
  }

  Answer ask(RepoKey key) throws TransportException {
    RepoType type = key.repo().type();
    if (isPlain.getOrDefault(type, false)) {
      return connection.get(urls.info(key));
    }
    Answer answer = connection.get(urls.expandedInfo(key));
    boolean isUnknownForm = List.of(400, 404, 501).contains(answer.status());
    if (!isUnknownForm || refusals.isExplained(answer)) {
      return answer;
    }
    Answer plain = connection.get(urls.info(key));
    if (plain.isSuccessful()) {
      isPlain.put(type, true);
    }
    return plain;
  }
}
