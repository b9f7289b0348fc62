package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SPDX license expression, laid out as the alternatives it gives: of the alternatives one may be
 * chosen, and all parts of the chosen one bind. {@code AND} binds closer than {@code OR}.
 *
 * @param alternatives in the order they are written, each once
 */
public record LicenseExpression(List<List<Part>> alternatives) {
  private static final int LONGEST = 1_000;
  private static final int MOST_ALTERNATIVES = 32;
  private static final int DEEPEST = 16;
  private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.+:_-]{1,120}");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "WITH");

  /**
   * One license of an expression, by a name that nobody has looked up yet.
   *
   * @param license an id, which may end in {@code +}
   * @param exception the id after {@code WITH}
   */
  public record Part(String license, Optional<String> exception) {
    public Part {
      requireNonNull(license, "license");
      requireNonNull(exception, "exception");
    }
  }

  public LicenseExpression {
    alternatives = alternatives.stream().map(List::copyOf).distinct().toList();
  }

  /**
   * Returns the expression that a text is, with operators in any casing; a single id is one as
   * well. Nothing when it is none, or is longer or wider than any real one.
   */
  public static Optional<LicenseExpression> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    var parser = new Parser(tokens);
    List<List<Part>> alternatives = parser.choice(0);
    boolean isWhole = parser.isAtEnd() && !alternatives.isEmpty();
    return isWhole ? Optional.of(new LicenseExpression(alternatives)) : Optional.empty();
  }

  /** True when it is no more than the name of a license. */
  public boolean isSingle() {
    return alternatives.size() == 1
        && alternatives.get(0).size() == 1
        && alternatives.get(0).get(0).exception().isEmpty();
  }

  /** Reads tokens from left to right; no alternatives stand for a text that is no expression. */
  private static final class Parser {
    private final List<String> tokens;
    private final List<String> read = new ArrayList<>();

    Parser(List<String> tokens) {
      this.tokens = tokens;
    }

    boolean isAtEnd() {
      return read.size() == tokens.size();
    }

    List<List<Part>> choice(int depth) {
      List<List<Part>> all = new ArrayList<>(together(depth));
      boolean isSound = !all.isEmpty();
      while (isSound && takes("OR")) {
        List<List<Part>> more = together(depth);
        isSound = !more.isEmpty() && all.size() + more.size() <= MOST_ALTERNATIVES;
        all.addAll(more);
      }
      return isSound ? all : List.of();
    }

    private List<List<Part>> together(int depth) {
      List<List<Part>> all = single(depth);
      while (!all.isEmpty() && takes("AND")) {
        all = product(all, single(depth));
      }
      return all;
    }

    private List<List<Part>> single(int depth) {
      if (takes("(")) {
        List<List<Part>> inner = depth < DEEPEST ? choice(depth + 1) : List.of();
        return takes(")") ? inner : List.of();
      }
      Optional<String> license = id();
      if (license.isEmpty()) {
        return List.of();
      }
      if (!takes("WITH")) {
        return List.of(List.of(new Part(license.get(), Optional.empty())));
      }
      Optional<String> exception = id();
      return exception.isEmpty() ? List.of() : List.of(List.of(new Part(license.get(), exception)));
    }

    private static List<List<Part>> product(List<List<Part>> left, List<List<Part>> right) {
      List<List<Part>> all = new ArrayList<>();
      if (left.size() * right.size() > MOST_ALTERNATIVES) {
        return all;
      }
      for (List<Part> one : left) {
        for (List<Part> other : right) {
          Set<Part> both = new LinkedHashSet<>(one);
          both.addAll(other);
          all.add(List.copyOf(both));
        }
      }
      return all;
    }

    private Optional<String> id() {
      if (isAtEnd()) {
        return Optional.empty();
      }
      String next = tokens.get(read.size());
      if (!ID.matcher(next).matches() || OPERATORS.contains(next.toUpperCase(Locale.ROOT))) {
        return Optional.empty();
      }
      read.add(next);
      return Optional.of(next);
    }

    private boolean takes(String token) {
      if (isAtEnd() || !tokens.get(read.size()).equalsIgnoreCase(token)) {
        return false;
      }
      read.add(tokens.get(read.size()));
      return true;
    }
  }
}
