package io.github.modelaudit.hub;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.hub.cache.StoredAnswer;
import io.github.modelaudit.hub.http.Answer;
import io.github.modelaudit.hub.http.TransportException;
import io.github.modelaudit.hub.read.CardFound;
import io.github.modelaudit.hub.read.InfoDigest;
import io.github.modelaudit.hub.read.InfoReader;
import io.github.modelaudit.hub.read.UnreadableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one repository: from memory while that is fresh, else from the hub. */
final class RepositoryReader {
  private static final Set<Refusal> WORTH_KEEPING =
      Set.of(
          Refusal.MISSING, Refusal.MISSING_OR_PRIVATE, Refusal.REVISION_MISSING, Refusal.DISABLED);

  private final HubSettings settings;
  private final HubConnection connection;
  private final Refusals refusals;
  private final InfoQuery infos;
  private final CardQuery cards;
  private final AnswerMemory memory;
  private final OfflineReader offline;
  private final InfoReader reader = new InfoReader();
  private final InfoDigest digest = new InfoDigest();

  RepositoryReader(HubSettings settings, HubConnection connection, Refusals refusals) {
    RepoUrls urls = new RepoUrls(settings.endpoint());
    this.settings = settings;
    this.connection = connection;
    this.refusals = refusals;
    this.memory = new AnswerMemory(settings, connection);
    this.offline = new OfflineReader(settings);
    this.infos = new InfoQuery(connection, refusals, urls);
    this.cards = new CardQuery(connection, refusals, urls, offline.cardText(), offline.downloads());
  }

  Reading read(RepoKey key) {
    Optional<StoredAnswer> stored = memory.find(key);
    boolean isFresh =
        stored.filter(answer -> memory.isFresh(answer, settings.clock().instant())).isPresent();
    if (isFresh) {
      return remembered(key, stored.get());
    }
    Optional<StoredAnswer> stale = stored.filter(RepositoryReader::hasFacts);
    return settings.isOffline()
        ? stale
            .map(answer -> stale(key, answer, "Nothing is asked offline"))
            .orElseGet(() -> offline.read(key))
        : ask(key, stale);
  }

  private static boolean hasFacts(StoredAnswer answer) {
    return Remembered.facts(answer.content()).isPresent();
  }

  private Reading ask(RepoKey key, Optional<StoredAnswer> stale) {
    try {
      Answer answer = infos.ask(key);
      return answer.isSuccessful() ? facts(key, answer, stale) : refused(key, answer);
    } catch (TransportException e) {
      return withoutAnswer(key, e, stale);
    }
  }

  private Reading withoutAnswer(
      RepoKey key, TransportException failure, Optional<StoredAnswer> stale) {
    return switch (failure.kind()) {
      case TOO_LARGE -> Reading.of(new FetchOutcome.Unreadable(key, failure.getMessage()));
      case PROXY -> Reading.of(new FetchOutcome.Unreachable(key, failure.getMessage()));
      case UNREACHABLE ->
          stale
              .map(answer -> stale(key, answer, "The Hub cannot be asked: " + failure.getMessage()))
              .orElseGet(() -> Reading.of(new FetchOutcome.Unreachable(key, failure.getMessage())));
    };
  }

  private Reading refused(RepoKey key, Answer answer) {
    FetchOutcome outcome = refusals.outcome(key, answer, connection.token().isEmpty());
    if (!(outcome instanceof FetchOutcome.Refused refused)) {
      return Reading.of(outcome);
    }
    if (connection.isTokenRejected() && refused.refusal() == Refusal.MISSING_OR_PRIVATE) {
      String detail = "the token is rejected, and without it " + refused.detail();
      return Reading.of(new FetchOutcome.Refused(key, Refusal.BAD_TOKEN, detail));
    }
    Instant now = settings.clock().instant();
    if (WORTH_KEEPING.contains(refused.refusal())) {
      memory.store(
          key, now, Remembered.of(new Remembered.Refused(refused.refusal(), refused.detail())));
    }
    return new Reading(refused, Optional.of(now));
  }

  private Reading facts(RepoKey key, Answer answer, Optional<StoredAnswer> stale) {
    JsonNode info;
    try {
      info = parse(answer);
    } catch (UnreadableException e) {
      return Reading.of(new FetchOutcome.Unreadable(key, e.getMessage()));
    }
    Instant now = settings.clock().instant();
    Remembered.Facts facts = complete(key, info, stale);
    boolean isLasting = facts.card().otherwise().kind() != Card.Kind.NOT_READ || isGated(facts);
    if (isLasting) {
      memory.store(key, now, Remembered.of(facts));
    }
    Reading reading = new Reading(fetched(key, facts), Optional.of(now));
    return connection.isTokenRejected()
        ? reading.noting("The Hub rejects the token; the facts were read without it.")
        : reading;
  }

  private JsonNode parse(Answer answer) throws UnreadableException {
    if (answer.isHtml()) {
      throw new UnreadableException(
          "a web page came instead of an answer, perhaps from a proxy that wants a login");
    }
    return reader.parse(answer.body());
  }

  /** The content of a commit never changes, so that what is remembered of it stays. */
  private Remembered.Facts complete(RepoKey key, JsonNode info, Optional<StoredAnswer> stale) {
    Optional<Remembered.Facts> known =
        stale
            .filter(answer -> key.isPinned())
            .flatMap(answer -> Remembered.facts(answer.content()))
            .filter(facts -> facts.card().otherwise().kind() != Card.Kind.NOT_READ);
    if (known.isPresent()) {
      return new Remembered.Facts(digest.refreshed(info, known.get().info()), known.get().card());
    }
    return new Remembered.Facts(digest.of(info), card(key, info));
  }

  private CardFound card(RepoKey key, JsonNode info) {
    if (reader.hasCard(info) || !reader.mayHaveCard(info)) {
      return CardFound.NONE;
    }
    CardFound found = cards.ask(reader.id(info, key.repo()), key, reader.commit(info));
    return new CardFound(digest.ofCard(found.metadata()), found.origin(), found.otherwise());
  }

  private static boolean isGated(Remembered.Facts facts) {
    JsonNode gated = facts.info().path("gated");
    return gated.isTextual() || gated.asBoolean();
  }

  private Reading remembered(RepoKey key, StoredAnswer answer) {
    Optional<Remembered.Refused> refused = Remembered.refused(answer.content());
    FetchOutcome outcome =
        refused.isPresent()
            ? new FetchOutcome.Refused(key, refused.get().refusal(), refused.get().detail())
            : fetched(key, Remembered.facts(answer.content()).orElseThrow());
    return new Reading(outcome, Optional.of(answer.checkedAt()));
  }

  private Reading stale(RepoKey key, StoredAnswer answer, String why) {
    return remembered(key, answer)
        .noting(why + ". The facts about '" + key + "' are those of " + answer.checkedAt() + ".");
  }

  private FetchOutcome fetched(RepoKey key, Remembered.Facts facts) {
    return new FetchOutcome.Fetched(
        key, reader.read(key.repo(), facts.info(), facts.card()), List.of());
  }
}
