package io.github.modelaudit.discovery.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, which stays open until this is closed. */
public final class FileRegion implements Region, AutoCloseable {
  private final FileChannel channel;
  private final long size;

  private FileRegion(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  /** Opens a file. */
  public static FileRegion open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new FileRegion(channel, channel.size());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, ByteBuffer target) throws IOException {
    int total = 0;
    while (target.hasRemaining() && position + total < size) {
      int read = channel.read(target, position + total);
      if (read < 0) {
        break;
      }
      total += read;
    }
    return total;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
