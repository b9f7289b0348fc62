package io.github.modelaudit.mojo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a module and its build are on the disk.
 *
 * @param root the folder all paths in reports are relative to: the root of the build, or the module
 *     when it lies outside of it
 * @param module the folder of the module; without a pom, where Maven was started
 */
record BuildPlace(Path root, Path module) {

  /**
   * Returns the place of a module in a build. Wherever below its root Maven is started, the root is
   * the same as long as the poms name their parents.
   *
   * @param start the folder that Maven takes for the root of the build
   * @param parents the folders of the poms that the module inherits from
   */
  static BuildPlace of(Path start, Path module, List<Path> parents) {
    Path folder = module.toAbsolutePath().normalize();
    Path root =
        Stream.concat(Stream.of(start), parents.stream())
            .map(it -> it.toAbsolutePath().normalize())
            .filter(folder::startsWith)
            .min(Comparator.comparingInt(Path::getNameCount))
            .orElse(folder);
    return new BuildPlace(root, folder);
  }

  /**
   * Returns the nearest file of that name: in the module, or in a folder above it up to the root of
   * the build, or of the Git repository around it.
   */
  Optional<Path> findUpwards(String name) {
    Path top = repository().orElse(root);
    Path folder = module;
    while (folder != null && folder.startsWith(top)) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** The path as reports show it: relative to the root, with '/', also above it in a repository. */
  String show(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    boolean isOurs = absolute.startsWith(repository().orElse(root));
    Path shown = isOurs ? root.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  /** The path as a person types it, from where Maven was started if it lies below. */
  String show(Path file, Path start) {
    Path absolute = file.toAbsolutePath().normalize();
    Path from = start.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(from) ? from.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  /** The module relative to the root, with '/' at its end; empty for the root itself. */
  String moduleFolder() {
    return folder(root, module);
  }

  /**
   * The root relative to the root of the Git repository it lies in, with '/' at its end; empty when
   * they are one, or when there is no repository.
   */
  String repositoryFolder() {
    return repository().map(folder -> folder(folder, root)).orElse("");
  }

  private Optional<Path> repository() {
    for (Path folder = root; folder != null; folder = folder.getParent()) {
      // In a linked work tree, and in a submodule, it is a file.
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static String folder(Path above, Path below) {
    String path = above.relativize(below).toString().replace('\\', '/');
    return path.isEmpty() ? "" : path + "/";
  }
}
