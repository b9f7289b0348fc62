package io.github.modelaudit.hub;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes the addresses of a hub's repositories, joined as text so that a path in the endpoint stays.
 */
final class RepoUrls {
  /** Fields that do not move on their own; counters would make every answer another one. */
  private static final List<String> MODEL_FIELDS =
      List.of(
          "sha",
          "gated",
          "private",
          "disabled",
          "cardData",
          "tags",
          "baseModels",
          "pipeline_tag",
          "library_name",
          "config",
          "safetensors",
          "gguf",
          "siblings",
          "lastModified",
          "createdAt");

  private static final List<String> DATASET_FIELDS =
      List.of(
          "sha",
          "gated",
          "private",
          "disabled",
          "cardData",
          "tags",
          "siblings",
          "lastModified",
          "createdAt");

  private final String endpoint;

  RepoUrls(String endpoint) {
    this.endpoint = endpoint;
  }

  /** The info answer with all that the hub likes to say. */
  String info(RepoKey key) {
    String type = key.repo().type() == RepoType.DATASET ? "datasets" : "models";
    String revision = key.revision().map(name -> "/revision/" + encode(name)).orElse("");
    return endpoint + "/api/" + type + "/" + key.repo().id() + revision;
  }

  /** The info answer with the fields that an audit reads. */
  String expandedInfo(RepoKey key) {
    List<String> fields = key.repo().type() == RepoType.DATASET ? DATASET_FIELDS : MODEL_FIELDS;
    return fields.stream()
        .map(field -> "expand=" + field)
        .collect(Collectors.joining("&", info(key) + "?", ""));
  }

  /** The list of files at the revision of the key, or of the default branch. */
  String tree(RepoKey key) {
    String type = key.repo().type() == RepoType.DATASET ? "datasets" : "models";
    String revision = encode(key.revision().orElse("main"));
    return endpoint + "/api/" + type + "/" + key.repo().id() + "/tree/" + revision;
  }

  /** The content of a file. */
  String file(RepoId repo, String revision, String path) {
    String type = repo.type() == RepoType.DATASET ? "/datasets/" : "/";
    return endpoint + type + repo.id() + "/resolve/" + encode(revision) + "/" + path;
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
