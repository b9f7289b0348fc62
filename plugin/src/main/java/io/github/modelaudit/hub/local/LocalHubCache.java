package io.github.modelaudit.hub.local;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The download cache of the Hub's own clients: {@code models--org--name/refs} and {@code
 * snapshots}.
 */
public final class LocalHubCache {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  private final Path root;

  public LocalHubCache(Path root) {
    this.root = root;
  }

  /**
   * Returns what was downloaded of a repository at a revision. The folder in the casing of the id
   * wins; other casings of the same repository follow in order.
   */
  public Optional<LocalSnapshot> find(RepoKey key) {
    return folders(key.repo()).stream()
        .flatMap(folder -> snapshot(folder, key).stream())
        .findFirst();
  }

  private List<Path> folders(RepoId repo) {
    String name = prefix(repo.type()) + repo.id().replace("/", "--");
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(root)) {
      return found
          .filter(path -> path.getFileName().toString().equalsIgnoreCase(name))
          .sorted(
              Comparator.comparing((Path path) -> !path.getFileName().toString().equals(name))
                  .thenComparing(path -> path.getFileName().toString()))
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }

  private Optional<LocalSnapshot> snapshot(Path folder, RepoKey key) {
    RepoType type = key.repo().type();
    String id = folder.getFileName().toString().substring(prefix(type).length()).replace("--", "/");
    return commit(folder, key)
        .map(sha -> new LocalSnapshot(new RepoId(type, id), sha, snapshotOf(folder, sha), root))
        .filter(snapshot -> isInside(snapshot.folder()));
  }

  private Optional<String> commit(Path folder, RepoKey key) {
    if (key.isPinned()) {
      return key.revision();
    }
    try {
      Path refs = folder.resolve("refs");
      Path ref = refs.resolve(key.revision().orElse("main")).normalize();
      if (!ref.startsWith(refs) || !Files.isRegularFile(ref) || Files.size(ref) > 200) {
        return Optional.empty();
      }
      return Optional.of(Files.readString(ref, StandardCharsets.UTF_8).trim())
          .filter(text -> COMMIT.matcher(text).matches());
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private boolean isInside(Path folder) {
    try {
      return Files.isDirectory(folder) && folder.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static Path snapshotOf(Path folder, String commit) {
    return folder.resolve("snapshots").resolve(commit);
  }

  private static String prefix(RepoType type) {
    return type == RepoType.DATASET ? "datasets--" : "models--";
  }
}
