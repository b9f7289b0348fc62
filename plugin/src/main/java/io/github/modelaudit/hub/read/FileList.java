package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.modelaudit.domain.hub.RepoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lists of files; the info answer and the tree answer name the same things differently. */
final class FileList {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SHA1 = Pattern.compile("[0-9a-f]{40}");

  private FileList() {}

  static List<RepoFile> of(JsonNode entries) {
    List<RepoFile> files = new ArrayList<>();
    for (JsonNode entry : entries) {
      JsonFields fields = new JsonFields(entry);
      boolean isFile = fields.text("type").map("file"::equals).orElse(true);
      fields
          .text("rfilename", "path")
          .filter(path -> isFile)
          .ifPresent(
              path ->
                  files.add(
                      new RepoFile(
                          path, fields.number("size"), sha256(fields), blob(entry, fields))));
    }
    return files;
  }

  /** The hash of the content; the outer {@code oid} of a tree entry is that of a pointer. */
  private static Optional<String> sha256(JsonFields fields) {
    return fields
        .within("lfs")
        .text("sha256", "oid")
        .map(hash -> hash.toLowerCase(Locale.ROOT))
        .filter(hash -> SHA256.matcher(hash).matches());
  }

  /** The git blob; of a file that git keeps a pointer to, it would be the pointer's. */
  private static Optional<String> blob(JsonNode entry, JsonFields fields) {
    boolean isPointer = entry.hasNonNull("lfs") || entry.hasNonNull("xetHash");
    return fields
        .text("blobId", "oid")
        .map(hash -> hash.toLowerCase(Locale.ROOT))
        .filter(hash -> !isPointer && SHA1.matcher(hash).matches());
  }
}
