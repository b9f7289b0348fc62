package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the lock file is used.
 *
 * @param file the lock to read; absent when there is none
 * @param shownAs the name of the file in messages, also when there is none yet
 * @param isFrozen true when nothing but the lock may be believed
 */
public record LockChoice(Optional<Path> file, String shownAs, boolean isFrozen) {
  public LockChoice {
    requireNonNull(file, "file");
    requireNonNull(shownAs, "shownAs");
  }
}
