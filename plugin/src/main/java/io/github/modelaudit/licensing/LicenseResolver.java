package io.github.modelaudit.licensing;

import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.knowledge.ExpressionReader;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.licensing.Reading.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns what a repository or a model file says about its license into one resolution.
 *
 * <p>The fields of the card come first, then the tags, which belong to the default branch and so
 * may speak of another revision. A field that could not be read is never taken for an empty one.
 */
public final class LicenseResolver {
  private static final String TAG_PREFIX = "license:";
  private static final String TAGS = "tags";
  private static final int MOST_ALTERNATIVES = 32;
  private static final Pattern LICENSE_FILE =
      Pattern.compile("(?i)((model[-_])?licen[sc]e|copying)([-_.][^/]*)?");

  private final ClaimReader reader;
  private final TextEvidence texts;

  public LicenseResolver(LicenseCatalogue catalogue) {
    this.reader = new ClaimReader(catalogue);
    this.texts = new TextEvidence(catalogue);
  }

  /** Resolves the license of a repository, from what is declared and what its files are. */
  public LicenseResolution resolve(HubRecord facts) {
    return texts.join(declaredBy(facts), facts);
  }

  private LicenseResolution declaredBy(HubRecord facts) {
    LicenseStatement tags = tagsOf(facts);
    Card card = facts.card();
    return switch (card.kind()) {
      case READ -> resolveRead((Card.Read) card, tags, facts);
      case NONE -> tags.isEmpty() ? silent(facts) : combine(tags, List.of());
      case UNREADABLE -> resolveUnread(tags, ((Card.Unreadable) card).reason());
      case NOT_READ -> resolveUnread(tags, ((Card.NotRead) card).reason());
    };
  }

  /** Resolves the license that the header of a model file states. */
  public LicenseResolution resolve(FileFacts file) {
    LicenseStatement statement = FileHeader.license(file);
    return statement.isEmpty()
        ? new LicenseResolution.Absent(List.of())
        : combine(statement, List.of());
  }

  private LicenseResolution resolveRead(Card.Read card, LicenseStatement tags, HubRecord facts) {
    LicenseStatement declared = declared(card, facts);
    if (declared.isEmpty()) {
      return tags.isEmpty() ? silent(facts) : combine(tags, List.of());
    }
    if (declared.values().isEmpty() || isSame(declared, tags)) {
      return combine(declared, echoes(tags, declared));
    }
    return disagreement(declared, tags);
  }

  private boolean isSame(LicenseStatement declared, LicenseStatement tags) {
    return tags.isEmpty() || normalised(declared).equals(normalised(tags));
  }

  private Set<String> normalised(LicenseStatement statement) {
    return statement.values().stream().map(reader::normalise).collect(Collectors.toSet());
  }

  /** Tags repeat the values of the card without its name and link, so they mean what it means. */
  private List<LicenseClaim> echoes(LicenseStatement tags, LicenseStatement declared) {
    List<Reading> readings = reader.read(declared);
    List<LicenseClaim> claims = new ArrayList<>();
    for (String tag : tags.values()) {
      List<String> licenses = List.of();
      for (int i = 0; i < declared.values().size(); i++) {
        if (reader.normalise(declared.values().get(i)).equals(reader.normalise(tag))) {
          licenses = readings.get(i).licenses();
        }
      }
      claims.add(tags.claim(tag, licenses));
    }
    return claims;
  }

  private LicenseResolution disagreement(LicenseStatement declared, LicenseStatement tags) {
    List<Reading> readings =
        Stream.concat(reader.read(declared).stream(), reader.read(tags).stream()).toList();
    String reason =
        "The card says '%s', but the tags, which belong to the default branch, say '%s'."
            .formatted(String.join(", ", declared.values()), String.join(", ", tags.values()));
    List<LicenseClaim> claims = new ArrayList<>(claims(declared, reader.read(declared)));
    claims.addAll(claims(tags, reader.read(tags)));
    List<String> licenses = licenses(readings);
    return licenses.isEmpty()
        ? new LicenseResolution.Unrecognised(declared.label(), reason, claims)
        : new LicenseResolution.Conflicting(licenses, reason, claims);
  }

