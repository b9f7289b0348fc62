package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import io.github.modelaudit.domain.hub.RepoState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the info answer about a repository; stateless, safe for any number of threads. */
public final class InfoReader {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final List<String> SIGNS =
      List.of("id", "modelId", "sha", "siblings", "tags", "cardData", "card_data", "_id");

  private final ObjectMapper mapper = new ObjectMapper();
  private final CardReader cards = new CardReader();

  /**
   * Parses a body that should be an info answer.
   *
   * @throws UnreadableException when it is no JSON object, or one about something else
   */
  public JsonNode parse(String body) throws UnreadableException {
    JsonNode info;
    try {
      info = mapper.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UnreadableException("the answer is not valid JSON");
    }
    if (!info.isObject()) {
      throw new UnreadableException("the answer is not a JSON object");
    }
    if (SIGNS.stream().noneMatch(info::has)) {
      throw new UnreadableException("the answer has none of the fields of a repository");
    }
    return info;
  }

  /** True when the answer holds the card's metadata, so that no other request is needed. */
  public boolean hasCard(JsonNode info) {
    return card(info).isObject();
  }

  /** True unless the answer lists files and there is no card among them. */
  public boolean mayHaveCard(JsonNode info) {
    JsonNode siblings = info.path("siblings");
    return !siblings.isArray()
        || FileList.of(siblings).stream().anyMatch(file -> file.path().equals("README.md"));
  }

  /** The commit that the answer is about. */
  public Optional<String> commit(JsonNode info) {
    return new JsonFields(info)
        .text("sha")
        .map(sha -> sha.toLowerCase(Locale.ROOT))
        .filter(sha -> COMMIT.matcher(sha).matches());
  }

  /** The id under which the hub knows the repository; the one asked for where it says none. */
  public RepoId id(JsonNode info, RepoId asked) {
    return new JsonFields(info)
        .text("id", "modelId")
        .filter(id -> RepoId.flawOf(id).isEmpty())
        .map(id -> new RepoId(asked.type(), id))
        .orElse(asked);
  }

  /**
   * Reads the facts.
   *
   * @param card what is known of the card; a card in the answer itself wins
   */
  public HubRecord read(RepoId asked, JsonNode info, CardFound card) {
    JsonFields fields = new JsonFields(info);
    JsonNode metadata = hasCard(info) ? card(info) : card.metadata();
    List<String> tags = new ArrayList<>(fields.texts("tags"));
    List<String> cardTags = new JsonFields(metadata).texts("tags");
    BaseModels bases =
        new BaseModels()
            .resolved(fields.first("baseModels", "base_models"))
            .tagged(tags)
            .declared(metadata)
            .tagged(cardTags)
            .configured(info.path("config"));
    return new HubRecord(
        id(info, asked),
        commit(info),
        state(fields),
        cardOf(info, card),
        tags,
        bases.toClaims(),
        FileList.of(info.path("siblings")),
        shape(info, metadata));
  }

  private Card cardOf(JsonNode info, CardFound found) {
    if (hasCard(info)) {
      return new Card.Read(cards.read(card(info)), "cardData");
    }
    return found.metadata().isObject()
        ? new Card.Read(cards.read(found.metadata()), found.origin())
        : found.otherwise();
  }

  private static JsonNode card(JsonNode info) {
    return new JsonFields(info).first("cardData", "card_data");
  }

  private static RepoState state(JsonFields fields) {
    return new RepoState(
        gate(fields.first("gated")),
        fields.isTrue("private"),
        fields.isTrue("disabled"),
        fields.instant("createdAt", "created_at"),
        fields.instant("lastModified", "last_modified"));
  }

  /** The documented values, and the reading that hides least of everything else. */
  private static Gate gate(JsonNode gated) {
    if (gated.isMissingNode() || !(gated.isBoolean() || gated.isTextual())) {
      return Gate.UNKNOWN;
    }
    return switch (gated.asText().toLowerCase(Locale.ROOT)) {
      case "false" -> Gate.NONE;
      case "auto" -> Gate.AUTO;
      case "" -> Gate.UNKNOWN;
      default -> Gate.MANUAL;
    };
  }

  private static ModelShape shape(JsonNode info, JsonNode metadata) {
    JsonFields fields = new JsonFields(info);
    JsonFields card = new JsonFields(metadata);
    JsonFields config = fields.within("config");
    var weights = fields.within("safetensors").number("total");
    return new ModelShape(
        fields.text("pipeline_tag").or(() -> card.text("pipeline_tag")),
        fields.text("library_name").or(() -> card.text("library_name")),
        config.texts("architectures"),
        config.text("model_type"),
        weights.isPresent() ? weights : fields.within("gguf").number("total"));
  }
}
