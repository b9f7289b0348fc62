package io.github.modelaudit.report.format.bill;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.PublicHub;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages of a repository at its commit; without one, at its main branch. */
public final class Addresses {
  private static final String BRANCH = "main";
  private static final String CARD = "README.md";
  private static final Pattern SAFE = Pattern.compile("https://[\\w./~%?=&#+-]{1,2000}");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  private final String page;
  private final String commit;

  public Addresses(HubRecord facts) {
    this(facts.id(), facts.commit());
  }

  /** Makes those of a repository of which only this is known. */
  public Addresses(RepoId id, Optional<String> commit) {
    this.page = PublicHub.page(id);
    this.commit = commit.filter(it -> COMMIT.matcher(it).matches()).orElse(BRANCH);
  }

  /** The address, when it is one that a reader can follow without surprise. */
  public static Optional<String> safe(String url) {
    return Optional.of(url).filter(it -> SAFE.matcher(it).matches());
  }

  public String page() {
    return page;
  }

  public String card() {
    return page + "/blob/" + commit + "/" + CARD;
  }

  public String files() {
    return page + "/tree/" + commit;
  }

  public String repository() {
    return page + ".git";
  }

  /** The pages of the texts of licenses, notices and policies. */
  public List<String> legalFiles(HubRecord facts) {
    return facts.files().stream()
        .filter(file -> file.role() == FileRole.LEGAL)
        .flatMap(file -> file(file.path()).stream())
        .toList();
  }

  /** The page of a file; absent when its name makes no address. */
  public Optional<String> file(String path) {
    try {
      String escaped = new URI(null, null, "/" + path, null).toASCIIString();
      return safe(page + "/blob/" + commit + escaped);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
