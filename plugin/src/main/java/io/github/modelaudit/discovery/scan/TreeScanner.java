package io.github.modelaudit.discovery.scan;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.archive.FileRegion;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for model files in a folder and those below it. Links are not followed out of it. */
public final class TreeScanner {
  private static final int DEEPEST = 64;
  private static final int MOST = 100_000;

  private final ModelFileCatalogue catalogue;
  private final int most;

  public TreeScanner(ModelFileCatalogue catalogue) {
    this(catalogue, MOST);
  }

  TreeScanner(ModelFileCatalogue catalogue, int most) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.most = most;
  }

  /**
   * Returns what is in a folder; nothing when there is no such folder.
   *
   * @param enters says which folders below count; files in the others are not even listed
   * @param counts says which files count
   */
  public Scan scan(Path folder, Predicate<Path> enters, Predicate<Path> counts) {
    if (!Files.isDirectory(folder)) {
      return Scan.EMPTY;
    }
    var visit = new Visit(folder, enters, counts);
    try {
      Files.walkFileTree(
          folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, visit);
    } catch (IOException e) {
      visit.flaws.add(new ScanFlaw("", "the file system says '" + e.getMessage() + "'"));
    }
    return visit.scan();
  }

  /** One walk. */
  private final class Visit extends SimpleFileVisitor<Path> {
    private final Path start;
    private final Predicate<Path> enters;
    private final Predicate<Path> counts;
    private final FileScanner scanner = new FileScanner(catalogue);
    private final List<FoundFile> files = new ArrayList<>();
    private final List<ScanFlaw> flaws = new ArrayList<>();
    private final int[] seen = new int[1];

    Visit(Path start, Predicate<Path> enters, Predicate<Path> counts) {
      this.start = start;
      this.enters = enters;
      this.counts = counts;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isWanted = folder.equals(start) || enters.test(folder);
      return isWanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (++seen[0] > most) {
        flaws.add(new ScanFlaw("", "it holds more than " + most + " files; the rest was left out"));
        return FileVisitResult.TERMINATE;
      }
      String name = relative(file);
      if (FileScanner.isSavedModel(name) || scanner.matters(name, Long.MAX_VALUE)) {
        look(file, name, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private String relative(Path file) {
      return start.relativize(file).toString().replace('\\', '/');
    }

    private void look(Path file, String name, BasicFileAttributes attributes) {
      if (!counts.test(file)) {
        return;
      }
      try {
        long size = attributes.isSymbolicLink() ? linkedSize(file) : attributes.size();
        if (FileScanner.isSavedModel(name)) {
          savedModel(file, name, size);
        } else if (scanner.matters(name, size)) {
          examine(file, name, size);
        }
      } catch (IOException e) {
        flaws.add(new ScanFlaw(name, "the file system says '" + e.getMessage() + "'"));
      }
    }

    /** Caches of the Hub's clients link to files beside them. */
    private long linkedSize(Path link) throws IOException {
      boolean isInside =
          Files.isRegularFile(link) && link.toRealPath().startsWith(start.toRealPath());
      return isInside ? Files.size(link) : 0;
    }

    private void savedModel(Path file, String name, long size) {
      if (Files.isDirectory(file.resolveSibling("variables"))) {
        files.add(FileScanner.savedModel(name, size));
      }
    }

    private void examine(Path file, String name, long size) throws IOException {
      try (FileRegion region = FileRegion.open(file)) {
        FileScanner.Outcome outcome = scanner.scan(name, size, Content.of(region));
        outcome.flaw().ifPresent(flaws::add);
        outcome.file().ifPresent(files::add);
      }
    }

    Scan scan() {
      List<FoundFile> described =
          ModelFiles.grouped(files).stream()
              .map(this::described)
              .filter(scanner::isBacked)
              .toList();
      return new Scan(described, flaws);
    }

    private FoundFile described(FoundFile file) {
      Path folder = start.resolve(file.folder());
      var facts = Companions.add(file.facts(), name -> text(folder.resolve(name)));
      return new FoundFile(file.path(), file.size(), facts, file.digest());
    }

    private static Optional<String> text(Path file) {
      try {
        return Files.isRegularFile(file) && Files.size(file) <= Companions.MAX_BYTES
            ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
