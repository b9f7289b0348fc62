package io.github.modelaudit.lock;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;

/** The form in which a lock is kept in a file, {@value #NAME} by default. */
public final class LockFile {
  /** The usual name of the file. */
  public static final String NAME = "model-audit.lock.json";

  /** The version of the form that is written, and the newest that is read. */
  public static final int VERSION = 1;

  static final String SCHEMA =
      "https://raw.githubusercontent.com/model-audit/model-audit-maven-plugin/main/docs/schema/"
          + "model-audit.lock.schema.json";

  private static final String SCHEMA_FIELD = "$schema";
  private static final String VERSION_FIELD = "lockVersion";
  private static final String MODELS = "models";
  private static final String DATASETS = "datasets";

  private LockFile() {}

  /**
   * Reads a lock. Fields it does not know are passed over.
   *
   * @throws LockException when there is no such file, or it is corrupt or too new
   */
  public static Lock read(Path file) throws LockException {
    LockObject root = LockObject.parse(file, content(file));
    long version = root.number(VERSION_FIELD);
    if (version > VERSION) {
      throw LockException.tooNew(file, root.lineOf(VERSION_FIELD), version, VERSION);
    }
    var nodes = new TreeMap<RepoKey, HubNode>();
    readInto(nodes, root, MODELS, RepoType.MODEL);
    readInto(nodes, root, DATASETS, RepoType.DATASET);
    return new Lock(HubGraph.of(nodes));
  }

  private static byte[] content(Path file) throws LockException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw LockException.missing(file);
    } catch (IOException e) {
      throw LockException.unreadable(file, e);
    }
  }

  private static void readInto(
      Map<RepoKey, HubNode> nodes, LockObject root, String section, RepoType type)
      throws LockException {
    var entries = root.object(section);
    if (entries.isEmpty()) {
      return;
    }
    for (String name : entries.get().names()) {
      LockObject entry = entries.get().required(name);
      RepoKey key = entry.key(name, type);
      nodes.put(key, EntryReader.read(key, entry));
    }
  }

  /**
   * Writes a lock, unless the file already holds it; a reader never sees half a file.
   *
   * @return true when the file changed
   * @throws IllegalArgumentException when the lock has entries that are not {@linkplain
   *     Lock#unlockable() lockable}
   */
  public static boolean write(Path file, Lock lock) throws IOException {
    byte[] content = text(lock).getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return false;
    }
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Not createTempFile: its files are for their owner alone, and this one is to be committed.
    Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.write(draft, content, StandardOpenOption.CREATE_NEW);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    return true;
  }

  /** Returns what {@link #write} writes. */
  public static String text(Lock lock) {
    SortedSet<RepoKey> unlockable = lock.unlockable();
    if (!unlockable.isEmpty()) {
      throw new IllegalArgumentException("These cannot be locked: " + unlockable + ".");
    }
    var root = new LinkedHashMap<String, Object>();
    root.put(SCHEMA_FIELD, SCHEMA);
    root.put(VERSION_FIELD, (long) VERSION);
    root.put(MODELS, section(lock, RepoType.MODEL));
    Map<String, Object> datasets = section(lock, RepoType.DATASET);
    if (!datasets.isEmpty()) {
      root.put(DATASETS, datasets);
    }
    return LockText.of(root);
  }

  private static Map<String, Object> section(Lock lock, RepoType type) {
    var entries = new LinkedHashMap<String, Object>();
    lock.graph()
        .nodes()
        .forEach(
            (key, node) -> {
              if (key.repo().type() == type) {
                entries.put(EntryWriter.name(key), EntryWriter.fields(key, node));
              }
            });
    return entries;
  }
}
