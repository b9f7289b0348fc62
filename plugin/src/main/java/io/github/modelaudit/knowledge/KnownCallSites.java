package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The call sites of the data files. */
final class KnownCallSites implements CallSiteCatalogue {
  private final Lazy<Content> content;

  KnownCallSites(Lazy<Content> content) {
    this.content = requireNonNull(content, "content");
  }

  /**
   * What the files say.
   *
   * @param constants names of models by {@code class field}
   */
  record Content(
      List<CallSink> sinks,
      List<ModelClass> classes,
      List<ModelHolder> holders,
      List<ValueLookup> lookups,
      List<DefaultCall> defaults,
      List<ModelCriteria> criteria,
      List<ValueAnnotation> annotations,
      Map<String, String> constants) {
    Content {
      sinks = List.copyOf(sinks);
      classes = List.copyOf(classes);
      holders = List.copyOf(holders);
      lookups = List.copyOf(lookups);
      defaults = List.copyOf(defaults);
      criteria = List.copyOf(criteria);
      annotations = List.copyOf(annotations);
      constants = Map.copyOf(constants);
    }
  }

  @Override
  public List<CallSink> sinks() {
    return content.get().sinks();
  }

  @Override
  public List<ModelClass> classes() {
    return content.get().classes();
  }

  @Override
  public List<ModelHolder> holders() {
    return content.get().holders();
  }

  @Override
  public List<ValueLookup> lookups() {
    return content.get().lookups();
  }

  @Override
  public List<DefaultCall> defaults() {
    return content.get().defaults();
  }

  @Override
  public List<ModelCriteria> criteria() {
    return content.get().criteria();
  }

  @Override
  public List<ValueAnnotation> annotations() {
    return content.get().annotations();
  }

  @Override
  public Optional<String> findConstant(String owner, String field) {
    return Optional.ofNullable(content.get().constants().get(owner + " " + field));
  }
}
