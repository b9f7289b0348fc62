package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The libraries of the data files. */
final class LibraryFacts implements LibraryCatalogue {
  private final Lazy<LibraryContent> content;

  LibraryFacts(Lazy<LibraryContent> content) {
    this.content = requireNonNull(content, "content");
  }

  @Override
  public List<ModelArtifact> models() {
    return content.get().models();
  }

  @Override
  public List<ProviderLibrary> providers() {
    return content.get().providers();
  }

  @Override
  public List<RoleUse> uses() {
    return content.get().uses();
  }

  @Override
  public List<FrameworkDefault> defaults() {
    return content.get().defaults();
  }
}
