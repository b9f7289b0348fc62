package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.report.format.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lineage of a model as a drawing, from the model down to its roots: one row per model, a line
 * to the one made from it. Chains go straight down; several parents stand to the right.
 *
 * @param more how many ancestors are left out
 */
public record LineageDrawing(List<Node> nodes, int width, int height, int more) {
  /** More rows than a person follows. */
  static final int MOST = 80;

  private static final int LANE = 18;
  private static final int LANES = 6;
  private static final int LEFT = 8;
  private static final int TEXT = 14;
  private static final int RADIUS = 5;
  private static final int LINE = 16;
  private static final int GAP = 12;
  private static final int LETTERS = 44;
  private static final int LABEL = 40;
  private static final int NARROW = 240;

  /**
   * A model in the drawing.
   *
   * @param edge the path to the model made from it; empty for the model itself
   * @param tone what the hop shows, as a tone of the style; empty when nothing
   * @param binds true when a license that limits the rights enters with it
   * @param id its lines
   */
  public record Node(
      int x, int y, String edge, String tone, boolean binds, List<String> id, String note) {
    public Node {
      id = List.copyOf(id);
    }

    /** The classes that draw its circle and its line. */
    public String look() {
      String marks = (tone + (binds ? " binds" : "")).strip();
      return marks;
    }

    public int textX() {
      return x + TEXT;
    }

    /** The baseline of a line of the id; the note stands below the last. */
    public int textY(int line) {
      return y + RADIUS + line * LINE;
    }

    private int bottom() {
      return textY(id.size());
    }

    private int width() {
      int letters = id.stream().mapToInt(String::length).max().orElse(0);
      return textX() + Math.max(letters * 8, note.length() * 7);
    }
  }

  public LineageDrawing {
    nodes = List.copyOf(nodes);
  }

  static LineageDrawing of(Assessment assessment) {
    return new Pen(assessment).draw();
  }

  /** True when a small screen may have to scroll it. */
  public boolean isWide() {
    return width > NARROW;
  }

  /** Draws row by row. */
  private static final class Pen {
    private final Assessment assessment;
    private final Set<String> limiting = new HashSet<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<LineageTree> leftOut = new ArrayList<>();

    Pen(Assessment assessment) {
      this.assessment = assessment;
      Terms terms = assessment.terms().terms();
      TermRow.limiting(terms).stream().map(Clause::license).forEach(limiting::add);
      terms.caps().forEach(cap -> limiting.add(cap.license()));
      terms.territories().forEach(limit -> limiting.add(limit.license()));
    }

    LineageDrawing draw() {
      LineageTree root = assessment.lineage();
      Node first = node(root, 0, "", "", List.of(root.license().label()), false);
      nodes.add(first);
      parents(root, first, 0, new HashSet<>(root.license().licenses()));
      int more = leftOut.stream().mapToInt(Pen::count).sum();
      int width = nodes.stream().mapToInt(Node::width).max().orElse(0);
      return new LineageDrawing(
          nodes, width, nodes.get(nodes.size() - 1).bottom() + LINE / 2, more);
    }

    private void parents(LineageTree tree, Node below, int lane, Set<String> known) {
      boolean isChain = tree.parents().size() == 1;
      for (LineageTree parent : tree.parents()) {
        if (nodes.size() == MOST) {
          leftOut.add(parent);
          continue;
        }
        int next = isChain ? lane : Math.min(lane + 1, LANES);
        boolean binds =
            parent.license().licenses().stream()
                .anyMatch(id -> limiting.contains(id) && !known.contains(id));
        Node node = hop(tree, parent, below, next, binds);
        nodes.add(node);
        Set<String> seen = new HashSet<>(known);
        seen.addAll(parent.license().licenses());
        parents(parent, node, next, seen);
      }
    }

    private Node hop(LineageTree tree, LineageTree parent, Node below, int lane, boolean binds) {
      List<LineageVerdict> faults =
          assessment.terms().verdicts().stream()
              .filter(it -> it.model().equals(tree.id()) && it.base().equals(parent.id()))
              .filter(it -> it.code() != LineageCode.CONSISTENT)
              .toList();
      boolean isGap = parent.gap().isPresent();
      String tone = isGap ? "open" : tone(faults);
      var notes = new ArrayList<String>();
      notes.add(Phrases.of(parent.relation()));
      notes.add(isGap ? "gap" : shortened(parent.license().label()));
      if (binds) {
        notes.add("binds");
      }
      faults.stream()
          .map(fault -> fault.code().id().replace('-', ' '))
          .distinct()
          .filter(words -> !isGap)
          .forEach(notes::add);
      Node bare = node(parent, lane, "", tone, notes, binds);
      return node(parent, lane, edge(below, bare), tone, notes, binds);
    }

    private static String tone(List<LineageVerdict> faults) {
      if (faults.isEmpty()) {
        return "";
      }
      return faults.stream().anyMatch(LineageVerdict::isSure) ? "bad" : "warn";
    }

    private static String edge(Node from, Node to) {
      int start = from.y() + RADIUS;
      if (from.x() == to.x()) {
        return "M%d %dV%d".formatted(from.x(), start, to.y() - RADIUS);
      }
      return "M%d %dV%dq0 6 6 6H%d".formatted(from.x(), start, to.y() - 6, to.x() - RADIUS);
    }

    private Node node(
        LineageTree tree, int lane, String edge, String tone, List<String> notes, boolean binds) {
      int y = nodes.isEmpty() ? LEFT : nodes.get(nodes.size() - 1).bottom() + GAP + RADIUS;
      return new Node(
          LEFT + lane * LANE,
          y,
          edge,
          tone,
          binds,
          lines(nodes.isEmpty() ? "this model" : tree.id()),
          String.join(" · ", notes));
    }

    private static int count(LineageTree tree) {
      return 1 + tree.parents().stream().mapToInt(Pen::count).sum();
    }

    private static String shortened(String label) {
      return label.codePointCount(0, label.length()) <= LABEL
          ? label
          : label.substring(0, label.offsetByCodePoints(0, LABEL)) + "…";
    }

    private static List<String> lines(String id) {
      var lines = new ArrayList<String>();
      int start = 0;
      while (id.codePointCount(start, id.length()) > LETTERS) {
        int end = id.offsetByCodePoints(start, LETTERS);
        lines.add(id.substring(start, end));
        start = end;
      }
      lines.add(id.substring(start));
      return lines;
    }
  }
}
