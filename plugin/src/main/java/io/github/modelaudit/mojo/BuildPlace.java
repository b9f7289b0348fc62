package io.github.modelaudit.mojo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a module and its build are on the disk.
 *
 * @param root the folder all paths in reports are relative to: the root of the build, or the module
 *     when it lies outside of it
 * @param module the folder of the module; without a pom, where Maven was started
 */
record BuildPlace(Path root, Path module) {

  /** Returns the place of a module in a build. */
  static BuildPlace of(Path buildRoot, Path module) {
    Path root = buildRoot.toAbsolutePath().normalize();
    Path folder = module.toAbsolutePath().normalize();
    return new BuildPlace(folder.startsWith(root) ? root : folder, folder);
  }

  /**
   * Returns the nearest file of that name: in the module, or in a folder above it up to the root of
   * the build.
   */
  Optional<Path> findUpwards(String name) {
    Path folder = module;
    while (folder != null && folder.startsWith(root)) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** The path as reports show it: relative to the root, with '/'. */
  String show(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
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
    for (Path folder = root; folder != null; folder = folder.getParent()) {
      // In a linked work tree, and in a submodule, it is a file.
      if (Files.exists(folder.resolve(".git"))) {
        return folder(folder, root);
      }
    }
    return "";
  }

  private static String folder(Path above, Path below) {
    String path = above.relativize(below).toString().replace('\\', '/');
    return path.isEmpty() ? "" : path + "/";
  }
}
