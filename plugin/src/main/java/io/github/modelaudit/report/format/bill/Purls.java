package io.github.modelaudit.report.format.bill;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoType;
import java.util.Optional;

/**
 * The package URLs of models on the Hub. The type has no rule for datasets, and asks for an owner,
 * which names of the first days lack.
 */
public final class Purls {
  private Purls() {}

  public static Optional<String> of(RepoId id, Optional<String> commit) {
    if (id.type() != RepoType.MODEL || id.namespace().isEmpty()) {
      return Optional.empty();
    }
    try {
      var purl =
          new PackageURL(
              ModelRef.HUB_SOURCE,
              id.namespace().get(),
              id.name(),
              commit.orElse(null),
              null,
              null);
      return Optional.of(purl.canonicalize());
    } catch (MalformedPackageURLException e) {
      return Optional.empty();
    }
  }
}
