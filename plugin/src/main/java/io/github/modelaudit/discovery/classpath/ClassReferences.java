package io.github.modelaudit.discovery.classpath;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * The types that the project's own classes name, those of its other modules included. What a class
 * file does not name it cannot use.
 */
public final class ClassReferences {
  private static final int MAX_CLASSES = 50_000;
  private static final int MAX_BYTES = 16 * 1024 * 1024;
  private static final String ANY = "*";

  private final Map<Scope, NavigableSet<String>> types;
  private final Set<Scope> compiled;
  private final OwnClasses own;

  private ClassReferences(
      Map<Scope, NavigableSet<String>> types, Set<Scope> compiled, OwnClasses own) {
    this.types = types;
    this.compiled = compiled;
    this.own = own;
  }

  /**
   * Reads the classes of a project and those of the other modules of its build. What is damaged
   * names nothing.
   */
  public static ClassReferences read(ProjectInputs inputs, OwnClasses own) {
    requireNonNull(inputs, "inputs");
    Map<Scope, NavigableSet<String>> types = new EnumMap<>(Scope.class);
    Set<Scope> compiled = EnumSet.noneOf(Scope.class);
    for (OwnClass file : own.all()) {
      compiled.add(file.root().scope());
      file.read().flatMap(ConstantPool::types).ifPresent(types(types, file.root().scope())::addAll);
    }
    for (Library library : inputs.code().libraries().orElse(List.of())) {
      library
          .file()
          .filter(file -> file.toAbsolutePath().normalize().startsWith(inputs.root()))
          .ifPresent(file -> add(file, types(types, library.scope())));
    }
    return new ClassReferences(types, compiled, own);
  }

  private static NavigableSet<String> types(Map<Scope, NavigableSet<String>> types, Scope scope) {
    return types.computeIfAbsent(scope, key -> new TreeSet<>());
  }

  private static void add(Path file, Set<String> types) {
    if (Files.isDirectory(file)) {
      addFolder(file, types);
    } else {
      addJar(file, types);
    }
  }

  private static void addFolder(Path folder, Set<String> types) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> classes = files.filter(it -> isClass(it.toString())).limit(MAX_CLASSES).toList();
      for (Path file : classes) {
        try (InputStream stream = Files.newInputStream(file)) {
          addClass(stream, types);
        }
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // What cannot be read names nothing.
    }
  }

  private static void addJar(Path jar, Set<String> types) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      for (int i = 0; i < MAX_CLASSES && entries.hasMoreElements(); i++) {
        ZipEntry entry = entries.nextElement();
        if (isClass(entry.getName())) {
          try (InputStream stream = zip.getInputStream(entry)) {
            addClass(stream, types);
          }
        }
      }
    } catch (IOException e) {
      // A library that cannot be opened names nothing.
    }
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class");
  }

  private static void addClass(InputStream stream, Set<String> types) throws IOException {
    ConstantPool.types(stream.readNBytes(MAX_BYTES)).ifPresent(types::addAll);
  }

  /** True when there are compiled classes of the module itself. */
  public boolean isCompiled(Scope scope) {
    return compiled.contains(scope);
  }

  /** The internal names of the types that classes of a scope name, sorted. */
  public NavigableSet<String> types(Scope scope) {
    return Collections.unmodifiableNavigableSet(types.getOrDefault(scope, new TreeSet<>()));
  }

  /**
   * True when a class of a scope names a type.
   *
   * @param type an internal name; a {@code *} at the end stands for any text
   */
  public boolean names(Scope scope, String type) {
    NavigableSet<String> known = types(scope);
    if (!type.endsWith(ANY)) {
      return known.contains(type);
    }
    String start = type.substring(0, type.length() - ANY.length());
    String first = known.ceiling(start);
    return first != null && first.startsWith(start);
  }

  /**
   * True when a class of the module itself, in a scope, has a method without a body that returns a
   * type: somebody else has to make the value.
   *
   * @param type an internal name
   */
  public boolean leavesToReturn(Scope scope, String type) {
    return names(scope, type)
        && own.all().stream()
            .filter(file -> file.root().scope() == scope)
            .anyMatch(file -> file.read().filter(bytes -> leavesToReturn(bytes, type)).isPresent());
  }

  private static boolean leavesToReturn(byte[] bytes, String type) {
    var methods = new AbstractReturns();
    try {
      new ClassReader(bytes).accept(methods, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    } catch (RuntimeException e) {
      return false; // A damaged class file; the reader reports it by whatever it trips over.
    }
    return methods.types.contains(type);
  }

  /** The types that methods without a body return, inside of containers, too. */
  private static final class AbstractReturns extends ClassVisitor {
    private final Set<String> types = new TreeSet<>();

    AbstractReturns() {
      super(Opcodes.ASM9);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String[] exceptions) {
      if ((access & Opcodes.ACC_ABSTRACT) != 0) {
        String returned = signature == null ? descriptor : signature;
        new SignatureReader(returned.substring(returned.lastIndexOf(')') + 1))
            .acceptType(
                new SignatureVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitClassType(String type) {
                    types.add(type);
                  }
                });
      }
      return null;
    }
  }
}
