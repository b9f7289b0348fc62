package io.github.modelaudit.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers which files are models, and whose. */
public interface ModelFileCatalogue {

  /**
   * Returns what a file's name says; nothing when it is no name of a model.
   *
   * @param path with '/'
   */
  Optional<FileNameRule> findByName(String path);

  /** How files begin of which only the beginning is looked at. */
  List<FileMagic> magics();

  /** Returns known weights of a size; more than one where sizes coincide. */
  List<KnownWeights> findBySize(long size);

  /** Models that libraries carry for a part of themselves, sorted by library. */
  List<LibraryPart> parts();

  /** True for a folder that holds nothing of the project's own. */
  boolean isSkipped(String folder);

  /** Names of folders with which a path of somebody's machine begins, rather than a Hub id. */
  Set<String> localFolders();

  /** Returns a text that is another one when any fact about names, bytes or weights is. */
  String fingerprint();
}
