package io.github.modelaudit.report.explain;

import io.github.modelaudit.domain.Mention;
import io.github.modelaudit.domain.Mentions;
import io.github.modelaudit.report.format.ProjectSite;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The story of a model that no audit reports: where it is named, and why that does not count. */
public final class AbsenceStory {
  private static final int MOST_PLACES = 40;

  private AbsenceStory() {}

  /**
   * Tells the story.
   *
   * @param reported the models that are reported and that may be meant
   * @param unseen what could not be looked at, sentences
   */
  public static List<Line> of(
      String name, Mentions mentions, Collection<String> reported, Collection<String> unseen) {
    var lines = new Lines();
    lines.title("'" + name + "' is not reported", Line.Tone.TITLE);
    places(mentions, lines);
    if (!unseen.isEmpty()) {
      lines.heading("What could not be looked at, so that it may be named there");
      lines.texts(1, unseen);
    }
    if (!reported.isEmpty()) {
      lines.heading("What is reported and may be meant");
      reported.forEach(it -> lines.text(1, it + " (explain it with -Dmodel=" + it + ")"));
    }
    if (!mentions.places().isEmpty()) {
      lines.heading("What would change that");
      lines.text(
          1,
          "If the project does depend on it, declare it: <model>"
              + name
              + "</model>, see "
              + ProjectSite.page("guide/declaring-models.md")
              + ".");
    }
    return lines.toList();
  }

  private static void places(Mentions mentions, Lines lines) {
    if (mentions.places().isEmpty()) {
      lines.text(1, "Nothing that people write in the project names it.");
    } else {
      lines.heading("Where it is named, and why that does not count");
    }
    mentions.places().stream().limit(MOST_PLACES).forEach(place -> place(place, lines));
    int more = mentions.places().size() - MOST_PLACES;
    if (more > 0) {
      lines.text(1, "and " + more + " more places.");
    }
    if (!mentions.isComplete()) {
      lines.text(1, "Not every file was searched: some are too large, or there are too many.");
    }
  }

  private static void place(Mention mention, Lines lines) {
    String why = mention.why();
    lines.text(1, mention.location().toString());
    lines.text(2, mention.excerpt());
    lines.text(2, why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1) + ".");
  }
}
