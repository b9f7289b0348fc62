package io.github.modelaudit.testing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads tables of cases: one row per line, cells between bars, comments after a hash. */
public final class Tables {
  private Tables() {}

  /** One row. */
  public record Row(List<String> cells) {
    public String cell(int index) {
      return cells.get(index);
    }

    /** Returns a cell that holds several words. */
    public List<String> list(int index) {
      return Arrays.stream(cells.get(index).split(" ", -1))
          .filter(word -> !word.isEmpty())
          .toList();
    }

    @Override
    public String toString() {
      return cells.get(0);
    }
  }

  public static List<Row> read(String resource) throws IOException {
    try (InputStream stream = Tables.class.getResourceAsStream("/" + resource)) {
      if (stream == null) {
        throw new FileNotFoundException(resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Tables::row)
          .toList();
    }
  }

  private static Row row(String line) {
    return new Row(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
  }
}
