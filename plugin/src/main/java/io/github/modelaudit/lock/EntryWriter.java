package io.github.modelaudit.lock;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.BaseModelClaim;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.hub.RepoState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns one node of the graph into the fields of an entry; what goes without saying is left out.
 */
final class EntryWriter {
  private EntryWriter() {}

  /** The name of an entry within its section. */
  static String name(RepoKey key) {
    return key.repo().id() + key.revision().map(revision -> "@" + revision).orElse("");
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Map<String, Object> fields(RepoKey key, HubNode node) {
    var fields = new Fields();
    if (node.outcome() instanceof FetchOutcome.Refused refused) {
      fields.put("refused", word(refused.refusal()));
      fields.putText("detail", refused.detail());
    }
    Optional<HubRecord> facts = node.facts();
    facts.ifPresent(record -> putIdentity(fields, key, record));
    fields.put("readAt", node.readAt().map(Object::toString));
    facts.ifPresent(record -> putRepository(fields, record, node));
    fields.put("lineage", node.parents().stream().map(EntryWriter::link).toList());
    fields.put("datasets", datasetNames(node));
    facts.ifPresent(record -> putContent(fields, record));
    return fields.toMap();
  }

  private static List<String> datasetNames(HubNode node) {
    return node.datasets().stream().map(EntryWriter::name).toList();
  }

  private static void putIdentity(Fields fields, RepoKey key, HubRecord facts) {
    String id = facts.id().id();
    fields.put("id", id.equals(key.repo().id()) ? Optional.empty() : Optional.of(id));
    fields.put("commit", facts.commit());
  }

  private static void putRepository(Fields fields, HubRecord facts, HubNode node) {
    RepoState state = facts.state();
    fields.put("createdAt", state.createdAt().map(Object::toString));
    if (state.gate() != Gate.NONE) {
      fields.put("gate", word(state.gate()));
    }
    fields.putIfTrue("private", state.isPrivate());
    fields.putIfTrue("disabled", state.isDisabled());
    fields.put("card", card(facts.card(), datasetNames(node)));
    fields.put("tags", facts.tags());
    if (!facts.bases().equals(basesOf(node.parents()))) {
      fields.putEvenIfEmpty("bases", facts.bases().stream().map(EntryWriter::base).toList());
    }
  }

  /** The declared bases, as far as the links tell them; written only where they differ. */
  static List<BaseModelClaim> basesOf(List<Parent> parents) {
    return parents.stream()
        .map(parent -> new BaseModelClaim(parent.id(), parent.relation(), parent.declaredIn()))
        .toList();
  }

  private static Map<String, Object> card(Card card, List<String> datasets) {
    var fields = new Fields();
    if (card instanceof Card.Read read) {
      putCard(fields, read, datasets);
    } else if (card instanceof Card.Unreadable unreadable) {
      fields.put("unreadable", unreadable.reason());
    } else if (card instanceof Card.NotRead notRead) {
      fields.put("notRead", notRead.reason());
    }
    return fields.toMap();
  }

  private static void putCard(Fields fields, Card.Read read, List<String> datasets) {
    CardMetadata card = read.metadata();
    fields.put("license", card.licenses());
    fields.put("licenseName", card.licenseName());
    fields.put("licenseLink", card.licenseLink());
    if (!card.datasets().equals(datasets)) {
      fields.putEvenIfEmpty("datasets", card.datasets());
    }
    fields.put("gatePrompt", card.gateTerms().prompt());
    fields.put("gateFields", card.gateTerms().fields());
    fields.putIfTrue("barredInEu", card.gateTerms().isBarredInEu());
    fields.put("oddities", card.oddities());
    fields.putText("origin", read.origin());
    if (card.results() > 0) {
      fields.putNumber("results", card.results());
    }
    fields.put("outline", card.outline().map(OutlineFields::write).orElse(Map.of()));
  }

  private static Map<String, Object> base(BaseModelClaim base) {
    var fields = new Fields();
    fields.putText("id", base.id());
    putRelation(fields, base.relation(), base.declaredIn());
    return fields.toMap();
  }

  private static Map<String, Object> link(Parent parent) {
    var fields = new Fields();
    fields.putText("id", parent.id());
    putRelation(fields, parent.relation(), parent.declaredIn());
    Optional<String> entry = parent.key().map(EntryWriter::name);
    fields.put("entry", entry.filter(name -> !name.equals(parent.id())));
    fields.put("gap", parent.gap());
    return fields.toMap();
  }

  private static void putRelation(Fields fields, Relation relation, List<String> declaredIn) {
    if (relation != Relation.UNSTATED) {
      fields.put("relation", word(relation));
    }
    fields.put("declaredIn", declaredIn);
  }

  private static void putContent(Fields fields, HubRecord facts) {
    ModelShape shape = facts.shape();
    fields.put("task", shape.task());
    fields.put("library", shape.library());
    fields.put("architectures", shape.architectures());
    fields.put("modelType", shape.modelType());
    shape.parameters().ifPresent(count -> fields.putNumber("parameters", count));
    fields.put("files", facts.files().stream().map(EntryWriter::file).toList());
  }

  private static Map<String, Object> file(RepoFile file) {
    var fields = new Fields();
    fields.putText("path", file.path());
    file.size().ifPresent(size -> fields.putNumber("size", size));
    fields.put("sha256", file.sha256());
    fields.put("blob", file.blob());
    file.text().ifPresent(text -> fields.put("text", TextFields.of(text)));
    return fields.toMap();
  }
}
