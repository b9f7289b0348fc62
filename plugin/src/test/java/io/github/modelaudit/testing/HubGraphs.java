package io.github.modelaudit.testing;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.BaseModelClaim;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.hub.RepoState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Sample graphs of made-up repositories. */
public final class HubGraphs {
  /** The time at which sample facts were read. */
  public static final Instant READ_AT = Instant.parse("2026-01-01T00:00:00Z");

  public static final RepoKey TUNED =
      new RepoKey(RepoId.model("acme/tuned-7b"), Optional.of("v1.0"));
  public static final RepoKey BASE = RepoKey.head(RepoId.model("Acme/base-7B"));
  public static final RepoKey GONE = RepoKey.head(RepoId.model("acme/gone"));
  public static final RepoKey CORPUS = RepoKey.head(RepoId.dataset("acme/corpus"));

  private HubGraphs() {}

  /** A tuned model with its base, one gap, one dataset, and a model that is gone. */
  public static HubGraph lineage() {
    return HubGraph.of(
        Map.of(
            TUNED, tuned(),
            BASE, base(),
            CORPUS, corpus(),
            GONE, HubNode.leaf(new FetchOutcome.Refused(GONE, Refusal.MISSING, "No such model."))));
  }

  /** Returns the graph with one more or another node. */
  public static HubGraph with(HubGraph graph, RepoKey key, HubNode node) {
    var nodes = new TreeMap<>(graph.nodes());
    nodes.put(key, node);
    return HubGraph.of(nodes);
  }

  /** Returns facts with this license on the card and nothing remarkable else. */
  public static HubRecord record(RepoId id, String license) {
    return new HubRecord(
        id,
        Optional.of("b".repeat(40)),
        new RepoState(Gate.NONE, false, false, Optional.empty(), Optional.empty()),
        new Card.Read(metadata(license, List.of()), "cardData"),
        List.of("license:" + license),
        List.of(),
        List.of(RepoFile.of("LICENSE")),
        ModelShape.UNKNOWN);
  }

  private static CardMetadata metadata(String license, List<String> datasets) {
    return new CardMetadata(
        List.of(license), Optional.empty(), Optional.empty(), datasets, GateTerms.NONE, List.of());
  }

  private static HubNode tuned() {
    var facts =
        new HubRecord(
            RepoId.model("acme/Tuned-7B"),
            Optional.of("a".repeat(40)),
            new RepoState(
                Gate.MANUAL,
                true,
                false,
                Optional.of(Instant.parse("2025-03-02T23:29:05.123Z")),
                Optional.of(Instant.parse("2025-12-24T08:00:00Z"))),
            new Card.Read(
                new CardMetadata(
                    List.of("other"),
                    Optional.of("acme-community"),
                    Optional.of("https://acme.example/license"),
                    List.of("acme/corpus", "our own notes"),
                    new GateTerms(
                        Optional.of("Agree. ".repeat(200)), List.of("Name", "Company"), true),
                    List.of("The key 'licence' is misspelled.")),
                "README.md"),
            List.of(
                "arxiv:2001.00001",
                "base_model:Acme/base-7B",
                "dataset:acme/corpus",
                "license:other",
                "region:us"),
            List.of(
                new BaseModelClaim(
                    "Acme/base-7B", Relation.FINETUNE, List.of("cardData.base_model", "tags")),
                new BaseModelClaim("./checkpoint", Relation.UNSTATED, List.of("cardData"))),
            List.of(
                new RepoFile(
                    "model.safetensors", OptionalLong.of(90868376), Optional.of("c".repeat(64))),
                RepoFile.of("config.json"),
                new RepoFile(
                    "LICENSE.md",
                    OptionalLong.of(11358),
                    Optional.empty(),
                    Optional.of("e".repeat(40))),
                new RepoFile("logo.png", OptionalLong.of(12), Optional.of("d".repeat(64))),
                RepoFile.of("vocab.txt")),
            new ModelShape(
                Optional.of("text-generation"),
                Optional.of("transformers"),
                List.of("AcmeForCausalLM"),
                Optional.of("acme"),
                OptionalLong.of(7_000_000_000L)));
    return new HubNode(
        new FetchOutcome.Fetched(TUNED, facts, List.of("The token was not used.")),
        List.of(
            new Parent(
                "Acme/base-7B",
                Relation.FINETUNE,
                List.of("cardData.base_model", "tags"),
                Optional.of(BASE),
                Optional.empty()),
            new Parent(
                "./checkpoint",
                Relation.UNSTATED,
                List.of("cardData"),
                Optional.empty(),
                Optional.of("'./checkpoint' is not a Hub id."))),
        List.of(CORPUS),
        Optional.of(READ_AT.plusMillis(789)));
  }

  private static HubNode base() {
    return new HubNode(
        new FetchOutcome.Fetched(
            BASE, record(RepoId.model("Acme/base-7B"), "apache-2.0"), List.of()),
        List.of(),
        List.of(),
        Optional.of(READ_AT));
  }

  private static HubNode corpus() {
    return new HubNode(
        new FetchOutcome.Fetched(
            CORPUS, record(RepoId.dataset("acme/corpus"), "cc-by-4.0"), List.of()),
        List.of(),
        List.of(),
        Optional.of(READ_AT));
  }
}
