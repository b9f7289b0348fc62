package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.ShippedTexts;
import io.github.modelaudit.domain.audit.ShippedTexts.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the files of a build that show whether obligations are met. */
public final class ShippedFiles {
  private static final int LARGEST = 4 << 20;

  private final Optional<Path> artifact;
  private final Path module;

  /**
   * Takes the build.
   *
   * @param artifact what the module has packaged; absent when it has packaged nothing
   */
  public ShippedFiles(Optional<Path> artifact, Path module) {
    this.artifact = requireNonNull(artifact, "artifact");
    this.module = requireNonNull(module, "module");
  }

  /**
   * Reads the files.
   *
   * @param notice path of the notice file in the artifact; absent when none is named
   * @param displays paths of files in the module
   */
  public ShippedTexts read(Optional<String> notice, List<String> displays) {
    return new ShippedTexts(
        notice.map(path -> new Text(place(path), entry(path))),
        displays.stream().map(path -> new Text(path, file(module.resolve(path)))).toList());
  }

  private String place(String path) {
    return artifact.map(file -> file.getFileName() + "!/" + path).orElse(path);
  }

  private Optional<String> entry(String path) {
    if (artifact.isEmpty()) {
      return Optional.empty();
    }
    try (ZipFile zip = new ZipFile(artifact.get().toFile())) {
      ZipEntry entry = zip.getEntry(path);
      if (entry == null || entry.isDirectory()) {
        return Optional.empty();
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return Optional.of(text(in));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> file(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(text(in));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
  }
}
