package io.github.modelaudit.testing;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.BaseModelClaim;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.CardOutline;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Builds what a hub says of a repository; by default a public model with weights and a card. */
public final class HubFacts {
  /** The commit of every built repository. */
  public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private final RepoId id;
  private final List<String> licenses = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<Parent> parents = new ArrayList<>();
  private final List<String> datasets = new ArrayList<>();
  private final List<RepoFile> files = new ArrayList<>();
  private Optional<String> licenseName = Optional.empty();
  private Optional<String> licenseLink = Optional.empty();
  private Optional<String> task = Optional.of("text-generation");
  private Optional<String> revision = Optional.empty();
  private Optional<Card> card = Optional.empty();
  private Optional<FetchOutcome> outcome = Optional.empty();
  private GateTerms gateTerms = GateTerms.NONE;
  private Gate gate = Gate.NONE;
  private Optional<String> library = Optional.empty();
  private List<String> architectures = List.of();
  private OptionalLong parameters = OptionalLong.empty();
  private Optional<CardOutline> outline = Optional.empty();
  private int results;
  private boolean isDisabled;
  private boolean isPrivate;

  private HubFacts(RepoId id) {
    this.id = id;
    files.add(RepoFile.of("model.safetensors"));
  }

  public static HubFacts model(String id) {
    return new HubFacts(RepoId.model(id));
  }

  public static HubFacts dataset(String id) {
    return new HubFacts(RepoId.dataset(id)).files("data.parquet");
  }

  public HubFacts license(String... values) {
    licenses.addAll(List.of(values));
    return this;
  }

  public HubFacts licenseName(String name) {
    licenseName = Optional.of(name);
    return this;
  }

  public HubFacts licenseLink(String link) {
    licenseLink = Optional.of(link);
    return this;
  }

  public HubFacts tag(String tag) {
    tags.add(tag);
    return this;
  }

  public HubFacts base(String base, Relation relation) {
    RepoKey key = RepoKey.head(RepoId.model(base));
    parents.add(
        new Parent(
            base, relation, List.of("cardData.base_model"), Optional.of(key), Optional.empty()));
    return this;
  }

  public HubFacts finetuneOf(String base) {
    return base(base, Relation.FINETUNE);
  }

  public HubFacts gap(String base, String reason) {
    parents.add(
        new Parent(
            base,
            Relation.FINETUNE,
            List.of("cardData.base_model"),
            Optional.empty(),
            Optional.of(reason)));
    return this;
  }

  public HubFacts trainedOn(String... ids) {
    datasets.addAll(List.of(ids));
    return this;
  }

  public HubFacts files(String... paths) {
    files.clear();
    List.of(paths).forEach(path -> files.add(RepoFile.of(path)));
    return this;
  }

  public HubFacts task(String value) {
    task = Optional.of(value);
    return this;
  }

  public HubFacts library(String name) {
    library = Optional.of(name);
    return this;
  }

  public HubFacts architecture(String name) {
    architectures = List.of(name);
    return this;
  }

  public HubFacts parameters(long count) {
    parameters = OptionalLong.of(count);
    return this;
  }

  /** What the text of the card holds. */
  public HubFacts outline(CardOutline text) {
    outline = Optional.of(text);
    return this;
  }

  /** Results with numbers in the metadata of the card. */
  public HubFacts results(int count) {
    results = count;
    return this;
  }

  public HubFacts withoutTask() {
    task = Optional.empty();
    return this;
  }

  public HubFacts at(String value) {
    revision = Optional.of(value);
    return this;
  }

  public HubFacts card(Card value) {
    card = Optional.of(value);
    return this;
  }

  public HubFacts gate(Gate value) {
    gate = value;
    return this;
  }

  public HubFacts gateTerms(GateTerms value) {
    gateTerms = value;
    return this;
  }

  public HubFacts disabled() {
    isDisabled = true;
    return this;
  }

  public HubFacts hidden() {
    isPrivate = true;
    return this;
  }

  public HubFacts refused(Refusal refusal) {
    outcome = Optional.of(new FetchOutcome.Refused(key(), refusal, "as the hub says"));
    return this;
  }

  public HubFacts unreachable(String reason) {
    outcome = Optional.of(new FetchOutcome.Unreachable(key(), reason));
    return this;
  }

  public HubFacts outcome(FetchOutcome value) {
    outcome = Optional.of(value);
    return this;
  }

  public RepoKey key() {
    return new RepoKey(id, revision);
  }

  public HubRecord facts() {
    CardMetadata metadata =
        new CardMetadata(
            licenses, licenseName, licenseLink, datasets, gateTerms, List.of(), results, outline);
    return new HubRecord(
        id,
        Optional.of(COMMIT),
        new RepoState(gate, isPrivate, isDisabled, Optional.empty(), Optional.empty()),
        card.orElseGet(() -> new Card.Read(metadata, "cardData")),
        tags,
        parents.stream()
            .map(parent -> new BaseModelClaim(parent.id(), parent.relation(), parent.declaredIn()))
            .toList(),
        files,
        new ModelShape(task, library, architectures, Optional.empty(), parameters));
  }

  public HubNode node() {
    if (outcome.isPresent()) {
      return HubNode.leaf(outcome.get());
    }
    List<RepoKey> keys =
        datasets.stream()
            .filter(name -> RepoId.flawOf(name).isEmpty())
            .map(name -> RepoKey.head(RepoId.dataset(name)))
            .toList();
    FetchOutcome fetched = new FetchOutcome.Fetched(key(), facts(), List.of());
    return new HubNode(fetched, parents, keys, Optional.empty());
  }

  public static HubGraph graph(HubFacts... repositories) {
    return graph(List.of(repositories));
  }

  public static HubGraph graph(List<HubFacts> repositories) {
    Map<RepoKey, HubNode> nodes = new TreeMap<>();
    repositories.forEach(repository -> nodes.put(repository.key(), repository.node()));
    return HubGraph.of(nodes);
  }
}
