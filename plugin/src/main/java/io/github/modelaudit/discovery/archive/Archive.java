package io.github.modelaudit.discovery.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A zip archive: its list, and its entries one by one. */
public final class Archive {
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final byte[] CLASS = ".class".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FOLDER = "/".getBytes(StandardCharsets.US_ASCII);

  private final Region region;

  public Archive(Region region) {
    this.region = region;
  }

  /** True when the bytes begin as an archive does. */
  public static boolean isArchive(byte[] start) {
    return start.length >= 4
        && start[0] == 'P'
        && start[1] == 'K'
        && start[2] == 3
        && start[3] == 4;
  }

  /**
   * Returns the entries with wanted names, in the order of the list. Classes and folders never
   * count.
   */
  public List<ArchiveEntry> entries(Predicate<String> wanted) throws IOException {
    return new CentralDirectory(region)
        .read(name -> !name.endsWith(CLASS) && !name.endsWith(FOLDER) && wanted.test(name.text()));
  }

  /** Opens an entry; its stream ends where the list says, whatever the archive goes on with. */
  public InputStream open(ArchiveEntry entry) throws IOException {
    Region packed = packed(entry);
    return switch (entry.method()) {
      case ArchiveEntry.STORED -> packed.part(0, entry.size()).stream();
      case ArchiveEntry.DEFLATED ->
          new LimitedStream(new Inflating(packed.stream(), new Inflater(true)), entry.size());
      default -> throw new ArchiveException("an entry is packed in a way that is not known");
    };
  }

  /**
   * Returns an entry for reading at any position: in place when it is stored, else unpacked into
   * memory; nothing when it is larger than the limit.
   */
  public Optional<Region> region(ArchiveEntry entry, int mostInMemory) throws IOException {
    if (entry.isStored()) {
      return Optional.of(packed(entry));
    }
    if (entry.size() > mostInMemory) {
      return Optional.empty();
    }
    try (InputStream stream = open(entry)) {
      return Optional.of(Region.of(stream.readNBytes((int) entry.size())));
    }
  }

  private Region packed(ArchiveEntry entry) throws IOException {
    byte[] start = region.bytes(entry.offset(), LOCAL_SIZE);
    ByteBuffer local = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    if (entry.offset() < 0 || start.length < LOCAL_SIZE || local.getInt(0) != LOCAL) {
      throw new ArchiveException("an entry is not where the list says");
    }
    int name = Short.toUnsignedInt(local.getShort(26));
    int extra = Short.toUnsignedInt(local.getShort(28));
    return region.part(entry.offset() + LOCAL_SIZE + name + extra, entry.packedSize());
  }

  /** Frees what unpacking holds when it is closed, and ends packed bytes as unpackers want it. */
  private static final class Inflating extends InflaterInputStream {
    private final Inflater own;

    Inflating(InputStream packed, Inflater inflater) {
      super(
          new java.io.SequenceInputStream(packed, new ByteArrayInputStream(new byte[1])), inflater);
      this.own = inflater;
    }

    @Override
    public void close() throws IOException {
      own.end();
      super.close();
    }
  }
}
