package io.github.modelaudit.discovery.classpath;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ClassRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** A class file of the project itself; its bytes are read when first asked for. */
public final class OwnClass {
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  /** What frameworks generate beside the project's own classes. */
  private static final Pattern GENERATED =
      Pattern.compile(
          ".*(?:__BeanDefinitions|__BeanFactoryRegistrations|__Autowiring|__Environment\\w*"
              + "|__ApplicationContextInitializer|__TestContext\\w*|_Bean|_ClientProxy|_Subclass"
              + "|_Multiton\\w*|\\$\\$SpringCGLIB\\$\\$.*|\\$\\$FastClass.*|\\$Proxy\\d*"
              + "|\\$Definition|\\$Definition\\$Reference|\\$Intercepted|_\\$\\$_.*)");

  private final String name;
  private final Path path;
  private final ClassRoot root;
  private final AtomicLong room;
  private final AtomicReference<Optional<byte[]>> kept = new AtomicReference<>(Optional.empty());

  /**
   * @param name the name of the class, as its place below the root says
   * @param room how many bytes all classes of a project may keep
   */
  OwnClass(String name, Path path, ClassRoot root, AtomicLong room) {
    this.name = requireNonNull(name, "name");
    this.path = requireNonNull(path, "path");
    this.root = requireNonNull(root, "root");
    this.room = requireNonNull(room, "room");
  }

  public String name() {
    return name;
  }

  public Path path() {
    return path;
  }

  public ClassRoot root() {
    return root;
  }

  /** True for what frameworks generate beside the project's own classes. */
  public boolean isGenerated() {
    return GENERATED.matcher(name).matches();
  }

  /** Returns the bytes, not to be changed; nothing when they cannot be read or are too many. */
  public Optional<byte[]> read() {
    Optional<byte[]> known = requireNonNull(kept.get());
    if (known.isPresent()) {
      return known;
    }
    Optional<byte[]> found = readFile();
    if (found.isPresent() && room.addAndGet(-found.get().length) >= 0) {
      kept.set(found);
    }
    return found;
  }

  private Optional<byte[]> readFile() {
    try (InputStream stream = Files.newInputStream(path)) {
      byte[] all = stream.readNBytes(MAX_BYTES + 1);
      return all.length > MAX_BYTES ? Optional.empty() : Optional.of(all);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
