package io.github.modelaudit.hub.local;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.hub.RepoFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one commit that some client downloaded; seldom all of them.
 *
 * @param id in the casing of the client that downloaded it
 * @param root the cache, which links must not lead out of
 */
public record LocalSnapshot(RepoId id, String commit, Path folder, Path root) {
  private static final long LONGEST_TEXT = 2L * 1024 * 1024;
  private static final int MOST_FILES = 10_000;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SHA1 = Pattern.compile("[0-9a-f]{40}");

  public LocalSnapshot {
    requireNonNull(id, "id");
    requireNonNull(commit, "commit");
    requireNonNull(folder, "folder");
    requireNonNull(root, "root");
  }

  /** Returns the text of a file; nothing when it was not downloaded, is huge or lies elsewhere. */
  public Optional<String> read(String path) {
    try {
      Optional<Path> file = inside(folder.resolve(path));
      if (file.isEmpty() || Files.size(file.get()) > LONGEST_TEXT) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file.get());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the downloaded files; those whose links lead out of the cache are left out. */
  public List<RepoFile> files() {
    try (Stream<Path> found = Files.walk(folder)) {
      List<RepoFile> files = new ArrayList<>();
      for (Path path : found.limit(MOST_FILES).toList()) {
        describe(path).ifPresent(files::add);
      }
      return List.copyOf(files);
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }

  private Optional<RepoFile> describe(Path path) throws IOException {
    Optional<Path> target = inside(path);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    String name = folder.relativize(path).toString().replace('\\', '/');
    String blob = String.valueOf(target.get().getFileName());
    Optional<String> hash = Optional.of(blob).filter(any -> Files.isSymbolicLink(path));
    return Optional.of(
        new RepoFile(
            name,
            OptionalLong.of(Files.size(target.get())),
            hash.filter(digest -> SHA256.matcher(digest).matches()),
            hash.filter(digest -> SHA1.matcher(digest).matches())));
  }

  private Optional<Path> inside(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    Path real = path.toRealPath();
    return real.startsWith(root.toRealPath()) ? Optional.of(real) : Optional.empty();
  }
}
