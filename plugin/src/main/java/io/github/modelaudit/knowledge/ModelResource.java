package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * A kind of Kubernetes resource that names a model.
 *
 * @param groups the API groups that have this kind; another group's kind of that name is another
 *     thing
 * @param clients the providers whose clients may ask for the model by the name of the resource
 * @param paths where the addresses of models stand; {@code *} is any key or item
 */
public record ModelResource(
    String kind,
    List<String> groups,
    Set<String> clients,
    List<List<String>> paths,
    Provenance provenance) {
  public ModelResource {
    requireNonNull(kind, "kind");
    groups = List.copyOf(groups);
    clients = Set.copyOf(clients);
    paths = paths.stream().map(List::copyOf).toList();
    requireNonNull(provenance, "provenance");
  }

  /** True for a resource of this kind. */
  public boolean isOf(String apiVersion, String otherKind) {
    int slash = apiVersion.indexOf('/');
    return slash > 0 && kind.equals(otherKind) && groups.contains(apiVersion.substring(0, slash));
  }
}
