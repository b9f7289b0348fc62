package io.github.modelaudit.domain.license;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one or more licenses grant, ask and withhold: the clauses, caps and territory limits that
 * all bind at once. A term without a clause is one that no license speaks of.
 *
 * <p>{@link #join} is a set union, hence commutative, associative and idempotent, and never freer
 * than either side.
 */
public record Terms(
    SortedSet<Clause> clauses, SortedSet<Cap> caps, SortedSet<TerritoryLimit> territories) {
  /** Terms of no license: nothing granted, nothing asked; the neutral element of the join. */
  public static final Terms NONE = new Terms(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

  public Terms {
    clauses = Collections.unmodifiableSortedSet(new TreeSet<>(clauses));
    caps = Collections.unmodifiableSortedSet(new TreeSet<>(caps));
    territories = Collections.unmodifiableSortedSet(new TreeSet<>(territories));
  }

  /** Returns the terms of the given parts. */
  public static Terms of(
      Collection<Clause> clauses, Collection<Cap> caps, Collection<TerritoryLimit> territories) {
    return new Terms(new TreeSet<>(clauses), new TreeSet<>(caps), new TreeSet<>(territories));
  }

  /** Returns terms under which both bind. */
  public Terms join(Terms other) {
    var joinedClauses = new TreeSet<>(clauses);
    joinedClauses.addAll(other.clauses);
    var joinedCaps = new TreeSet<>(caps);
    joinedCaps.addAll(other.caps);
    var joinedTerritories = new TreeSet<>(territories);
    joinedTerritories.addAll(other.territories);
    return new Terms(joinedClauses, joinedCaps, joinedTerritories);
  }

  /** The clauses on a term, strictest first. */
  public List<Clause> on(Term term) {
    return clauses.stream().filter(clause -> clause.term() == term).toList();
  }

  /** The strictest stance on a term; {@link Stance#FREE} when no license speaks of it. */
  public Stance stance(Term term) {
    return on(term).stream().map(Clause::stance).reduce(Stance.FREE, Stance::join);
  }

  /** The strictest stance on a term that rests on sure facts only. */
  public Stance sureStance(Term term) {
    return on(term).stream()
        .filter(Clause::isSure)
        .map(Clause::stance)
        .reduce(Stance.FREE, Stance::join);
  }
}
