package io.github.modelaudit.discovery;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoKey;
import java.util.Comparator;
import java.util.Locale;

/** What makes two references the same model. */
record ModelIdentity(ModelRef.Kind kind, String source, String name, String revision)
    implements Comparable<ModelIdentity> {
  private static final Comparator<ModelIdentity> ORDER =
      Comparator.comparing(ModelIdentity::kind)
          .thenComparing(ModelIdentity::source)
          .thenComparing(ModelIdentity::name)
          .thenComparing(ModelIdentity::revision);

  static ModelIdentity of(ModelRef ref) {
    boolean isHub = ref.kind() == ModelRef.Kind.HUB;
    String name = isHub ? ref.name().toLowerCase(Locale.ROOT) : ref.name();
    return new ModelIdentity(ref.kind(), ref.source(), name, revision(ref));
  }

  private static String revision(ModelRef ref) {
    return ref instanceof ModelRef.Hub hub ? revision(hub.key()) : "";
  }

  private static String revision(RepoKey key) {
    return key.revision().orElse("");
  }

  boolean isUnpinnedHub() {
    return kind == ModelRef.Kind.HUB && revision.isEmpty();
  }

  ModelIdentity at(String other) {
    return new ModelIdentity(kind, source, name, other);
  }

  @Override
  public int compareTo(ModelIdentity other) {
    return ORDER.compare(this, other);
  }
}
