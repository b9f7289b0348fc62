package io.github.modelaudit.policy.extension;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.policy.view.Model;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A rule that a jar on the class path of the plugin brings, found by {@link
 * java.util.ServiceLoader}. It decides by the model alone, and is asked by several threads at once.
 */
public interface AuditRule {
  /** A stable id that begins with {@code x-}. */
  String id();

  /** What it is about, in a few words. */
  String title();

  /** Its level as long as no policy sets one. */
  Level level();

  /** Where a person reads about it; absent when there is no such page. */
  default Optional<URI> page() {
    return Optional.empty();
  }

  /** Returns what is wrong with the model; empty when nothing is. */
  List<Issue> check(Model model);

  /** How much findings matter. */
  enum Level {
    ERROR,
    WARNING,
    INFO,
    OFF
  }

  /**
   * Something wrong with a model.
   *
   * @param message the fact, as full sentences that name the model
   * @param remedy the next step, imperative
   */
  record Issue(String message, String remedy) {
    public Issue {
      requireNonNull(message, "message");
      requireNonNull(remedy, "remedy");
    }
  }
}
