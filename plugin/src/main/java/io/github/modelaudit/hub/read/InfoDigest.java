package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Cuts an info answer down to what is read from it, so that what is kept on disk is small and holds
 * nothing by accident.
 */
public final class InfoDigest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What belongs to the repository today, whatever the commit. */
  private static final List<String> OF_TODAY =
      List.of(
          "id",
          "modelId",
          "gated",
          "private",
          "disabled",
          "tags",
          "baseModels",
          "createdAt",
          "created_at",
          "lastModified",
          "last_modified");

  /** What belongs to the commit. */
  private static final List<String> OF_COMMIT =
      List.of("sha", "pipeline_tag", "library_name", "config", "safetensors", "gguf", "siblings");

  private static final List<String> CARD =
      List.of(
          "license",
          "licence",
          "licenses",
          "licences",
          "license_name",
          "license_link",
          "base_model",
          "base_models",
          "base_model_sources",
          "base_model_relation",
          "datasets",
          "dataset",
          "tags",
          "pipeline_tag",
          "library_name",
          "extra_gated_prompt",
          "extra_gated_description",
          "extra_gated_fields",
          "extra_gated_eu_disallowed");

  /** Returns the part of an answer that is read. */
  public ObjectNode of(JsonNode info) {
    ObjectNode digest = copy(info, OF_TODAY);
    digest.setAll(ofCommit(info));
    return digest;
  }

  /** Returns the state of a repository today from one answer, and the commit's from another. */
  public ObjectNode refreshed(JsonNode ofToday, JsonNode ofCommit) {
    ObjectNode digest = copy(ofToday, OF_TODAY);
    digest.setAll(ofCommit(ofCommit));
    return digest;
  }

  /** Returns the part of a card's metadata that is read. */
  public JsonNode ofCard(JsonNode metadata) {
    if (!metadata.isObject()) {
      return metadata;
    }
    ObjectNode card = copy(metadata, CARD);
    int results = EvaluationResults.count(metadata);
    if (results > 0) {
      card.put(EvaluationResults.COUNTED, results);
    }
    return card;
  }

  private ObjectNode ofCommit(JsonNode info) {
    ObjectNode digest = copy(info, OF_COMMIT);
    replace(
        digest,
        "config",
        copy(
            digest.path("config"),
            List.of("architectures", "model_type", "peft", "base_model_name_or_path")));
    replace(digest, "safetensors", copy(digest.path("safetensors"), List.of("total")));
    replace(digest, "gguf", copy(digest.path("gguf"), List.of("total")));
    replace(digest, "siblings", files(digest.path("siblings")));
    JsonNode card = new JsonFields(info).first("cardData", "card_data");
    if (card.isObject()) {
      digest.set("cardData", ofCard(card));
    }
    return digest;
  }

  private static ArrayNode files(JsonNode siblings) {
    ArrayNode files = JSON.arrayNode();
    for (JsonNode sibling : siblings) {
      ObjectNode file =
          copy(sibling, List.of("rfilename", "path", "type", "size", "blobId", "xetHash"));
      if (sibling.path("lfs").isObject()) {
        file.set("lfs", copy(sibling.path("lfs"), List.of("sha256", "oid")));
      }
      files.add(file);
    }
    return files;
  }

  private static void replace(ObjectNode in, String name, JsonNode value) {
    if (in.path(name).isContainerNode()) {
      in.set(name, value);
    }
  }

  private static ObjectNode copy(JsonNode from, List<String> names) {
    ObjectNode copy = JSON.objectNode();
    names.stream().filter(from::has).forEach(name -> copy.set(name, from.get(name)));
    return copy;
  }
}
