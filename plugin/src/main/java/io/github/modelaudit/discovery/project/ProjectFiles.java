package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads text files of the project, up to a size, and says so when one cannot be read. */
public final class ProjectFiles {
  /** No configuration file that people write comes near it. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private final ProjectInputs inputs;
  private final int maxBytes;

  public ProjectFiles(ProjectInputs inputs) {
    this(inputs, MAX_BYTES);
  }

  /**
   * @param maxBytes how large a file may be
   */
  public ProjectFiles(ProjectInputs inputs, int maxBytes) {
    this.inputs = requireNonNull(inputs, "inputs");
    this.maxBytes = maxBytes;
  }

  /** What became of reading a file: one of the two is present. */
  public record Reading(Optional<String> text, Optional<Problem> problem) {
    public Reading {
      requireNonNull(text, "text");
      requireNonNull(problem, "problem");
    }
  }

  /**
   * Reads a file as UTF-8. Bytes that are not UTF-8 are read as ISO-8859-1, the older encoding of
   * properties files: names of models are the same in both.
   */
  public Reading read(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        return refused(file, String.format(Locale.ROOT, "it is larger than %,d bytes", maxBytes));
      }
      return new Reading(Optional.of(decode(bytes)), Optional.empty());
    } catch (NoSuchFileException e) {
      return refused(file, "it does not exist");
    } catch (IOException e) {
      return refused(file, "the file system says '" + describe(e) + "'");
    }
  }

  /** Returns the problem of a file that was found but not understood. */
  public Problem unreadable(Path file, String cause) {
    String path = inputs.shown(file);
    return new Problem(
        "unreadable-file",
        "Cannot read '" + path + "': " + cause + ".",
        "Repair the file or leave it out of the audit; models that it names are not audited.",
        true,
        Optional.of(Location.of(path)));
  }

  private Reading refused(Path file, String cause) {
    return new Reading(Optional.empty(), Optional.of(unreadable(file, cause)));
  }

  private static String describe(IOException e) {
    return Optional.ofNullable(e.getMessage()).orElseGet(() -> e.getClass().getSimpleName());
  }

  private static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
