package io.github.modelaudit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The machine of a user in a real build: a folder for projects, a cache of its own, and a fake Hub
 * that offers one small model.
 */
public final class UserMachine implements AutoCloseable {
  /** The plugin, by the coordinates that work in every folder; a goal is to follow. */
  public static final String PLUGIN =
      "io.github.model-audit:model-audit-maven-plugin:%s:"
          .formatted(System.getProperty("it.plugin.version"));

  private final Path folder;
  private final FakeHub hub;

  private UserMachine(Path folder, FakeHub hub) {
    this.folder = folder;
    this.hub = hub;
  }

  /** Sets a machine up in a folder. */
  public static UserMachine in(Path folder) throws IOException {
    var machine = new UserMachine(folder, FakeHub.start());
    machine.offer("apache-2.0");
    return machine;
  }

  /** The Hub that the machine asks. */
  public FakeHub hub() {
    return hub;
  }

  /** Puts the small model under a license, with new commits each time. */
  public void offer(String license) {
    hub.add(model("acme/tiny", license));
  }

  /** Describes a model with weights and nothing else to say. */
  public static FakeRepo model(String id, String license) {
    return FakeRepo.model(id).license(license).largeFile("model.safetensors", "w");
  }

  /** Returns a build of a copy of a project of {@code src/it}. */
  public MavenBuild project(String name) {
    return withHub(MavenBuild.ofProject(name, folder.resolve("project")));
  }

  /** Returns a further build in the folder of the copy. */
  public MavenBuild again() {
    return withHub(MavenBuild.in(folder.resolve("project")));
  }

  /** Returns a build in an empty folder, without a pom. */
  public MavenBuild withoutPom() {
    try {
      return withHub(MavenBuild.in(Files.createDirectories(folder.resolve("project"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MavenBuild withHub(MavenBuild build) {
    return build
        .withVariable("HF_ENDPOINT", hub.endpoint())
        .withVariable("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  /** A place in the copy of the project. */
  public Path file(String path) {
    return folder.resolve("project").resolve(path);
  }

  /** Writes a file outside of the project, such as user settings. */
  public Path write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes user settings with further elements, such as servers. */
  public Path settings(String elements) {
    return OuterSettings.write(folder.resolve("settings.xml"), elements);
  }

  /** Returns the files that builds have left behind and that hold the text. */
  public List<Path> filesHolding(String text) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    hub.close();
  }
}
