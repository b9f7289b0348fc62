package io.github.modelaudit.discovery.scan;

import io.github.modelaudit.discovery.scan.StoredScans.Stamp;
import io.github.modelaudit.discovery.scan.StoredScans.StoredScan;
import io.github.modelaudit.domain.FileFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** One jar as a line of text: fields between tabs, the path first, a checksum of the rest last. */
final class ScanLine {
  private static final String TAB = "\t";
  private static final int MOST = 100_000;

  private ScanLine() {}

  static String write(StoredScan stored) {
    List<String> fields = new ArrayList<>();
    fields.add(stored.stamp().path());
    fields.add(Long.toString(stored.stamp().size()));
    fields.add(Long.toString(stored.stamp().modified()));
    fields.add(Long.toString(stored.used()));
    fields.add(Integer.toString(stored.scan().files().size()));
    stored.scan().files().forEach(file -> add(fields, file));
    fields.add(Integer.toString(stored.scan().flaws().size()));
    for (ScanFlaw flaw : stored.scan().flaws()) {
      fields.addAll(List.of(flaw.path(), flaw.cause()));
    }
    fields.add(Integer.toString(stored.scan().bills().size()));
    fields.addAll(stored.scan().bills());
    String line = String.join(TAB, fields.stream().map(ScanLine::escaped).toList());
    return line + TAB + checksum(line);
  }

  private static void add(List<String> fields, FoundFile file) {
    fields.add(file.path());
    fields.add(Long.toString(file.size()));
    fields.add(file.digest().orElse(""));
    fields.add(file.facts().format());
    fields.add(Integer.toString(file.facts().metadata().size()));
    file.facts()
        .metadata()
        .forEach(
            (key, value) -> {
              fields.add(key);
              fields.add(value);
            });
  }

  /** Returns the path that a line is about, as it is written. */
  static Optional<String> pathOf(String line) {
    int tab = line.indexOf('\t');
    return tab > 0 ? Optional.of(line.substring(0, tab)) : Optional.empty();
  }

  /** Reads a line; nothing when it is damaged. */
  static Optional<StoredScan> read(String line) {
    int last = line.lastIndexOf('\t');
    if (last < 0 || !line.substring(last + 1).equals(checksum(line.substring(0, last)))) {
      return Optional.empty();
    }
    try {
      Iterator<String> fields = fields(line.substring(0, last));
      Stamp stamp = new Stamp(fields.next(), number(fields), number(fields));
      long used = number(fields);
      Scan scan = new Scan(files(fields), flaws(fields), bills(fields));
      return fields.hasNext() ? Optional.empty() : Optional.of(new StoredScan(stamp, used, scan));
    } catch (NoSuchElementException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Iterator<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split(TAB, -1)) {
      fields.add(plain(field));
    }
    return fields.iterator();
  }

  private static List<FoundFile> files(Iterator<String> fields) {
    List<FoundFile> files = new ArrayList<>();
    for (long left = count(fields); left > 0; left--) {
      String path = fields.next();
      long size = number(fields);
      Optional<String> digest = Optional.of(fields.next()).filter(it -> !it.isEmpty());
      String format = fields.next();
      Map<String, String> metadata = new TreeMap<>();
      for (long pairs = count(fields); pairs > 0; pairs--) {
        metadata.put(fields.next(), fields.next());
      }
      files.add(new FoundFile(path, size, new FileFacts(format, metadata), digest));
    }
    return files;
  }

  private static List<ScanFlaw> flaws(Iterator<String> fields) {
    List<ScanFlaw> flaws = new ArrayList<>();
    for (long left = count(fields); left > 0; left--) {
      flaws.add(new ScanFlaw(fields.next(), fields.next()));
    }
    return flaws;
  }

  private static List<String> bills(Iterator<String> fields) {
    List<String> bills = new ArrayList<>();
    for (long left = count(fields); left > 0; left--) {
      bills.add(fields.next());
    }
    return bills;
  }

  private static long count(Iterator<String> fields) {
    return Math.min(MOST, number(fields));
  }

  private static long number(Iterator<String> fields) {
    return Long.parseLong(fields.next());
  }

  private static String checksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }

  /** Returns a text without the characters that part fields and lines. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = c != '%' && c >= ' ' && c != 0x7F && !isLineEnd(c);
      if (isPlain) {
        escaped.append(c);
      } else {
        escaped.append(String.format(java.util.Locale.ROOT, "%%%04x", (int) c));
      }
    }
    return escaped.toString();
  }

  private static boolean isLineEnd(char c) {
    return c == '\u0085' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
  }

  private static String plain(String text) {
    int percent = text.indexOf('%');
    if (percent < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    for (; percent >= 0 && percent + 5 <= text.length(); percent = text.indexOf('%', at)) {
      plain.append(text, at, percent);
      plain.append((char) Integer.parseInt(text, percent + 1, percent + 5, 16));
      at = percent + 5;
    }
    return plain.append(text, at, text.length()).toString();
  }
}
