package io.github.modelaudit.discovery.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes an archive of the large form, whose sizes stand in extra fields. */
final class LargeZip {
  private LargeZip() {}

  static byte[] of(String name, byte[] content) {
    ByteBuffer zip = ByteBuffer.allocate(4_096).order(ByteOrder.LITTLE_ENDIAN);
    byte[] nameBytes = name.getBytes(UTF_8);
    zip.putInt(0x04034b50).putShort((short) 45).put(new byte[8]).putInt(0);
    zip.putInt(-1).putInt(-1).putShort((short) nameBytes.length).putShort((short) 0);
    zip.put(nameBytes).put(content);
    long list = zip.position();
    zip.putInt(0x02014b50).putInt(0).put(new byte[8]).putInt(0).putInt(-1).putInt(-1);
    zip.putShort((short) nameBytes.length).putShort((short) 28).put(new byte[10]).putInt(-1);
    zip.put(nameBytes).putShort((short) 1).putShort((short) 24);
    zip.putLong(content.length).putLong(content.length).putLong(0);
    long end = zip.position();
    zip.putInt(0x06064b50).putLong(44).putInt(0).put(new byte[8]).putLong(1).putLong(1);
    zip.putLong(end - list).putLong(list);
    zip.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
    zip.putInt(0x06054b50).putInt(0).putInt(-1).putInt(-1).putInt(-1).putShort((short) 0);
    return Arrays.copyOf(zip.array(), zip.position());
  }
}
