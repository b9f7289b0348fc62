package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.hub.BaseModelClaim;
import io.github.modelaudit.domain.hub.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers the base models that a repository names in any of its fields, one claim per id. */
final class BaseModels {
  private static final String TAG = "base_model:";
  private static final String TAGS = "tags";

  private final Map<String, Claim> claims = new LinkedHashMap<>();

  /** Reads the hub's own resolution: an object with a relation, or in old answers a list. */
  BaseModels resolved(JsonNode bases) {
    JsonNode models = bases.isArray() ? bases : bases.path("models");
    Relation relation = relation(bases.path("relation").asText());
    models.forEach(model -> idsIn(model).forEach(id -> add(id, relation, "baseModels")));
    return this;
  }

  /** Reads tags of the forms {@code base_model:id} and {@code base_model:relation:id}. */
  BaseModels tagged(List<String> tags) {
    for (String tag : tags) {
      if (tag.startsWith(TAG)) {
        String rest = tag.substring(TAG.length());
        int colon = rest.indexOf(':');
        Relation relation = colon < 0 ? Relation.UNSTATED : relation(rest.substring(0, colon));
        String id = relation == Relation.UNSTATED ? rest : rest.substring(colon + 1);
        add(id, relation, TAGS);
      }
    }
    return this;
  }

  /** Reads the keys of the card. */
  BaseModels declared(JsonNode card) {
    Relation relation = relation(card.path("base_model_relation").asText());
    for (String key : List.of("base_model", "base_models", "base_model_sources")) {
      idsIn(card.path(key)).forEach(id -> add(id, relation, "cardData." + key));
    }
    return this;
  }

  /** Reads the base that an adapter's configuration names. */
  BaseModels configured(JsonNode config) {
    new JsonFields(config)
        .within("peft")
        .text("base_model_name_or_path")
        .or(() -> new JsonFields(config).text("base_model_name_or_path"))
        .ifPresent(id -> add(id, Relation.ADAPTER, "config.peft"));
    return this;
  }

  /**
   * Returns the claims sorted by id. A path on somebody's disk counts only when nothing better is
   * named, and then as a claim that cannot be followed.
   */
  List<BaseModelClaim> toClaims() {
    boolean isAnyUsable =
        claims.values().stream().anyMatch(claim -> RepoId.flawOf(claim.id).isEmpty());
    return claims.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .filter(claim -> !isAnyUsable || !DeclaredId.isLocalPath(claim.id))
        .map(claim -> new BaseModelClaim(claim.id, claim.relation, List.copyOf(claim.fields)))
        .toList();
  }

  private void add(String text, Relation relation, String field) {
    String id = DeclaredId.plain(text);
    if (!id.isEmpty()) {
      claims.merge(
          id.toLowerCase(Locale.ROOT),
          new Claim(id, relation, new TreeSet<>(List.of(field))),
          Claim::and);
    }
  }

  private static List<String> idsIn(JsonNode value) {
    List<String> ids = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> ids.addAll(idsIn(item)));
    } else if (value.isObject()) {
      new JsonFields(value).text("id", "name", "repo_id", "model", "repo_url").ifPresent(ids::add);
    } else {
      JsonFields.textOf(value).ifPresent(ids::add);
    }
    return ids;
  }

  private static Relation relation(String word) {
    return Optional.of(word.trim().toLowerCase(Locale.ROOT))
        .map(
            name ->
                switch (name) {
                  case "finetune" -> Relation.FINETUNE;
                  case "adapter" -> Relation.ADAPTER;
                  case "merge" -> Relation.MERGE;
                  case "quantized" -> Relation.QUANTIZED;
                  case "conversion", "converted" -> Relation.CONVERSION;
                  case "pruned", "pruning" -> Relation.PRUNED;
                  case "distilled", "distillation", "distill" -> Relation.DISTILLED;
                  default -> Relation.UNSTATED;
                })
        .orElse(Relation.UNSTATED);
  }

  /**
   * The first stated relation holds, but for a word that the Hub does not have: of its own the Hub
   * would call all these fine-tuned.
   */
  private static Relation both(Relation one, Relation other) {
    return switch (other) {
      case CONVERSION, PRUNED, DISTILLED -> other;
      case FINETUNE, ADAPTER, MERGE, QUANTIZED, UNSTATED -> one == Relation.UNSTATED ? other : one;
    };
  }

  /** One id with what is said of it. */
  private record Claim(String id, Relation relation, SortedSet<String> fields) {
    Claim and(Claim other) {
      SortedSet<String> both = new TreeSet<>(fields);
      both.addAll(other.fields);
      return new Claim(id, both(relation, other.relation), both);
    }
  }
}
