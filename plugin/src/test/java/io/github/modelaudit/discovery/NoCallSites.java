package io.github.modelaudit.discovery;

import io.github.modelaudit.knowledge.CallSink;
import io.github.modelaudit.knowledge.CallSiteCatalogue;
import io.github.modelaudit.knowledge.DefaultCall;
import io.github.modelaudit.knowledge.ModelClass;
import io.github.modelaudit.knowledge.ModelCriteria;
import io.github.modelaudit.knowledge.ModelHolder;
import io.github.modelaudit.knowledge.ValueAnnotation;
import io.github.modelaudit.knowledge.ValueLookup;
import java.util.List;
import java.util.Optional;

/** Knows no call that names a model. */
final class NoCallSites implements CallSiteCatalogue {
  @Override
  public List<CallSink> sinks() {
    return List.of();
  }

  @Override
  public List<ModelClass> classes() {
    return List.of();
  }

  @Override
  public List<ModelHolder> holders() {
    return List.of();
  }

  @Override
  public List<ValueLookup> lookups() {
    return List.of();
  }

  @Override
  public List<DefaultCall> defaults() {
    return List.of();
  }

  @Override
  public List<ModelCriteria> criteria() {
    return List.of();
  }

  @Override
  public List<ValueAnnotation> annotations() {
    return List.of();
  }

  @Override
  public Optional<String> findConstant(String owner, String field) {
    return Optional.empty();
  }
}
