package io.github.modelaudit.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the ends and moves of names under which providers run models. A name counts at
 * the provider that owns it only: who else runs the model keeps times of its own.
 *
 * @param retirements in the order of the files; the last that matches holds
 * @param moves in the order of the files
 */
public record HostedLifecycle(List<HostedRetirement> retirements, List<AliasMove> moves) {
  /** Nothing known. */
  public static final HostedLifecycle NONE = new HostedLifecycle(List.of(), List.of());

  private static final Set<String> RETIREMENT_KEYS =
      Set.of("provider", "names", "on", "replacement", "confidence", "basis", "sources", "checked");
  private static final Set<String> MOVE_KEYS =
      Set.of(
          "provider", "name", "in", "before", "after", "confidence", "basis", "sources", "checked");

  public HostedLifecycle {
    retirements = List.copyOf(retirements);
    moves = List.copyOf(moves);
  }

  /** Returns the end of a name of a provider, if one is known. */
  public Optional<HostedRetirement> findRetirement(String provider, String name) {
    return retirements.stream()
        .filter(retirement -> retirement.provider().equals(provider))
        .filter(
            retirement ->
                new Glob(retirement.pattern()).matches(name.strip().toLowerCase(Locale.ROOT)))
        .reduce((earlier, later) -> later);
  }

  /** Returns the moves of a name of a provider, oldest first. */
  public List<AliasMove> findMoves(String provider, String name) {
    return moves.stream()
        .filter(move -> move.provider().equals(provider))
        .filter(move -> move.name().equals(name.strip().toLowerCase(Locale.ROOT)))
        .sorted(Comparator.comparing(AliasMove::in))
        .toList();
  }

  /** Reads what one file says. */
  static HostedLifecycle read(DataFile file) throws YamlException {
    var retirements = new ArrayList<HostedRetirement>();
    var moves = new ArrayList<AliasMove>();
    for (YamlNode.Mapping entry : file.root().mappings("retirements")) {
      retirements.addAll(retirements(file, entry));
    }
    for (YamlNode.Mapping entry : file.root().mappings("moves")) {
      moves.add(move(file, entry));
    }
    return new HostedLifecycle(retirements, moves);
  }

  private static List<HostedRetirement> retirements(DataFile file, YamlNode.Mapping entry)
      throws YamlException {
    entry.allowOnly(RETIREMENT_KEYS);
    String provider = entry.require("provider").asText();
    LocalDate on = DataFile.date(entry.require("on"));
    Provenance provenance = file.provenance(entry);
    var retirements = new ArrayList<HostedRetirement>();
    for (String name : entry.require("names").asTexts()) {
      retirements.add(
          new HostedRetirement(provider, name, on, entry.text("replacement"), provenance));
    }
    return retirements;
  }

  private static AliasMove move(DataFile file, YamlNode.Mapping entry) throws YamlException {
    entry.allowOnly(MOVE_KEYS);
    return new AliasMove(
        entry.require("provider").asText(),
        entry.require("name").asText().toLowerCase(Locale.ROOT),
        month(entry.require("in")),
        entry.text("before"),
        entry.require("after").asText(),
        file.provenance(entry));
  }

  private static YearMonth month(YamlNode node) throws YamlException {
    try {
      return YearMonth.parse(node.asText());
    } catch (DateTimeException e) {
      throw new YamlException(
          "expected a month such as 2026-01 but found '" + node.asText() + "'", node.position(), e);
    }
  }
}
