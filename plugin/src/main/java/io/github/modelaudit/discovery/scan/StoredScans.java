package io.github.modelaudit.discovery.scan;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ScanCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is in jars, remembered in one file for all projects of a user. A line is a jar; one that is
 * damaged, or of a jar that has changed, does not count. Processes that write at the same time lose
 * at most what each could find again.
 */
public final class StoredScans {
  private static final int KEPT_DAYS = 90;
  private static final int RENEWED_DAYS = 7;
  private static final int MAX_BYTES = 32 << 20;
  private static final String PREFIX = "jar-scans-";
  private static final String HEADER = "model-audit jar scans, form 1, ";

  private final ScanCache place;
  private final Path file;
  private final String header;
  private final Map<String, String> lines = new HashMap<>();
  private final Map<String, String> fresh = new TreeMap<>();

  /**
   * Reads what is remembered.
   *
   * @param facts tells apart what was found with other knowledge
   */
  public StoredScans(ScanCache place, String facts) {
    this.place = requireNonNull(place, "place");
    this.header = HEADER + place.version() + " " + facts;
    String name = Integer.toHexString(header.hashCode());
    this.file = place.folder().resolve(PREFIX + name + ".txt");
    this.lines.putAll(read());
  }

  /** A jar as it is now. */
  public record Stamp(String path, long size, long modified) {
    public Stamp {
      requireNonNull(path, "path");
    }

    /** Says what equality does, which would cost a build more time to set up than to answer. */
    boolean isSame(Stamp other) {
      return size == other.size && modified == other.modified && path.equals(other.path);
    }

    /** Returns the stamp of a file; nothing when it cannot be read. */
    public static Optional<Stamp> of(Path file) {
      try {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        String path = file.toAbsolutePath().normalize().toString();
        long modified = attributes.lastModifiedTime().toMillis();
        return attributes.isRegularFile()
            ? Optional.of(new Stamp(path, attributes.size(), modified))
            : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }

  /** Returns what is remembered of a jar. */
  public Optional<Scan> find(Stamp jar) {
    Optional<StoredScan> stored =
        Optional.ofNullable(lines.get(ScanLine.escaped(jar.path())))
            .flatMap(ScanLine::read)
            .filter(it -> it.stamp().isSame(jar));
    stored
        .filter(it -> place.today().toEpochDay() - it.used() >= RENEWED_DAYS)
        .ifPresent(it -> put(jar, it.scan()));
    return stored.map(StoredScan::scan);
  }

  /** Remembers what is in a jar. */
  public void put(Stamp jar, Scan scan) {
    String line = ScanLine.write(new StoredScan(jar, place.today().toEpochDay(), scan));
    fresh.put(ScanLine.escaped(jar.path()), line);
  }

  /** Writes what is new, if anything is; what others have written meanwhile stays. */
  public void save() {
    if (fresh.isEmpty()) {
      return;
    }
    Map<String, String> all = new TreeMap<>(read());
    all.values().removeIf(this::isOld);
    all.putAll(fresh);
    try {
      write(header + "\n" + String.join("\n", all.values()) + "\n");
      forgetOthers();
    } catch (IOException e) {
      // A cache that cannot be written costs time and nothing else.
    }
  }

  private boolean isOld(String line) {
    return ScanLine.read(line)
        .map(it -> place.today().toEpochDay() - it.used() > KEPT_DAYS)
        .orElse(true);
  }

  private Map<String, String> read() {
    Map<String, String> read = new HashMap<>();
    String text = text();
    if (!text.startsWith(header + "\n")) {
      return read;
    }
    int start = header.length() + 1;
    for (int end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      String line = text.substring(start, end);
      ScanLine.pathOf(line).ifPresent(path -> read.put(path, line));
      start = end + 1;
    }
    return read;
  }

  private String text() {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private void write(String text) throws IOException {
    Files.createDirectories(place.folder());
    Path draft = Files.createTempFile(place.folder(), ".draft-", ".tmp");
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      move(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void move(Path draft) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what other versions of the tool have left and nobody has written to for long. */
  private void forgetOthers() throws IOException {
    LocalDate oldest = place.today().minusDays(KEPT_DAYS);
    FileTime limit = FileTime.from(oldest.atStartOfDay(ZoneOffset.UTC).toInstant());
    try (Stream<Path> files = Files.list(place.folder())) {
      for (Path other : files.sorted().toList()) {
        boolean isOurs = String.valueOf(other.getFileName()).startsWith(PREFIX);
        if (isOurs
            && !other.equals(file)
            && Files.getLastModifiedTime(other).compareTo(limit) < 0) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  /**
   * What is remembered of a jar.
   *
   * @param used the last day on which somebody asked for it, about, counted from 1970
   */
  record StoredScan(Stamp stamp, long used, Scan scan) {}
}