  private LicenseResolution resolveUnread(LicenseStatement tags, String reason) {
    boolean isCertain =
        !tags.isEmpty()
            && reader.read(tags).stream()
                .allMatch(reading -> reading.certainty() == Certainty.CERTAIN);
    return isCertain ? combine(tags, List.of()) : new LicenseResolution.NotKnown(reason);
  }

  /** Nothing is declared; a license file that nobody has read yet is not silence. */
  private static LicenseResolution silent(HubRecord facts) {
    Optional<String> file =
        facts.files().stream()
            .map(RepoFile::path)
            .filter(path -> LICENSE_FILE.matcher(path).matches())
            .findFirst();
    if (file.isEmpty()) {
      return new LicenseResolution.Absent(List.of());
    }
    LicenseClaim claim =
        new LicenseClaim(
            LicenseClaim.Kind.DETECTED, "files", file.get(), List.of(), Optional.empty());
    return new LicenseResolution.Unrecognised(
        "file " + file.get(),
        "The card names no license; the text of file '" + file.get() + "' has not been read.",
        List.of(claim));
  }

  private LicenseResolution combine(LicenseStatement statement, List<LicenseClaim> further) {
    List<Reading> readings = reader.read(statement);
    List<LicenseClaim> claims = new ArrayList<>(claims(statement, readings));
    claims.addAll(further);
    for (Reading reading : readings) {
      if (reading.certainty() == Certainty.UNKNOWN) {
        return new LicenseResolution.Unrecognised(statement.label(), reading.reason(), claims);
      }
    }
    for (Reading reading : readings) {
      if (reading.certainty() == Certainty.AMBIGUOUS) {
        return new LicenseResolution.Conflicting(licenses(readings), reading.reason(), claims);
      }
    }
    return certain(readings, statement, claims);
  }

  /** Every value binds, so that a choice in one is a choice beside what the others say. */
  private static LicenseResolution certain(
      List<Reading> readings, LicenseStatement statement, List<LicenseClaim> claims) {
    List<LicenseBundle> all = List.of(LicenseBundle.of(List.of()));
    for (Reading reading : readings) {
      if (all.size() * reading.alternatives().size() > MOST_ALTERNATIVES) {
        return new LicenseResolution.Unrecognised(
            statement.label(), "It gives more alternatives than anybody can weigh.", claims);
      }
      all = all.stream().flatMap(one -> reading.alternatives().stream().map(one::and)).toList();
    }
    List<LicenseBundle> least = ExpressionReader.least(all);
    return least.size() == 1
        ? new LicenseResolution.Resolved(least.get(0), claims)
        : new LicenseResolution.Choice(least, Optional.empty(), claims);
  }

  private static List<String> licenses(List<Reading> readings) {
    return readings.stream().flatMap(reading -> reading.licenses().stream()).distinct().toList();
  }

  private List<LicenseClaim> claims(LicenseStatement statement, List<Reading> readings) {
    List<LicenseClaim> claims = new ArrayList<>();
    for (int i = 0; i < statement.values().size(); i++) {
      claims.add(statement.claim(statement.values().get(i), readings.get(i).licenses()));
    }
    statement
        .name()
        .ifPresent(name -> claims.add(statement.claim("name", name, reader.byName(statement))));
    statement
        .link()
        .ifPresent(link -> claims.add(statement.claim("link", link, reader.byLink(statement))));
    return claims;
  }

  private static LicenseStatement declared(Card.Read card, HubRecord facts) {
    CardMetadata metadata = card.metadata();
    return new LicenseStatement(
        card.origin() + ".license",
        metadata.licenses(),
        metadata.licenseName(),
        metadata.licenseLink(),
        facts.id().id());
  }

  private static LicenseStatement tagsOf(HubRecord facts) {
    List<String> values =
        facts.tags().stream()
            .filter(tag -> tag.startsWith(TAG_PREFIX))
            .map(tag -> tag.substring(TAG_PREFIX.length()))
            .toList();
    return new LicenseStatement(TAGS, values, Optional.empty(), Optional.empty(), "");
  }
}
