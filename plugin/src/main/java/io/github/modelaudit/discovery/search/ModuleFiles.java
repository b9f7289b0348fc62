package io.github.modelaudit.discovery.search;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The text files of one module that people write: without what builds and tools make, without other
 * modules, and within bounds.
 */
final class ModuleFiles extends SimpleFileVisitor<Path> {
  static final int MAX_BYTES = 1024 * 1024;
  private static final int MAX_FILES = 20_000;
  private static final int MAX_DEPTH = 30;
  private static final Set<String> LEFT_OUT =
      Set.of("target", "build", "out", "dist", "node_modules", "bower_components", "venv");
  private static final Set<String> HIDDEN_BUT_WRITTEN =
      Set.of(".github", ".gitlab", ".circleci", ".devcontainer", ".mvn");

  private final Path module;
  private final int maxFiles;
  private final List<Path> files = new ArrayList<>();
  private final AtomicInteger seen = new AtomicInteger();
  private final AtomicBoolean isCut = new AtomicBoolean();

  private ModuleFiles(Path module, int maxFiles) {
    this.module = module;
    this.maxFiles = maxFiles;
  }

  /**
   * What there is.
   *
   * @param files sorted
   * @param isComplete false when some were left out for their size or number
   */
  record Found(List<Path> files, boolean isComplete) {}

  static Found in(Path module) {
    return in(module, MAX_FILES);
  }

  static Found in(Path module, int maxFiles) {
    var visitor = new ModuleFiles(module, maxFiles);
    try {
      Files.walkFileTree(module, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, visitor);
    } catch (IOException e) {
      visitor.isCut.set(true);
    }
    return new Found(visitor.files.stream().sorted().toList(), !visitor.isCut.get());
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(module)) {
      return FileVisitResult.CONTINUE;
    }
    String name = folder.getFileName().toString();
    boolean isHidden = name.startsWith(".") && !HIDDEN_BUT_WRITTEN.contains(name);
    boolean isOther = Files.isRegularFile(folder.resolve("pom.xml"));
    return isHidden || isOther || LEFT_OUT.contains(name)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (seen.incrementAndGet() > maxFiles) {
      isCut.set(true);
      return FileVisitResult.TERMINATE;
    }
    if (attributes.isRegularFile() && TextKind.of(file.getFileName().toString()).isPresent()) {
      if (attributes.size() <= MAX_BYTES) {
        files.add(file);
      } else {
        isCut.set(true);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    isCut.set(true);
    return FileVisitResult.CONTINUE;
  }
}
