package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.discovery.project.ClassRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The class files below the class roots of a project. */
final class ClassFiles {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_FILES = 100_000;
  private static final int MAX_BYTES = 16 * 1024 * 1024;
  private static final String ENDING = ".class";

  /** What frameworks generate beside the project's own classes. */
  private static final Pattern GENERATED =
      Pattern.compile(
          ".*(?:__BeanDefinitions|__BeanFactoryRegistrations|__Autowiring|__Environment\\w*"
              + "|__ApplicationContextInitializer|__TestContext\\w*|_Bean|_ClientProxy|_Subclass"
              + "|_Multiton\\w*|\\$\\$SpringCGLIB\\$\\$.*|\\$\\$FastClass.*|\\$Proxy\\d*"
              + "|\\$Definition|\\$Definition\\$Reference|\\$Intercepted|_\\$\\$_.*)");

  private ClassFiles() {}

  /**
   * A class file.
   *
   * @param name the name of the class, as its place below the root says
   */
  record ClassFile(String name, Path path, ClassRoot root) {
    boolean isGenerated() {
      return GENERATED.matcher(name).matches();
    }

    /** Returns the bytes; nothing when they cannot be read or are too many. */
    Optional<byte[]> read() {
      try (InputStream stream = Files.newInputStream(path)) {
        byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
        return bytes.length > MAX_BYTES ? Optional.empty() : Optional.of(bytes);
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }

  /** Returns every class file of a root, sorted by name. */
  static List<ClassFile> of(ClassRoot root) {
    List<ClassFile> found = new ArrayList<>();
    if (Files.isDirectory(root.directory())) {
      FileVisitor<Path> visitor = new Collector(root, found);
      try {
        Files.walkFileTree(
            root.directory(),
            EnumSet.noneOf(java.nio.file.FileVisitOption.class),
            MAX_DEPTH,
            visitor);
      } catch (IOException e) {
        // Failures of single files are skipped by the visitor; the rest was seen.
      }
    }
    found.sort(Comparator.comparing(ClassFile::name));
    return found;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final ClassRoot root;
    private final List<ClassFile> found;

    Collector(ClassRoot root, List<ClassFile> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = root.directory().relativize(file).toString().replace('\\', '/');
      if (name.endsWith(ENDING) && attributes.isRegularFile()) {
        String type = name.substring(0, name.length() - ENDING.length());
        found.add(new ClassFile(type, file, root));
      }
      return found.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
