package io.github.modelaudit.discovery.classpath;

import io.github.modelaudit.discovery.project.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds entries in the libraries of a project. Jars are opened when an entry may lie in them, those
 * first whose coordinates look like the entry's package, and stay open until this is closed. Not
 * for several threads at once.
 */
public final class ClassPath implements AutoCloseable {
  /** No class file that a compiler writes comes near it. */
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private final List<Library> libraries;
  private final Map<Path, Optional<ZipFile>> open = new HashMap<>();
  private final Map<String, Optional<byte[]>> known = new HashMap<>();

  /**
   * @param libraries in the order of the class path
   */
  public ClassPath(List<Library> libraries) {
    this.libraries = List.copyOf(libraries);
  }

  /** The libraries, in the order of the class path. */
  public List<Library> libraries() {
    return libraries;
  }

  /**
   * Returns the bytes of a class; nothing when no library holds it or the one that does cannot be
   * read.
   *
   * @param internalName with '/', as class files write it
   */
  public Optional<byte[]> findClass(String internalName) {
    return known.computeIfAbsent(internalName, this::search);
  }

  private Optional<byte[]> search(String internalName) {
    String entry = internalName + ".class";
    return libraries.stream()
        .sorted(Comparator.comparingInt(library -> -likeness(library, internalName)))
        .flatMap(library -> library.file().stream())
        .flatMap(file -> read(file, entry).stream())
        .findFirst();
  }

  /** How many characters the group of a library and the package of a class have in common. */
  private static int likeness(Library library, String internalName) {
    String group = library.groupId().replace('.', '/');
    int length = Math.min(group.length(), internalName.length());
    int shared = 0;
    while (shared < length && group.charAt(shared) == internalName.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  /** Returns an entry of a library, a jar or a folder of classes. */
  public Optional<byte[]> read(Path library, String entry) {
    return Files.isDirectory(library) ? readFile(library, entry) : readEntry(library, entry);
  }

  private static Optional<byte[]> readFile(Path folder, String entry) {
    Path file = folder.resolve(entry);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return limited(stream);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> readEntry(Path jar, String name) {
    Optional<ZipFile> zip = open.computeIfAbsent(jar, ClassPath::open);
    ZipEntry entry = zip.map(it -> it.getEntry(name)).orElse(null);
    if (zip.isEmpty() || entry == null) {
      return Optional.empty();
    }
    try (InputStream stream = zip.get().getInputStream(entry)) {
      return limited(stream);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> limited(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
    return bytes.length > MAX_BYTES ? Optional.empty() : Optional.of(bytes);
  }

  private static Optional<ZipFile> open(Path jar) {
    try {
      return Optional.of(new ZipFile(jar.toFile()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    open.values().forEach(zip -> zip.ifPresent(ClassPath::close));
    open.clear();
  }

  private static void close(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      // Nothing was written, so nothing is lost.
    }
  }
}
