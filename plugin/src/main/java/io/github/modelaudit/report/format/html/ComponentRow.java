package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The components of a model that are established equally well.
 *
 * @param parts those of which something is to be said here, in their order
 * @param others the names of those of which the page says elsewhere what was seen
 */
public record ComponentRow(Badge grade, List<Part> parts, String others) {
  /**
   * A component.
   *
   * @param name with our id of its license, if that is known
   * @param text what was seen
   */
  public record Part(String name, String text) {
    static Part of(ComponentEvidence evidence) {
      return new Part(ComponentRow.name(evidence), evidence.text());
    }
  }

  public ComponentRow {
    parts = List.copyOf(parts);
  }

  private static String name(ComponentEvidence evidence) {
    return evidence.component().id().replace('-', ' ')
        + evidence.license().map(license -> ", " + license).orElse("");
  }

  /** Returns the components by grade, best first; grades that none has are left out. */
  static List<ComponentRow> of(List<ComponentEvidence> components, Remarks remarks) {
    var rows = new ArrayList<ComponentRow>();
    for (EvidenceGrade grade : EvidenceGrade.values()) {
      List<ComponentEvidence> alike =
          components.stream().filter(evidence -> evidence.grade() == grade).toList();
      if (!alike.isEmpty()) {
        rows.add(row(grade, alike, remarks));
      }
    }
    return rows;
  }

  private static ComponentRow row(
      EvidenceGrade grade, List<ComponentEvidence> alike, Remarks remarks) {
    return new ComponentRow(
        Badge.of(grade),
        alike.stream().filter(it -> remarks.find(it).isEmpty()).map(Part::of).toList(),
        alike.stream()
            .filter(it -> remarks.find(it).isPresent())
            .map(ComponentRow::name)
            .collect(Collectors.joining(", ")));
  }
}
