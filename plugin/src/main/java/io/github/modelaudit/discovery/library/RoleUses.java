package io.github.modelaudit.discovery.library;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.classpath.ClassReferences;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.FrameworkDefault;
import io.github.modelaudit.knowledge.LibraryCatalogue;
import io.github.modelaudit.knowledge.RoleUse;
import java.util.Optional;

/**
 * Tells whether a program uses a model that a framework has ready for it. A framework makes one of
 * every role that a provider has, and most programs call one or two of them.
 */
public final class RoleUses {
  private final LibraryCatalogue catalogue;
  private final Libraries libraries;
  private final ClassReferences references;

  public RoleUses(LibraryCatalogue catalogue, Libraries libraries, ClassReferences references) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.libraries = requireNonNull(libraries, "libraries");
    this.references = requireNonNull(references, "references");
  }

  /** How sure it is that a default model is called. */
  public enum Use {
    USED,
    /** The role that a provider is chosen for, and no class that could call it. */
    IDLE,
    /** One of the roles that come along. */
    UNUSED
  }

  /** Returns whether a default is called by what runs in a scope. */
  public Use of(FrameworkDefault model, Scope scope) {
    Optional<RoleUse> known =
        catalogue.uses().stream()
            .filter(it -> it.framework().equals(model.framework()) && it.role() == model.role())
            .findFirst();
    if (model.isAlwaysUsed() || known.isEmpty() || isUsed(known.get(), scope)) {
      return Use.USED;
    }
    if (model.role() != ModelRole.CHAT) {
      return Use.UNUSED;
    }
    boolean isKnown =
        references.isCompiled(scope)
            && !libraries.isBroughtByOthers(model.artifacts().get(0).groupId());
    return isKnown ? Use.IDLE : Use.USED;
  }

  private boolean isUsed(RoleUse use, Scope scope) {
    return use.artifacts().stream().anyMatch(it -> libraries.find(it, scope).isPresent())
        || use.types().stream().anyMatch(it -> references.names(scope, it))
        || use.returns().stream().anyMatch(it -> references.leavesToReturn(scope, it))
        || (scope == Scope.TEST
            && use.types().stream().anyMatch(it -> references.names(Scope.MAIN, it)));
  }
}
