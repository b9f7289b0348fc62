package io.github.modelaudit.discovery.scan;

import io.github.modelaudit.discovery.archive.Archive;
import io.github.modelaudit.discovery.archive.ArchiveEntry;
import io.github.modelaudit.discovery.archive.FileRegion;
import io.github.modelaudit.discovery.archive.Region;
import io.github.modelaudit.discovery.bom.BomReader;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for model files in a jar, also in jars within it, by the list of its entries. An entry is
 * opened only when its name can matter.
 */
public final class JarScanner {
  private static final int DEEPEST = 2;
  private static final int MOST_FILES = 2_000;
  private static final int MOST_JARS = 2_000;
  private static final int LARGEST_NESTED = 64 << 20;
  private static final long MOST_UNPACKED = 512L << 20;
  private static final String JAR = ".jar";
  private static final String WITHIN = "!/";
  private static final String VARIABLES = "variables/";

  private final ModelFileCatalogue catalogue;

  public JarScanner(ModelFileCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns what is in a jar, or what an artifact is that is no jar. */
  public Scan scan(Path jar) {
    try (FileRegion file = FileRegion.open(jar)) {
      String name = String.valueOf(jar.getFileName());
      boolean isArchive = Run.isJar(name) || Archive.isArchive(file.bytes(0, 4));
      return isArchive ? scan(file) : single(name, file);
    } catch (IOException e) {
      return Scan.failed(cause(e));
    }
  }

  /** A model may be an artifact of its own, without a jar around it. */
  private Scan single(String name, Region file) throws IOException {
    var scanner = new FileScanner(catalogue);
    if (!scanner.matters(name, file.size())) {
      return Scan.EMPTY;
    }
    FileScanner.Outcome outcome = scanner.scan(name, file.size(), Content.of(file));
    return new Scan(outcome.file().stream().toList(), outcome.flaw().stream().toList());
  }

  /** Returns the SHA-256 of what lies at a path, as {@link FoundFile} has it. */
  Optional<String> digest(Path jar, String path) throws IOException {
    try (FileRegion file = FileRegion.open(jar)) {
      boolean isArchive = Archive.isArchive(file.bytes(0, 4));
      return isArchive ? digest(new Archive(file), path) : Optional.of(Digest.of(file.stream()));
    }
  }

  private static Optional<String> digest(Archive archive, String path) throws IOException {
    int end = path.indexOf(WITHIN);
    String name = end < 0 ? path : path.substring(0, end);
    List<ArchiveEntry> entries = archive.entries(name::equals);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    if (end >= 0) {
      Optional<Region> nested = archive.region(entries.get(0), LARGEST_NESTED);
      String rest = path.substring(end + WITHIN.length());
      return nested.isPresent() ? digest(new Archive(nested.get()), rest) : Optional.empty();
    }
    try (InputStream stream = archive.open(entries.get(0))) {
      return Optional.of(Digest.of(stream));
    }
  }

  /** Returns the text of an entry of a jar; nothing when it cannot be read. */
  Optional<String> text(Path jar, String name) {
    try (FileRegion file = FileRegion.open(jar)) {
      var archive = new Archive(file);
      List<ArchiveEntry> entries = archive.entries(name::equals);
      return entries.isEmpty() ? Optional.empty() : Optional.of(text(archive, entries.get(0)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String text(Archive archive, ArchiveEntry entry) throws IOException {
    try (InputStream stream = archive.open(entry)) {
      return new String(stream.readNBytes(BomReader.MAX_BYTES), StandardCharsets.UTF_8);
    }
  }

  Scan scan(Region jar) {
    var run = new Run(new FileScanner(catalogue));
    run.scan(new Archive(jar), "", 0);
    return new Scan(run.files, run.flaws, run.bills);
  }

  private static String cause(IOException e) {
    String message = e.getMessage();
    return message == null
        ? "the file system says '" + e.getClass().getSimpleName() + "'"
        : message;
  }

  /** One jar with the jars in it, which share their limits. */
  private static final class Run {
    private final FileScanner scanner;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<ScanFlaw> flaws = new ArrayList<>();
    private final List<String> bills = new ArrayList<>();
    private final long[] unpacked = new long[1];
    private final int[] jars = new int[1];
    private final int[] opened = new int[1];

    Run(FileScanner scanner) {
      this.scanner = scanner;
    }

    void scan(Archive archive, String prefix, int depth) {
      try {
        List<FoundFile> found = new ArrayList<>();
        for (ArchiveEntry entry : archive.entries(name -> isWanted(name, depth))) {
          if (isJar(entry.name())) {
            nested(archive, entry, prefix, depth);
          } else if (depth == 0 && BomReader.isName(entry.name())) {
            bill(archive, entry);
          } else {
            file(archive, entry, prefix).ifPresent(found::add);
          }
        }
        List<FoundFile> beside = new Neighbours(archive).describe(ModelFiles.grouped(found));
        beside.stream().filter(scanner::isBacked).forEach(file -> files.add(file.below(prefix)));
      } catch (IOException e) {
        flaws.add(new ScanFlaw(withoutEnd(prefix), cause(e)));
      }
    }

    private boolean isWanted(String name, int depth) {
      return (depth < DEEPEST && isJar(name))
          || (depth == 0 && BomReader.isName(name))
          || FileScanner.isSavedModel(name)
          || scanner.matters(name, Long.MAX_VALUE);
    }

    private static boolean isJar(String name) {
      return name.toLowerCase(Locale.ROOT).endsWith(JAR);
    }

    private void nested(Archive archive, ArchiveEntry entry, String prefix, int depth)
        throws IOException {
      long size = entry.isStored() ? 0 : entry.size();
      unpacked[0] += size;
      jars[0]++;
      if (size > LARGEST_NESTED || unpacked[0] > MOST_UNPACKED || jars[0] > MOST_JARS) {
        flaws.add(new ScanFlaw(prefix + entry.name(), "there is too much in it to be looked at"));
        return;
      }
      Optional<Region> region = archive.region(entry, LARGEST_NESTED);
      if (region.isPresent() && Archive.isArchive(region.get().bytes(0, 4))) {
        scan(new Archive(region.get()), prefix + entry.name() + WITHIN, depth + 1);
      }
    }

    private void bill(Archive archive, ArchiveEntry entry) throws IOException {
      if (entry.size() <= BomReader.MAX_BYTES && BomReader.mayName(text(archive, entry))) {
        bills.add(entry.name());
      }
    }

    private Optional<FoundFile> file(Archive archive, ArchiveEntry entry, String prefix)
        throws IOException {
      if (FileScanner.isSavedModel(entry.name())) {
        return savedModel(archive, entry);
      }
      if (!scanner.matters(entry.name(), entry.size())) {
        return Optional.empty();
      }
      if (++opened[0] > MOST_FILES) {
        flaws.add(new ScanFlaw("", "it holds more than " + MOST_FILES + " files like models"));
        return Optional.empty();
      }
      return examined(archive, entry, prefix);
    }

    private Optional<FoundFile> examined(Archive archive, ArchiveEntry entry, String prefix) {
      try {
        FileScanner.Outcome outcome =
            scanner.scan(entry.name(), entry.size(), Content.of(archive, entry));
        outcome.flaw().ifPresent(it -> flaws.add(new ScanFlaw(prefix + it.path(), it.cause())));
        return outcome.file();
      } catch (IOException e) {
        flaws.add(new ScanFlaw(prefix + entry.name(), cause(e)));
        return Optional.empty();
      }
    }

    private static Optional<FoundFile> savedModel(Archive archive, ArchiveEntry entry)
        throws IOException {
      String name = entry.name();
      String variables = name.substring(0, name.lastIndexOf('/') + 1) + VARIABLES;
      boolean isWhole = !archive.entries(it -> it.startsWith(variables)).isEmpty();
      return isWhole ? Optional.of(FileScanner.savedModel(name, entry.size())) : Optional.empty();
    }

    private static String withoutEnd(String prefix) {
      return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 2);
    }
  }

  /** The files beside models in an archive. */
  private record Neighbours(Archive archive) {
    List<FoundFile> describe(List<FoundFile> files) throws IOException {
      if (files.isEmpty()) {
        return files;
      }
      Set<String> folders = files.stream().map(FoundFile::folder).collect(Collectors.toSet());
      List<ArchiveEntry> beside =
          archive.entries(
              name -> {
                int slash = name.lastIndexOf('/') + 1;
                return Companions.NAMES.contains(name.substring(slash))
                    && folders.contains(name.substring(0, slash));
              });
      return files.stream().map(file -> described(file, beside)).toList();
    }

    private FoundFile described(FoundFile file, List<ArchiveEntry> beside) {
      var facts = Companions.add(file.facts(), name -> text(file.folder() + name, beside));
      return new FoundFile(file.path(), file.size(), facts, file.digest());
    }

    private Optional<String> text(String name, List<ArchiveEntry> beside) {
      for (ArchiveEntry entry : beside) {
        if (entry.name().equals(name) && entry.size() <= Companions.MAX_BYTES) {
          try (InputStream stream = archive.open(entry)) {
            byte[] bytes = stream.readNBytes(Companions.MAX_BYTES);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
          } catch (IOException e) {
            return Optional.empty();
          }
        }
      }
      return Optional.empty();
    }
  }
}
