package io.github.modelaudit.hub.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A directory of answers, one file each. Readers take no locks: a file is replaced as a whole, and
 * one that is damaged or answers another question is dropped.
 */
public final class AnswerCache {
  private static final String MAGIC = "model-audit-hub 1 ";

  private final Path directory;
  private final ObjectMapper mapper = new ObjectMapper();

  public AnswerCache(Path directory) {
    this.directory = directory;
  }

  /** Returns what is kept, whatever its age. */
  public Optional<StoredAnswer> find(CacheKey key) {
    Path file = fileOf(key);
    try {
      Optional<StoredAnswer> found = parse(Files.readString(file, StandardCharsets.UTF_8), key);
      if (found.isEmpty()) {
        Files.deleteIfExists(file);
      }
      return found;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return dropped(file);
    }
  }

  /** Keeps an answer in place of what was kept before. */
  public void store(CacheKey key, StoredAnswer answer) throws IOException {
    ObjectNode entry = mapper.createObjectNode();
    entry.put("about", key.line());
    entry.put("checkedAt", answer.checkedAt().toString());
    entry.set("content", answer.content());
    String json = mapper.writeValueAsString(entry);
    AtomicFile.write(fileOf(key), MAGIC + Digests.sha256(json) + "\n" + json);
  }

  private static Optional<StoredAnswer> dropped(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Not readable and not removable: it counts as absent, and a store will say what is wrong.
    }
    return Optional.empty();
  }

  private Optional<StoredAnswer> parse(String text, CacheKey key) {
    int end = text.indexOf('\n');
    String json = text.substring(end + 1);
    if (end < 0 || !text.startsWith(MAGIC + Digests.sha256(json))) {
      return Optional.empty();
    }
    try {
      JsonNode entry = mapper.readTree(json);
      return entry.path("about").asText().equals(key.line())
          ? Optional.of(
              new StoredAnswer(
                  Instant.parse(entry.path("checkedAt").asText()), entry.path("content")))
          : Optional.empty();
    } catch (JsonProcessingException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private Path fileOf(CacheKey key) {
    String name = Digests.sha256(key.line());
    return directory.resolve("answers").resolve(name.substring(0, 2)).resolve(name + ".json");
  }
}
