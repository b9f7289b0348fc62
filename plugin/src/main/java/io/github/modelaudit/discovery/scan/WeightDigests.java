package io.github.modelaudit.discovery.scan;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The SHA-256 of the weights of a project. To tell it, all their bytes are read, which is for goals
 * that a person starts, not for every build.
 */
public final class WeightDigests {
  private static final String WITHIN = "!/";
  private static final String POINTED = "sha256:";

  private final ProjectInputs inputs;
  private final JarScanner scanner;

  public WeightDigests(ProjectInputs inputs, ModelFileCatalogue catalogue) {
    this.inputs = requireNonNull(inputs, "inputs");
    this.scanner = new JarScanner(catalogue);
  }

  /**
   * Returns the digest of a model file, in lower-case hex, of a pointer that of the weights that it
   * points at; nothing when the file is not there any more.
   */
  public Optional<String> of(FileFacts file) throws IOException {
    String pointed = file.metadata().getOrDefault("oid", "");
    if (pointed.startsWith(POINTED)) {
      return Optional.of(pointed.substring(POINTED.length()));
    }
    String place = file.path().orElse("");
    int end = place.indexOf(WITHIN);
    return end < 0 ? plain(place) : within(place.substring(0, end), place.substring(end + 2));
  }

  private Optional<String> plain(String place) throws IOException {
    Path file = inputs.root().resolve(place);
    return Files.isRegularFile(file) ? Optional.of(Digest.of(file)) : Optional.empty();
  }

  private Optional<String> within(String coordinates, String path) throws IOException {
    for (Library library : inputs.code().libraries().orElse(List.of())) {
      if (library.coordinates().equals(coordinates) && library.file().isPresent()) {
        Path file = library.file().get();
        return Files.isDirectory(file)
            ? Optional.of(Digest.of(file.resolve(path)))
            : scanner.digest(file, path);
      }
    }
    return Optional.empty();
  }
}
