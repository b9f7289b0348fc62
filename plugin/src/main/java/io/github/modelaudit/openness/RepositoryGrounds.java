package io.github.modelaudit.openness;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.openness.Access;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.domain.openness.RightsRange;
import io.github.modelaudit.knowledge.OpennessFacts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads access, weights and use policies out of what a hub shows of a repository. */
final class RepositoryGrounds {
  private final OpennessFacts facts;

  /** Whether a repository holds weights. */
  enum Weights {
    PRESENT,
    ABSENT,
    NOT_LISTED
  }

  RepositoryGrounds(OpennessFacts facts) {
    this.facts = facts;
  }

  Access access(HubRecord repository, Grounds grounds) {
    if (repository.state().isPrivate()) {
      grounds.because("private-repository", "The repository is private.");
      return Access.UNKNOWN;
    }
    return switch (repository.state().gate()) {
      case NONE -> Access.PUBLIC;
      case AUTO -> {
        grounds.because("gated-auto", "Access needs an account and a click.");
        yield Access.GATED_AUTO;
      }
      case MANUAL -> {
        grounds.because("gated-manual", "The author decides who gets access.");
        yield Access.GATED_MANUAL;
      }
      case UNKNOWN -> {
        grounds.because("gate-unknown", "The hub did not say whether access is gated.");
        grounds.wouldHelp("Know whether the repository is gated.");
        yield Access.UNKNOWN;
      }
    };
  }

  Weights weights(HubRecord repository, Grounds grounds) {
    if (hasFile(repository, facts.weightFiles()) || repository.shape().parameters().isPresent()) {
      return Weights.PRESENT;
    }
    if (repository.files().isEmpty()) {
      grounds.because("weights-not-listed", "The hub listed no files of the repository.");
      grounds.wouldHelp("List the files of the repository.");
      return Weights.NOT_LISTED;
    }
    grounds.because("no-weights", "The repository holds no file of weights.");
    grounds.wouldHelp("Name the repository that holds the weights.");
    return Weights.ABSENT;
  }

  void pinning(RepoKey key, Grounds grounds) {
    if (!key.isPinned()) {
      grounds.because(
          "unpinned-model",
          "'" + key + "' names no commit, so that license and weights may change.");
    }
  }

  /** Lowers the rights by what stands beside the license. */
  RightsRange withUsePolicies(RightsRange rights, HubRecord repository, Grounds grounds) {
    RightsRange range = rights;
    Optional<String> file = usePolicyFile(repository);
    if (rights.floor() == Rights.OPEN && file.isPresent()) {
      grounds.because(
          "use-policy-file", "File '" + file.get() + "' beside the open license may limit use.");
      grounds.wouldHelp("Establish whether file '" + file.get() + "' limits use beyond the law.");
      range = range.withFloorAtMost(Rights.RESTRICTED);
    }
    GateTerms gate = gateTerms(repository);
    if (rights.floor() == Rights.OPEN && gate.prompt().isPresent()) {
      grounds.because("gate-terms", "Access asks to agree to a text beside the open license.");
      grounds.wouldHelp("Establish whether the text at the gate limits use beyond the law.");
      range = range.withFloorAtMost(Rights.RESTRICTED);
    }
    if (!gate.fields().isEmpty()) {
      grounds.because(
          "gate-asks-data", "Access asks for: " + String.join(", ", gate.fields()) + ".");
    }
    if (isBarredInEu(repository)) {
      grounds.because(
          "gate-bars-eu", "The author asks the hub to refuse users in the European Union.");
    }
    return range;
  }

  /** A wish of the author that says much about the license, whether or not there is a gate. */
  private static boolean isBarredInEu(HubRecord repository) {
    return repository.card() instanceof Card.Read read
        && read.metadata().gateTerms().isBarredInEu();
  }

  /** The terms at the gate; without a gate nobody has to agree to them. */
  private static GateTerms gateTerms(HubRecord repository) {
    return switch (repository.state().gate()) {
      case AUTO, MANUAL, UNKNOWN ->
          repository.card() instanceof Card.Read read
              ? read.metadata().gateTerms()
              : GateTerms.NONE;
      case NONE -> GateTerms.NONE;
    };
  }

  private Optional<String> usePolicyFile(HubRecord repository) {
    return repository.files().stream()
        .map(RepoFile::path)
        .filter(path -> matches(path, facts.usePolicyFiles()))
        .findFirst();
  }

  private static boolean hasFile(HubRecord repository, List<Pattern> patterns) {
    return repository.files().stream().anyMatch(file -> matches(file.path(), patterns));
  }

  /** Patterns are of file names; a file in a folder counts like one at the top. */
  private static boolean matches(String path, List<Pattern> patterns) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return patterns.stream()
        .anyMatch(pattern -> pattern.matcher(name).matches() || pattern.matcher(path).matches());
  }
}
