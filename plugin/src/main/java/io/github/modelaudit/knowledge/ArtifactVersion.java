package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version of a library, ordered by its numbers; a milestone or snapshot comes before the
 * release of the same numbers.
 */
record ArtifactVersion(String text, List<BigInteger> numbers, boolean isRelease)
    implements Comparable<ArtifactVersion> {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Pattern BEFORE_RELEASE =
      Pattern.compile("(?i)(?:snapshot|alpha|beta|m|rc|cr|milestone).*");

  ArtifactVersion {
    requireNonNull(text, "text");
    numbers = List.copyOf(numbers);
  }

  static ArtifactVersion of(String text) {
    List<String> parts = Stream.of(text.split("[.-]")).filter(it -> !it.isEmpty()).toList();
    List<BigInteger> numbers =
        parts.stream().takeWhile(it -> NUMBER.matcher(it).matches()).map(BigInteger::new).toList();
    boolean isEarly =
        parts.stream().skip(numbers.size()).anyMatch(it -> BEFORE_RELEASE.matcher(it).matches());
    return new ArtifactVersion(text, numbers, !isEarly);
  }

  @Override
  public int compareTo(ArtifactVersion other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int order = number(i).compareTo(other.number(i));
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(isRelease, other.isRelease);
  }

  private BigInteger number(int index) {
    return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
  }
}
