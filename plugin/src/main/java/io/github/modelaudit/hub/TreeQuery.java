package io.github.modelaudit.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.hub.http.Answer;
import io.github.modelaudit.hub.http.TransportException;
import io.github.modelaudit.hub.read.FileTree;
import io.github.modelaudit.hub.read.UnreadableException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for the list of files at a commit, page by page, until it has the files wanted. */
final class TreeQuery {
  private static final int MOST_PAGES = 20;
  private static final int LONGEST_LINK = 10_000;
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?next\"?");

  private final HubConnection connection;
  private final Refusals refusals;
  private final RepoUrls urls;
  private final FileTree reader = new FileTree();

  TreeQuery(HubConnection connection, Refusals refusals, RepoUrls urls) {
    this.connection = connection;
    this.refusals = refusals;
    this.urls = urls;
  }

  /**
   * What the hub says of the files wanted.
   *
   * @param gap why it does not say all it could; the end of a sentence
   */
  record Listing(List<RepoFile> files, Optional<String> gap) {
    Listing {
      files = List.copyOf(files);
      requireNonNull(gap, "gap");
    }
  }

  /**
   * Returns the files wanted as the hub lists them; those it does not list are left out.
   *
   * @param pinned the repository at a commit
   */
  Listing ask(RepoKey pinned, Set<String> wanted) {
    List<RepoFile> found = new ArrayList<>();
    Set<String> open = new HashSet<>(wanted);
    boolean isNested = wanted.stream().anyMatch(path -> path.contains("/"));
    Optional<String> query = Optional.of(isNested ? "?recursive=true" : "");
    try {
      for (int page = 0; query.isPresent() && !open.isEmpty(); page++) {
        if (page == MOST_PAGES) {
          return new Listing(found, Optional.of("the list of files has too many pages"));
        }
        Answer answer = connection.get(urls.tree(pinned) + query.get());
        for (RepoFile file : read(answer)) {
          if (open.remove(file.path())) {
            found.add(file);
          }
        }
        query = next(answer);
      }
      return new Listing(found, Optional.empty());
    } catch (TransportException e) {
      return new Listing(found, Optional.of(e.getMessage()));
    } catch (UnreadableException e) {
      return new Listing(found, Optional.of(e.getMessage()));
    }
  }

  private List<RepoFile> read(Answer answer) throws UnreadableException {
    if (!answer.isSuccessful()) {
      throw new UnreadableException("the hub answers with " + refusals.describe(answer));
    }
    if (answer.isHtml()) {
      throw new UnreadableException("a web page came instead of a list of files");
    }
    return reader.parse(answer.body());
  }

  /**
   * The query of the next page. Only the query is taken, as mirrors pass on the Hub's own address.
   */
  private static Optional<String> next(Answer answer) throws UnreadableException {
    String links = String.join(", ", answer.headers().getOrDefault("link", List.of()));
    if (links.length() > LONGEST_LINK) {
      throw new UnreadableException("the link to the next page is too long");
    }
    Matcher next = NEXT.matcher(links);
    if (!next.find()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(URI.create(next.group(1)).getRawQuery()).map("?"::concat);
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("the link to the next page is no address");
    }
  }
}
