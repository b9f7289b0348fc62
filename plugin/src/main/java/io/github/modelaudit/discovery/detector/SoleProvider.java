package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.CallSink;
import io.github.modelaudit.knowledge.ConfigKey;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Completes a call that does not tell whose name it is handed: when the libraries on the class path
 * reach one provider only, it is theirs.
 */
final class SoleProvider {
  private static final Set<ConfigKey.Kind> NAMES =
      EnumSet.of(
          ConfigKey.Kind.PROVIDER_NAME, ConfigKey.Kind.OLLAMA_NAME, ConfigKey.Kind.BEDROCK_ID);

  private final Optional<CallSink> sole;

  SoleProvider(List<CallSink> sinks, List<Library> libraries) {
    Set<String> present =
        libraries.stream()
            .filter(it -> it.scope() != Scope.TEST)
            .map(Library::artifactId)
            .collect(Collectors.toSet());
    Map<String, CallSink> byProvider = new LinkedHashMap<>();
    for (CallSink sink : sinks) {
      if (NAMES.contains(sink.kind()) && present.contains(sink.library())) {
        sink.provider().ifPresent(it -> byProvider.putIfAbsent(it, sink));
      }
    }
    this.sole =
        byProvider.size() == 1 ? byProvider.values().stream().findFirst() : Optional.empty();
  }

  ConfigKey complete(ConfigKey key) {
    if (key.provider().isPresent()
        || key.kind() != ConfigKey.Kind.PROVIDER_NAME
        || sole.isEmpty()) {
      return key;
    }
    return new ConfigKey(
        key.framework(), key.key(), sole.get().provider(), sole.get().kind(), key.role(), false);
  }

  /** What was completed is less sure than what the call says. */
  Confidence confidence(Optional<String> said, ConfigKey completed) {
    return said.equals(completed.provider()) ? Confidence.HIGH : Confidence.MEDIUM;
  }
}
