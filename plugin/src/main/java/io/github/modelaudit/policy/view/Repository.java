package io.github.modelaudit.policy.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What the Hub says of a model, as rules of the user see it; everything is absent when it said
 * nothing.
 */
public record Repository(
    @Meaning("the commit that was audited, 40 digits") Optional<String> commit,
    @Meaning("`none`, `auto` (a click) or `manual` (the author decides)") Optional<String> gate,
    @Meaning("true when only its owner sees it") Optional<Boolean> hidden,
    @Meaning("true when the Hub has switched it off") Optional<Boolean> disabled,
    @Meaning("its tags, sorted") Optional<List<String>> tags,
    @Meaning("its files, sorted by path") Optional<List<File>> files,
    @Meaning("what kind of model it is") Shape shape) {
  /** Nothing known. */
  static final Repository UNKNOWN =
      new Repository(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new Shape(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));

  public Repository {
    requireNonNull(commit, "commit");
    requireNonNull(gate, "gate");
    requireNonNull(hidden, "hidden");
    requireNonNull(disabled, "disabled");
    tags = tags.map(List::copyOf);
    files = files.map(List::copyOf);
    requireNonNull(shape, "shape");
  }

  /** A file of a repository. */
  public record File(
      @Meaning("its path") String path,
      @Meaning("`weights`, `code`, `configuration`, `card`, `legal`, `evidence` or `other`")
          String role,
      @Meaning("its size in bytes") Optional<Long> size,
      @Meaning("the SHA-256 of its content; the Hub tells that of large files")
          Optional<String> sha256) {
    public File {
      requireNonNull(path, "path");
      requireNonNull(role, "role");
      requireNonNull(size, "size");
      requireNonNull(sha256, "sha256");
    }
  }

  /** What kind of model a repository holds. */
  public record Shape(
      @Meaning("the Hub's `pipeline_tag`, such as `text-generation`") Optional<String> task,
      @Meaning("the Hub's `library_name`, such as `transformers`") Optional<String> library,
      @Meaning("the `model_type` of its configuration") Optional<String> type,
      @Meaning("the class names in its configuration") Optional<List<String>> architectures,
      @Meaning("the number of its weights") Optional<Long> parameters) {
    public Shape {
      requireNonNull(task, "task");
      requireNonNull(library, "library");
      requireNonNull(type, "type");
      architectures = architectures.map(List::copyOf);
      requireNonNull(parameters, "parameters");
    }
  }
}
