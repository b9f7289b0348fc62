package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.CardSection;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where one component of a model is looked for.
 *
 * @param lookedFor what is looked for, as words in a sentence
 * @param files patterns of files that show it
 * @param grade what such a file proves
 * @param traps patterns of files that look like it and show nothing
 * @param links patterns of code repositories that claim it
 * @param section the topic of a card under which it is claimed
 * @param isListed true when a complete list of files without it shows that it is not there
 */
public record ComponentRow(
    Component component,
    String lookedFor,
    List<Pattern> files,
    EvidenceGrade grade,
    List<Pattern> traps,
    List<Pattern> links,
    Optional<CardSection.Topic> section,
    boolean isListed) {
  public ComponentRow {
    requireNonNull(component, "component");
    requireNonNull(lookedFor, "lookedFor");
    files = List.copyOf(files);
    requireNonNull(grade, "grade");
    traps = List.copyOf(traps);
    links = List.copyOf(links);
    requireNonNull(section, "section");
  }
}
