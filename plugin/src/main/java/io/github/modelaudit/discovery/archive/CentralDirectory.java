package io.github.modelaudit.discovery.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the list at the end of a zip archive, also of the large form. Names that cannot matter are
 * passed over without being made.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">the specification</a>
 */
final class CentralDirectory {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int END_64_SIZE = 56;
  private static final int ENTRY_SIZE = 46;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int FIRST_LOOK = 1_024;
  private static final long MAX_SIZE = 64L << 20;
  private static final int MAX_ENTRIES = 2_000_000;
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private final Region region;

  CentralDirectory(Region region) {
    this.region = region;
  }

  /** Where the list lies, and how far the archive is moved by what stands before it. */
  private record Place(long position, long size, long shift) {}

  /** Returns the entries whose names are wanted, in the order of the list. */
  List<ArchiveEntry> read(Predicate<NameBytes> wanted) throws IOException {
    Place place = place();
    if (place.size() > MAX_SIZE) {
      throw new ArchiveException("its list is larger than any real one");
    }
    byte[] list = region.bytes(place.position(), (int) place.size());
    if (list.length < place.size()) {
      throw new ArchiveException("it ends in the middle of its list");
    }
    return entries(list, place.shift(), wanted);
  }

  private static List<ArchiveEntry> entries(byte[] bytes, long shift, Predicate<NameBytes> wanted)
      throws ArchiveException {
    ByteBuffer list = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<ArchiveEntry> entries = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < MAX_ENTRIES && at + ENTRY_SIZE <= bytes.length; i++) {
      if (list.getInt(at) != ENTRY) {
        break;
      }
      int name = Short.toUnsignedInt(list.getShort(at + 28));
      int extra = Short.toUnsignedInt(list.getShort(at + 30));
      int comment = Short.toUnsignedInt(list.getShort(at + 32));
      int end = at + ENTRY_SIZE + name + extra + comment;
      if (end > bytes.length) {
        throw new ArchiveException("it ends in the middle of its list");
      }
      var nameBytes = new NameBytes(bytes, at + ENTRY_SIZE, name);
      if (wanted.test(nameBytes)) {
        entries.add(entry(list, at, shift, nameBytes.text(), extra));
      }
      at = end;
    }
    return entries;
  }

  private static ArchiveEntry entry(
      ByteBuffer list, int at, long shift, String name, int extraLength) throws ArchiveException {
    int method = Short.toUnsignedInt(list.getShort(at + 10));
    long crc = list.getInt(at + 16) & UNSIGNED;
    long packed = list.getInt(at + 20) & UNSIGNED;
    long size = list.getInt(at + 24) & UNSIGNED;
    long offset = list.getInt(at + 42) & UNSIGNED;
    int nameLength = Short.toUnsignedInt(list.getShort(at + 28));
    var large = new LargeSizes(list, at + ENTRY_SIZE + nameLength, extraLength);
    size = large.next(size);
    packed = large.next(packed);
    offset = large.next(offset) + shift;
    if (size < 0 || packed < 0 || offset < 0) {
      throw new ArchiveException("its list states sizes that cannot be");
    }
    return new ArchiveEntry(name, size, packed, crc, method, offset);
  }

  private Place place() throws IOException {
    int look = (int) Math.min(FIRST_LOOK, region.size());
    long near = find(look);
    long end = near >= 0 ? near : find((int) Math.min(LONGEST_COMMENT + END_SIZE, region.size()));
    if (end < 0) {
      throw new ArchiveException("it is no zip archive");
    }
    ByteBuffer record = buffer(end, END_SIZE);
    long size = record.getInt(12) & UNSIGNED;
    long offset = record.getInt(16) & UNSIGNED;
    if (size == UNSIGNED || offset == UNSIGNED) {
      return largePlace(end);
    }
    return checked(end - size, size, offset);
  }

  private Place largePlace(long end) throws IOException {
    ByteBuffer locator = buffer(end - LOCATOR_SIZE, LOCATOR_SIZE);
    if (locator.getInt(0) != LOCATOR_64) {
      throw new ArchiveException("its list cannot be found");
    }
    ByteBuffer record = buffer(locator.getLong(8), END_64_SIZE);
    if (record.getInt(0) != END_64) {
      throw new ArchiveException("its list cannot be found");
    }
    long offset = record.getLong(48);
    return checked(offset, record.getLong(40), offset);
  }

  private Place checked(long position, long size, long offset) throws ArchiveException {
    boolean isInside =
        position >= 0 && size >= 0 && position <= region.size() && size <= region.size() - position;
    if (!isInside || offset < 0 || offset > position) {
      throw new ArchiveException("its list cannot be found");
    }
    return new Place(position, size, position - offset);
  }

  private ByteBuffer buffer(long position, int length) throws IOException {
    byte[] bytes = position < 0 ? new byte[0] : region.bytes(position, length);
    if (bytes.length < length) {
      throw new ArchiveException("it ends in the middle of its list");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns where the end record begins among the last bytes; negative when it is not there. */
  private long find(int length) throws IOException {
    byte[] tail = region.bytes(region.size() - length, length);
    ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = tail.length - END_SIZE; at >= 0; at--) {
      if (tail[at] == 'P' && bytes.getInt(at) == END) {
        int comment = Short.toUnsignedInt(bytes.getShort(at + 20));
        if (at + END_SIZE + comment <= tail.length) {
          return region.size() - length + at;
        }
      }
    }
    return -1;
  }

  /** A name as it lies in the list. */
  static final class NameBytes {
    private final byte[] bytes;
    private final int start;
    private final int length;

    NameBytes(byte[] bytes, int start, int length) {
      this.bytes = bytes;
      this.start = start;
      this.length = length;
    }

    boolean endsWith(byte[] suffix) {
      if (length < suffix.length) {
        return false;
      }
      int from = start + length - suffix.length;
      return java.util.Arrays.equals(bytes, from, from + suffix.length, suffix, 0, suffix.length);
    }

    String text() {
      return new String(bytes, start, length, StandardCharsets.UTF_8);
    }
  }

  /** The sizes that did not fit, which stand in an extra field in a fixed order. */
  private static final class LargeSizes {
    private static final int ID = 1;
    private final ByteBuffer field;

    LargeSizes(ByteBuffer list, int start, int length) {
      this.field = find(list, start, start + length);
    }

    private static ByteBuffer find(ByteBuffer list, int start, int end) {
      int at = start;
      while (at + 4 <= end) {
        int size = Short.toUnsignedInt(list.getShort(at + 2));
        if (Short.toUnsignedInt(list.getShort(at)) == ID && at + 4 + size <= end) {
          return list.slice(at + 4, size).order(ByteOrder.LITTLE_ENDIAN);
        }
        at += 4 + size;
      }
      return ByteBuffer.allocate(0);
    }

    long next(long stated) {
      return stated == UNSIGNED && field.remaining() >= Long.BYTES ? field.getLong() : stated;
    }
  }
}
