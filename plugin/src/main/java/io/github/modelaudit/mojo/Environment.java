package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The environment variables of the Hub's own clients, read as those clients read them, and those of
 * servers that builds run on.
 *
 * <p>Names, defaults and precedence follow {@code huggingface_hub}'s constants and authentication
 * modules.
 */
final class Environment {
  private static final Set<String> TRUE = Set.of("1", "on", "yes", "true");

  private final Map<String, String> variables;
  private final Path home;

  /**
   * Takes the variables and the user's home directory.
   *
   * @param home where {@code ~} points
   */
  Environment(Map<String, String> variables, Path home) {
    this.variables = Map.copyOf(variables);
    this.home = requireNonNull(home, "home");
  }

  /** The base URL of the Hub, without a trailing slash; absent when not set. */
  Optional<String> endpoint() {
    return text("HF_ENDPOINT").map(url -> url.replaceAll("/+$", ""));
  }

  /** True when a variable of the Hub's clients forbids the network. */
  boolean isOffline() {
    return isTrue("HF_HUB_OFFLINE") || isTrue("TRANSFORMERS_OFFLINE");
  }

  /** True when a token may not be sent unless it was asked for. */
  boolean isImplicitTokenDisabled() {
    return isTrue("HF_HUB_DISABLE_IMPLICIT_TOKEN");
  }

  /** The token given as a variable. */
  Optional<String> token() {
    return text("HF_TOKEN").or(() -> text("HUGGING_FACE_HUB_TOKEN"));
  }

  /** The file in which the Hub's command line keeps its token. */
  Path tokenFile() {
    return text("HF_TOKEN_PATH").map(this::expand).orElseGet(() -> hubHome().resolve("token"));
  }

  /** The folder in which the Hub's clients keep downloads. */
  Path hubCache() {
    return text("HF_HUB_CACHE")
        .or(() -> text("HUGGINGFACE_HUB_CACHE"))
        .map(this::expand)
        .orElseGet(() -> hubHome().resolve("hub"));
  }

  /** The file that a GitHub workflow makes the page of a run of; absent elsewhere. */
  Optional<Path> stepSummary() {
    return text("GITHUB_STEP_SUMMARY").map(Path::of);
  }

  /** The user's cache folder, by the XDG convention. */
  Path userCache() {
    return text("XDG_CACHE_HOME").map(this::expand).orElseGet(() -> home.resolve(".cache"));
  }

  private Path hubHome() {
    return text("HF_HOME").map(this::expand).orElseGet(() -> userCache().resolve("huggingface"));
  }

  private Path expand(String path) {
    return path.equals("~") || path.startsWith("~/")
        ? home.resolve(path.substring(Math.min(2, path.length())))
        : Path.of(path);
  }

  private boolean isTrue(String name) {
    return text(name).filter(value -> TRUE.contains(value.toLowerCase(Locale.ROOT))).isPresent();
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
