package io.github.modelaudit.discovery.classpath;

import io.github.modelaudit.discovery.project.ClassRoot;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The class files below the class roots of a project, for all who look at them. */
public final class OwnClasses {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_FILES = 100_000;

  /** What is read beyond that is read again when it is asked for again. */
  private static final long MAX_KEPT_BYTES = 24L * 1024 * 1024;

  private static final String ENDING = ".class";

  private final List<OwnClass> all;
  private final List<ClassRoot> empty;

  private OwnClasses(List<OwnClass> all, List<ClassRoot> empty) {
    this.all = List.copyOf(all);
    this.empty = List.copyOf(empty);
  }

  /** Finds the class files of roots; nothing of them is read yet. */
  public static OwnClasses below(List<ClassRoot> roots) {
    List<OwnClass> all = new ArrayList<>();
    List<ClassRoot> empty = new ArrayList<>();
    var room = new AtomicLong(MAX_KEPT_BYTES);
    for (ClassRoot root : roots) {
      List<OwnClass> own = of(root, room);
      all.addAll(own);
      if (own.isEmpty()) {
        empty.add(root);
      }
    }
    return new OwnClasses(all, empty);
  }

  /** Every class, root by root, sorted by name. */
  public List<OwnClass> all() {
    return all;
  }

  /** The roots without any class. */
  public List<ClassRoot> empty() {
    return empty;
  }

  private static List<OwnClass> of(ClassRoot root, AtomicLong room) {
    List<OwnClass> found = new ArrayList<>();
    if (Files.isDirectory(root.directory())) {
      FileVisitor<Path> visitor = new Collector(root, room, found);
      try {
        Files.walkFileTree(
            root.directory(),
            EnumSet.noneOf(java.nio.file.FileVisitOption.class),
            MAX_DEPTH,
            visitor);
      } catch (IOException e) {
        // Failures of single files are skipped by the visitor; the rest was seen.
      }
    }
    found.sort(Comparator.comparing(OwnClass::name));
    return found;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final ClassRoot root;
    private final AtomicLong room;
    private final List<OwnClass> found;

    Collector(ClassRoot root, AtomicLong room, List<OwnClass> found) {
      this.root = root;
      this.room = room;
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = root.directory().relativize(file).toString().replace('\\', '/');
      if (name.endsWith(ENDING) && attributes.isRegularFile()) {
        String type = name.substring(0, name.length() - ENDING.length());
        found.add(new OwnClass(type, file, root, room));
      }
      return found.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
