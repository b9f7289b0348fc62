package io.github.modelaudit.discovery.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The profiles that a pom holds, with what of its text each covers. */
final class BuildProfiles {
  private static final Pattern PROFILE = Pattern.compile("<profile>|</profile>");
  private static final Pattern ID = Pattern.compile("<id>\\s*([^<]+?)\\s*</id>");

  private record Part(int start, int end, String id) {}

  private final List<Part> parts;

  private BuildProfiles(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  static BuildProfiles of(String pom) {
    var parts = new ArrayList<Part>();
    Matcher tags = PROFILE.matcher(pom);
    int start = -1;
    while (tags.find()) {
      if (!tags.group().startsWith("</")) {
        start = tags.end();
      } else if (start >= 0) {
        parts.add(new Part(start, tags.start(), id(pom.substring(start, tags.start()))));
        start = -1;
      }
    }
    return new BuildProfiles(parts);
  }

  private static String id(String profile) {
    Matcher id = ID.matcher(profile);
    return id.find() ? id.group(1) : "";
  }

  /** Returns the profile in which an offset lies, unless it is one of the active ones. */
  Optional<String> inactiveAt(int offset, Set<String> active) {
    return parts.stream()
        .filter(part -> part.start() <= offset && offset < part.end())
        .map(Part::id)
        .filter(id -> !active.contains(id))
        .findFirst();
  }
}
