package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modelaudit.domain.hub.RepoFile;
import java.util.Collection;
import java.util.List;

/** Reads pages of the tree answer about a repository, and writes files in the same form. */
public final class FileTree {
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * Parses a body that should be a page of a tree; folders are left out.
   *
   * @throws UnreadableException when it is no JSON array of objects
   */
  public List<RepoFile> parse(String body) throws UnreadableException {
    JsonNode entries;
    try {
      entries = mapper.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UnreadableException("the list of files is not valid JSON");
    }
    if (!entries.isArray()) {
      throw new UnreadableException("the list of files is not a JSON array");
    }
    return read(entries);
  }

  /** Returns the files in what {@link #write} made. */
  public List<RepoFile> read(JsonNode entries) {
    return FileList.of(entries);
  }

  /** Returns the files as the entries of a tree. */
  public ArrayNode write(Collection<RepoFile> files) {
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (RepoFile file : files) {
      ObjectNode entry = entries.addObject().put("path", file.path());
      file.size().ifPresent(size -> entry.put("size", size));
      file.blob().ifPresent(hash -> entry.put("oid", hash));
      file.sha256().ifPresent(hash -> entry.putObject("lfs").put("oid", hash));
    }
    return entries;
  }
}
