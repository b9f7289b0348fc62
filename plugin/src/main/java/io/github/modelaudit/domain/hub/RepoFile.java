package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.text.LegalText;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of a repository.
 *
 * <p>A file has one of two digests. What git keeps itself has a blob id, see <a
 * href="https://git-scm.com/book/en/v2/Git-Internals-Git-Objects">Git Objects</a>. Of a large file
 * git keeps a pointer only, so that its blob id says nothing about the content; it has a SHA-256
 * instead, see the <a href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md">Git LFS
 * specification</a>.
 *
 * @param size in bytes; absent when the hub did not say
 * @param sha256 digest of the content of a large file, lower-case hex; absent when the hub did not
 *     say
 * @param blob SHA-1 over {@code blob}, a space, the length, a zero byte and the content, 40
 *     lower-case hex digits; never the blob of a pointer; absent when the hub did not say
 * @param text what reading a license, notice or policy file has shown; absent when nobody tried
 */
public record RepoFile(
    String path,
    OptionalLong size,
    Optional<String> sha256,
    Optional<String> blob,
    Optional<LegalText> text) {
  public RepoFile {
    requireNonNull(path, "path");
    requireNonNull(size, "size");
    requireNonNull(sha256, "sha256");
    requireNonNull(blob, "blob");
    requireNonNull(text, "text");
  }

  /** Makes a file that nobody has read. */
  public RepoFile(String path, OptionalLong size, Optional<String> sha256, Optional<String> blob) {
    this(path, size, sha256, blob, Optional.empty());
  }

  /** Makes a file whose blob id is not known. */
  public RepoFile(String path, OptionalLong size, Optional<String> sha256) {
    this(path, size, sha256, Optional.empty());
  }

  /** Returns a file of which only the path is known. */
  public static RepoFile of(String path) {
    return new RepoFile(path, OptionalLong.empty(), Optional.empty());
  }

  /** Returns the same file with what reading it has shown. */
  public RepoFile withText(Optional<LegalText> shown) {
    return new RepoFile(path, size, sha256, blob, shown);
  }

  /** What the file is for. */
  public FileRole role() {
    return FileRole.of(path);
  }

  /** The digest of the content: the SHA-256, else the blob id. */
  public Optional<String> digest() {
    return sha256.or(() -> blob);
  }
}
