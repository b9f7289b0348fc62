package io.github.modelaudit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.hub.local.LocalHubCache;
import io.github.modelaudit.hub.local.LocalSnapshot;
import io.github.modelaudit.hub.read.CardFound;
import io.github.modelaudit.hub.read.CardText;
import io.github.modelaudit.hub.read.InfoReader;
import io.github.modelaudit.hub.read.YamlCardText;
import java.util.List;
import java.util.Optional;

/** Reads what the Hub's own clients left on this machine, without asking anybody. */
final class OfflineReader {
  private final Optional<LocalHubCache> downloads;
  private final CardText cardText = new YamlCardText();
  private final InfoReader reader = new InfoReader();
  private final ObjectMapper mapper = new ObjectMapper();

  OfflineReader(HubSettings settings) {
    this.downloads = settings.cache().localHubCache().map(LocalHubCache::new);
  }

  Optional<LocalHubCache> downloads() {
    return downloads;
  }

  CardText cardText() {
    return cardText;
  }

  Reading read(RepoKey key) {
    return downloads
        .flatMap(cache -> cache.find(key))
        .map(snapshot -> Reading.of(fetched(key, snapshot)))
        .orElseGet(
            () ->
                Reading.of(
                    new FetchOutcome.NotAttempted(
                        key, "nothing is asked offline, and nothing about it is stored here")));
  }

  private FetchOutcome fetched(RepoKey key, LocalSnapshot snapshot) {
    CardFound card =
        snapshot
            .read("README.md")
            .map(text -> CardFound.in(text, "README.md in the local Hub cache", cardText))
            .orElseGet(
                () ->
                    CardFound.without(
                        new Card.NotRead("the local Hub cache holds no card of this commit")));
    String notice =
        "Nothing is asked offline. The facts about '"
            + key
            + "' come from the local Hub cache, which holds neither gate nor tags, at commit "
            + snapshot.commit()
            + ".";
    return new FetchOutcome.Fetched(
        key, reader.read(snapshot.id(), info(snapshot), card), List.of(notice));
  }

  private JsonNode info(LocalSnapshot snapshot) {
    ObjectNode info = mapper.createObjectNode();
    info.put("id", snapshot.id().id());
    info.put("sha", snapshot.commit());
    var siblings = info.putArray("siblings");
    for (RepoFile file : snapshot.files()) {
      ObjectNode entry = siblings.addObject().put("rfilename", file.path());
      file.size().ifPresent(size -> entry.put("size", size));
      file.blob().ifPresent(hash -> entry.put("blobId", hash));
      file.sha256().ifPresent(hash -> entry.putObject("lfs").put("sha256", hash));
    }
    json(snapshot, "config.json").ifPresent(config -> info.set("config", config));
    json(snapshot, "adapter_config.json")
        .ifPresent(peft -> info.withObject("/config").set("peft", peft));
    return info;
  }

  private Optional<JsonNode> json(LocalSnapshot snapshot, String file) {
    return snapshot.read(file).flatMap(this::parse).filter(JsonNode::isObject);
  }

  private Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(mapper.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
