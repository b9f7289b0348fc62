package io.github.modelaudit.policy;

import io.github.modelaudit.domain.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Spells scopes as policies do. */
final class Scopes {
  private Scopes() {}

  static String id(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }

  static List<String> ids() {
    return Arrays.stream(Scope.values()).map(Scopes::id).toList();
  }
}
