package io.github.modelaudit.discovery.reference;

import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ResourceRoot;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a path of a model file from a Hub id, which may look alike, and makes it relative. */
final class LocalPaths {
  private static final Pattern PATH =
      Pattern.compile("(?s)\\.{1,2}[/\\\\].*|[/\\\\].*|[A-Za-z]:[/\\\\].*|file:.*");
  private static final Set<String> EXTENSIONS =
      Set.of("gguf", "ggml", "safetensors", "onnx", "tflite", "pt", "pth", "bin", "h5", "keras");
  private static final String CLASS_PATH = "classpath:";

  private final Path root;
  private final List<Path> classPath;

  LocalPaths(ProjectInputs inputs) {
    this.root = inputs.root();
    this.classPath = inputs.resources().stream().map(ResourceRoot::directory).toList();
  }

  /** True when the text has the form of a path, or is one of a file that is there. */
  boolean matches(String text) {
    return PATH.matcher(text).matches() || (hasModelExtension(text) && isFile(text));
  }

  private static boolean hasModelExtension(String text) {
    int dot = text.lastIndexOf('.');
    return EXTENSIONS.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** True when a path relative to the root is an existing file. */
  boolean isFile(String relative) {
    return resolve(root, relative).filter(Files::isRegularFile).isPresent();
  }

  /** Returns the path relative to the root, with '/'; nothing when it leads outside. */
  Optional<String> relative(String text) {
    return resolve(root, withoutScheme(text)).flatMap(this::relative);
  }

  /** Returns the existing file that a path or the name of a class path resource means. */
  Optional<String> find(String text) {
    if (!text.startsWith(CLASS_PATH)) {
      return relative(text).filter(this::isFile);
    }
    String name = text.substring(CLASS_PATH.length()).replaceFirst("^/+", "");
    return classPath.stream()
        .flatMap(folder -> resolve(folder, name).stream())
        .filter(Files::isRegularFile)
        .flatMap(file -> relative(file).stream())
        .findFirst();
  }

  private Optional<String> relative(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    boolean isBelow = absolute.startsWith(root) && !absolute.equals(root);
    return isBelow
        ? Optional.of(root.relativize(absolute).toString().replace('\\', '/'))
        : Optional.empty();
  }

  private static Optional<Path> resolve(Path folder, String text) {
    try {
      return Optional.of(folder.resolve(text.replace('\\', '/')).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String withoutScheme(String text) {
    if (!text.startsWith("file:")) {
      return text;
    }
    String path = text.substring("file:".length()).replaceFirst("^//(?=/)|^//(?!/)", "");
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
