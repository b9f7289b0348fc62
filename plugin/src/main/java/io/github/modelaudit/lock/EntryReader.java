package io.github.modelaudit.lock;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.BaseModelClaim;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
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
import java.util.Optional;

/** Turns the fields of an entry back into the node they were written from. */
final class EntryReader {
  private EntryReader() {}

  static HubNode read(RepoKey key, LockObject entry) throws LockException {
    List<Parent> parents = parents(entry);
    List<String> datasets = entry.texts("datasets");
    var datasetKeys = new ArrayList<RepoKey>();
    for (String name : datasets) {
      datasetKeys.add(entry.key(name, RepoType.DATASET));
    }
    return new HubNode(
        outcome(key, entry, parents, datasets), parents, datasetKeys, entry.instant("readAt"));
  }

  private static FetchOutcome outcome(
      RepoKey key, LockObject entry, List<Parent> parents, List<String> datasets)
      throws LockException {
    Optional<Refusal> refusal = entry.choice("refused", Refusal.values());
    if (refusal.isPresent()) {
      return new FetchOutcome.Refused(key, refusal.get(), entry.text("detail").orElse(""));
    }
    return new FetchOutcome.Fetched(key, facts(key, entry, parents, datasets), List.of());
  }

  private static HubRecord facts(
      RepoKey key, LockObject entry, List<Parent> parents, List<String> datasets)
      throws LockException {
    Optional<String> id = entry.text("id");
    RepoId canonical = id.isPresent() ? entry.key(id.get(), key.repo().type()).repo() : key.repo();
    return new HubRecord(
        canonical,
        entry.text("commit"),
        state(entry),
        card(entry.object("card"), datasets),
        entry.texts("tags"),
        bases(entry, parents),
        files(entry),
        shape(entry));
  }

  private static RepoState state(LockObject entry) throws LockException {
    return new RepoState(
        entry.choice("gate", Gate.values()).orElse(Gate.NONE),
        entry.flag("private"),
        entry.flag("disabled"),
        entry.instant("createdAt"),
        Optional.empty());
  }

  private static Card card(Optional<LockObject> fields, List<String> datasets)
      throws LockException {
    if (fields.isEmpty()) {
      return new Card.None();
    }
    LockObject card = fields.get();
    Optional<String> unreadable = card.text("unreadable");
    if (unreadable.isPresent()) {
      return new Card.Unreadable(unreadable.get());
    }
    Optional<String> notRead = card.text("notRead");
    return notRead.isPresent()
        ? new Card.NotRead(notRead.get())
        : new Card.Read(metadata(card, datasets), card.text("origin").orElse(""));
  }

  private static CardMetadata metadata(LockObject card, List<String> datasets)
      throws LockException {
    return new CardMetadata(
        card.texts("license"),
        card.text("licenseName"),
        card.text("licenseLink"),
        card.has("datasets") ? card.texts("datasets") : datasets,
        new GateTerms(card.text("gatePrompt"), card.texts("gateFields"), card.flag("barredInEu")),
        card.texts("oddities"),
        OutlineFields.count(card, "results"),
        OutlineFields.find(card));
  }

  private static List<BaseModelClaim> bases(LockObject entry, List<Parent> parents)
      throws LockException {
    if (!entry.has("bases")) {
      return EntryWriter.basesOf(parents);
    }
    var bases = new ArrayList<BaseModelClaim>();
    for (LockObject base : entry.objects("bases")) {
      bases.add(
          new BaseModelClaim(base.requiredText("id"), relation(base), base.texts("declaredIn")));
    }
    return bases;
  }

  private static List<Parent> parents(LockObject entry) throws LockException {
    var parents = new ArrayList<Parent>();
    for (LockObject link : entry.objects("lineage")) {
      String id = link.requiredText("id");
      Optional<String> gap = link.text("gap");
      String target = link.text("entry").orElse(id);
      Optional<RepoKey> key =
          gap.isPresent() ? Optional.empty() : Optional.of(link.key(target, RepoType.MODEL));
      parents.add(new Parent(id, relation(link), link.texts("declaredIn"), key, gap));
    }
    return parents;
  }

  private static Relation relation(LockObject link) throws LockException {
    return link.choice("relation", Relation.values()).orElse(Relation.UNSTATED);
  }

  private static List<RepoFile> files(LockObject entry) throws LockException {
    var files = new ArrayList<RepoFile>();
    for (LockObject file : entry.objects("files")) {
      files.add(
          new RepoFile(
              file.requiredText("path"),
              file.optionalNumber("size"),
              file.text("sha256"),
              file.text("blob"),
              TextFields.read(file.object("text"))));
    }
    return files;
  }

  private static ModelShape shape(LockObject entry) throws LockException {
    return new ModelShape(
        entry.text("task"),
        entry.text("library"),
        entry.texts("architectures"),
        entry.text("modelType"),
        entry.optionalNumber("parameters"));
  }
}
