package io.github.modelaudit.lock;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.hub.RepoState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reduces facts to those a lock keeps. Doing it twice changes nothing.
 *
 * <p>Left out: what concerns the run (notices), what moves without the commit (last change), tags
 * that say nothing on license or origin, and files that are neither weights, code, configuration
 * nor legal text. A long gate prompt is cut and its digest kept.
 */
final class LockedFacts {
  private static final List<String> TAGS =
      List.of("license:", "base_model:", "dataset:", "arxiv:", "size_categories:");
  private static final String DATASET_TAG = "dataset:";
  private static final int LONGEST_PROMPT = 300;
  private static final int KEPT_OF_PROMPT = 180;

  private static final Pattern MEDIA =
      Pattern.compile(
          ".*\\.(?:png|jpe?g|gif|webp|svg|bmp|ico|mp[34]|wav|flac|ogg|webm|mov|avi)",
          Pattern.CASE_INSENSITIVE);

  private LockedFacts() {}

  static HubGraph reduce(HubGraph graph) {
    var nodes = new TreeMap<RepoKey, HubNode>();
    graph.nodes().forEach((key, node) -> nodes.put(key, reduce(node)));
    return HubGraph.of(nodes);
  }

  static HubNode withoutTime(HubNode node) {
    return new HubNode(node.outcome(), node.parents(), node.datasets(), Optional.empty());
  }

  private static HubNode reduce(HubNode node) {
    return new HubNode(
        reduce(node.outcome()),
        node.parents(),
        node.datasets(),
        node.readAt().map(time -> time.truncatedTo(ChronoUnit.SECONDS)));
  }

  private static FetchOutcome reduce(FetchOutcome outcome) {
    return outcome instanceof FetchOutcome.Fetched fetched
        ? new FetchOutcome.Fetched(fetched.key(), reduce(fetched.facts()), List.of())
        : outcome;
  }

  private static HubRecord reduce(HubRecord facts) {
    return new HubRecord(
        facts.id(),
        facts.commit(),
        reduce(facts.state()),
        reduce(facts.card()),
        facts.tags().stream().filter(tag -> isTagThatMatters(tag, facts.card())).toList(),
        facts.bases(),
        facts.files().stream().filter(file -> matters(file, facts.id().type())).toList(),
        facts.shape());
  }

  private static RepoState reduce(RepoState state) {
    return new RepoState(
        state.gate(), state.isPrivate(), state.isDisabled(), state.createdAt(), Optional.empty());
  }

  private static Card reduce(Card card) {
    return card instanceof Card.Read read
        ? new Card.Read(reduce(read.metadata()), read.origin())
        : card;
  }

  private static CardMetadata reduce(CardMetadata card) {
    GateTerms gate = card.gateTerms();
    return new CardMetadata(
        card.licenses(),
        card.licenseName(),
        card.licenseLink(),
        card.datasets().stream().sorted().distinct().toList(),
        new GateTerms(gate.prompt().map(LockedFacts::cut), gate.fields(), gate.isBarredInEu()),
        card.oddities(),
        card.results(),
        card.outline());
  }

  private static String cut(String prompt) {
    if (prompt.length() <= LONGEST_PROMPT) {
      return prompt;
    }
    int end = prompt.offsetByCodePoints(0, prompt.codePointCount(0, KEPT_OF_PROMPT));
    return "%s … [%d characters, sha256 %s]"
        .formatted(prompt.substring(0, end).stripTrailing(), prompt.length(), digest(prompt));
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** A card that was read names its datasets itself; their tags would only repeat it. */
  private static boolean isTagThatMatters(String tag, Card card) {
    boolean isRepeated = tag.startsWith(DATASET_TAG) && card.kind() == Card.Kind.READ;
    return !isRepeated && TAGS.stream().anyMatch(tag::startsWith);
  }

  private static boolean matters(RepoFile file, RepoType type) {
    return switch (file.role()) {
      case LEGAL, CARD -> true;
      case WEIGHTS, CODE, CONFIGURATION, EVIDENCE -> type == RepoType.MODEL;
      case OTHER ->
          type == RepoType.MODEL
              && file.sha256().isPresent()
              && !MEDIA.matcher(file.path()).matches();
    };
  }
}
