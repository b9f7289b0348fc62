package io.github.modelaudit.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.hub.http.Answer;
import io.github.modelaudit.hub.http.TransportException;
import io.github.modelaudit.hub.read.OutlineReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Adds to every model what the text of its card holds. A card that cannot be had, for example from
 * behind a gate, stays as it was, and there is a notice.
 */
final class CardOutlines {
  private static final String README = "README.md";

  private final HubSettings settings;
  private final HubConnection connection;
  private final Refusals refusals = new Refusals();
  private final TextGaps passing;
  private final RepoUrls urls;
  private final Executor threads;
  private final Map<RepoKey, CompletableFuture<Found>> byCommit = new ConcurrentHashMap<>();

  /** An outline, or why there is none. */
  private record Found(Optional<CardOutline> outline, String gap, boolean isPassing) {}

  CardOutlines(HubSettings settings, HubConnection connection, TextGaps passing, Executor threads) {
    this.settings = settings;
    this.connection = connection;
    this.passing = passing;
    this.urls = new RepoUrls(settings.endpoint());
    this.threads = threads;
  }

  /** Returns the graph with the outlines of the cards of models. */
  HubGraph addTo(HubGraph graph, FetchProgress progress) {
    Map<RepoKey, CompletableFuture<Found>> started = new LinkedHashMap<>();
    if (!settings.isOffline()) {
      graph
          .nodes()
          .forEach(
              (key, node) ->
                  node.facts()
                      .filter(CardOutlines::isWanted)
                      .ifPresent(facts -> started.put(key, start(facts))));
    }
    Map<RepoKey, HubNode> nodes = new TreeMap<>(graph.nodes());
    Map<RepoKey, String> gaps = new TreeMap<>();
    new Awaiting(FetchStep.Kind.CARD_TEXTS, connection::rateWait, progress)
        .each(
            started,
            0,
            (key, found) -> {
              if (found.outline().isEmpty()) {
                gaps.put(key, found.gap());
              }
              if (found.isPassing()) {
                passing.add(key, README, found.gap());
              }
              found
                  .outline()
                  .ifPresent(text -> nodes.computeIfPresent(key, (same, node) -> with(text, node)));
            });
    note(gaps);
    return HubGraph.of(nodes);
  }

  private static boolean isWanted(HubRecord facts) {
    return facts.id().type() == RepoType.MODEL
        && facts.commit().isPresent()
        && facts.card().kind() == Card.Kind.READ
        && facts.files().stream()
            .anyMatch(file -> file.role() == FileRole.CARD && file.path().equals(README));
  }

  private CompletableFuture<Found> start(HubRecord facts) {
    RepoKey pinned = new RepoKey(facts.id(), facts.commit());
    return byCommit.computeIfAbsent(
        pinned, key -> CompletableFuture.supplyAsync(() -> read(key), threads));
  }

  private Found read(RepoKey pinned) {
    try {
      Answer answer =
          connection.get(urls.file(pinned.repo(), pinned.revision().orElse("main"), README));
      return answer.isSuccessful() && !Refusals.isPage(answer)
          ? new Found(Optional.of(OutlineReader.read(answer.body())), "", false)
          : new Found(Optional.empty(), refusals.reason(answer), refusals.isPassing(answer));
    } catch (TransportException e) {
      return new Found(Optional.empty(), e.getMessage(), true);
    }
  }

  private static HubNode with(CardOutline outline, HubNode node) {
    if (!(node.outcome() instanceof FetchOutcome.Fetched fetched)
        || !(fetched.facts().card() instanceof Card.Read read)) {
      return node;
    }
    Card card = new Card.Read(read.metadata().withOutline(outline), read.origin());
    return new HubNode(
        new FetchOutcome.Fetched(fetched.key(), fetched.facts().withCard(card), fetched.notices()),
        node.parents(),
        node.datasets(),
        node.readAt());
  }

  private void note(Map<RepoKey, String> gaps) {
    gaps.keySet().stream()
        .findFirst()
        .ifPresent(
            first ->
                connection.note(
                    "cards " + first,
                    "The text of the card is not known for %d models, the first of them '%s': %s."
                            .formatted(gaps.size(), first, requireNonNull(gaps.get(first)))
                        + " How open they are then rests on their metadata alone."));
  }
}
