package io.github.modelaudit.audit.pin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The edits that fix the models of a project, and the places that only a person can edit.
 *
 * @param files the new content of every file to change, one character for each byte
 */
public record PinPlan(List<PinChange> changes, List<PinRefusal> refusals, Map<Path, String> files) {
  public PinPlan {
    changes = List.copyOf(changes);
    refusals = List.copyOf(refusals);
    files = Map.copyOf(files);
  }

  /** Writes the files. */
  public void write() throws IOException {
    for (Map.Entry<Path, String> file : new TreeMap<>(files).entrySet()) {
      Files.write(file.getKey(), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
