package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.discovery.deployment.ShellCommand.Part;
import io.github.modelaudit.discovery.deployment.ShellCommand.ShellWord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Divides a shell script into simple commands: quotes, continuations, comments and here-documents
 * are understood; redirections are left out.
 */
final class ShellParser {
  static final String DEFINES = "()";
  private static final int MAX_WORDS = 50_000;
  private static final String BLANKS = " \t\r\n";
  private static final String ENDS_WORD = BLANKS + ";&|()<>";

  private final TextCursor cursor;
  private final List<ShellCommand> commands = new ArrayList<>();
  private final List<ShellWord> words = new ArrayList<>();
  private final Deque<String> hereDocuments = new ArrayDeque<>();
  private final int[] count = new int[1];

  private final String endsWord;

  private ShellParser(String text, int firstLine, String endsWord) {
    this.cursor = new TextCursor(text.replace("\r\n", "\n"), firstLine);
    this.endsWord = endsWord;
  }

  /** Returns the commands of a text whose first line has a number. */
  static List<ShellCommand> parse(String text, int firstLine) {
    var parser = new ShellParser(text, firstLine, ENDS_WORD);
    parser.parse();
    return List.copyOf(parser.commands);
  }

  /** Returns the words of a text that is divided as a shell does, but that no shell runs. */
  static List<ShellWord> words(String text, int firstLine) {
    var parser = new ShellParser(text, firstLine, BLANKS);
    while (!parser.cursor.isEnd() && parser.count[0] < MAX_WORDS) {
      if (BLANKS.indexOf(parser.cursor.peek()) >= 0) {
        parser.cursor.next();
      } else {
        parser.word();
      }
    }
    return List.copyOf(parser.words);
  }

  private void parse() {
    while (!cursor.isEnd() && count[0] < MAX_WORDS) {
      char c = cursor.peek();
      switch (c) {
        case ' ', '\t', '\r' -> cursor.next();
        case '#' -> cursor.restOfLine();
        case '\n' -> endLine();
        case ';', '|', ')' -> endCommand();
        case '&' -> ampersand();
        case '(' -> parenthesis();
        case '<', '>' -> redirection(c);
        default -> word();
      }
    }
    flush();
  }

  private void word() {
    if (cursor.startsWith("\\\n")) {
      cursor.skip(2);
      return;
    }
    words.add(readWord());
    count[0]++;
  }

  private void endLine() {
    endCommand();
    while (!hereDocuments.isEmpty()) {
      skipDocument(hereDocuments.removeFirst());
    }
  }

  private void skipDocument(String end) {
    while (!cursor.isEnd()) {
      String line = cursor.restOfLine();
      cursor.next();
      if (line.strip().equals(end)) {
        return;
      }
    }
  }

  private void endCommand() {
    cursor.next();
    flush();
  }

  private void flush() {
    if (!words.isEmpty()) {
      commands.add(new ShellCommand(words));
      words.clear();
    }
  }

  private void ampersand() {
    if (cursor.peek(1) == '>') {
      cursor.next();
    } else {
      endCommand();
    }
  }

  /** A function is defined by its name and two brackets; any other bracket opens a sub-shell. */
  private void parenthesis() {
    if (words.size() == 1 && cursor.peek(1) == ')') {
      words.add(new ShellWord(List.of(new Part(DEFINES, false, true)), cursor.line(), List.of()));
      cursor.next();
    }
    endCommand();
  }

  private void redirection(char c) {
    dropDescriptor();
    if (cursor.startsWith("<<") && cursor.peek(2) != '<') {
      cursor.skip(cursor.peek(2) == '-' ? 3 : 2);
      skipBlanks();
      hereDocuments.add(readWord().literal());
      return;
    }
    while (cursor.peek() == c || cursor.peek() == '&' || cursor.peek() == '|') {
      cursor.next();
    }
    if (cursor.peek() == '(') {
      cursor.balanced('(', ')');
      return;
    }
    skipBlanks();
    if (ENDS_WORD.indexOf(cursor.peek()) < 0) {
      readWord();
    }
  }

  /** The number in front of a redirection is not an argument. */
  private void dropDescriptor() {
    if (Character.isDigit(cursor.peek(-1)) && !words.isEmpty()) {
      ShellWord last = words.get(words.size() - 1);
      if (last.literal().length() == 1) {
        words.remove(words.size() - 1);
      }
    }
  }

  private void skipBlanks() {
    while (cursor.peek() == ' ' || cursor.peek() == '\t') {
      cursor.next();
    }
  }

  private ShellWord readWord() {
    int line = cursor.line();
    var parts = new Parts();
    while (!cursor.isEnd() && endsWord.indexOf(cursor.peek()) < 0) {
      readPiece(parts);
    }
    if (cursor.peek() == '(' && endsWord.indexOf('(') >= 0 && parts.isAssignment()) {
      cursor.next();
      return new ShellWord(parts.all(), line, elements());
    }
    return new ShellWord(parts.all(), line, List.of());
  }

  private List<ShellWord> elements() {
    List<ShellWord> elements = new ArrayList<>();
    while (!cursor.isEnd() && cursor.peek() != ')' && count[0]++ < MAX_WORDS) {
      char c = cursor.peek();
      if (c == '#') {
        cursor.restOfLine();
      } else if (ENDS_WORD.indexOf(c) >= 0) {
        cursor.next();
      } else {
        elements.add(readWord());
      }
    }
    cursor.next();
    return elements;
  }

  private void readPiece(Parts parts) {
    char c = cursor.next();
    switch (c) {
      case '\\' -> escaped(parts);
      case '\'' -> parts.literal(upTo('\''));
      case '"' -> readQuoted(parts);
      case '`' -> {
        StringBuilder command = new StringBuilder("`");
        cursor.copyTo('`', command);
        parts.expanded(command.toString(), false);
      }
      case '$' -> dollar(parts, false);
      default -> parts.expanded(String.valueOf(c), false);
    }
  }

  private void escaped(Parts parts) {
    char c = cursor.next();
    if (c != '\n' && c != TextCursor.END) {
      parts.literal(String.valueOf(c));
    }
  }

  private String upTo(char end) {
    StringBuilder copy = new StringBuilder();
    cursor.copyTo(end, copy);
    int length = copy.length();
    boolean isClosed = length > 0 && copy.charAt(length - 1) == end;
    return copy.substring(0, isClosed ? length - 1 : length);
  }

  private void readQuoted(Parts parts) {
    parts.expanded("", true);
    while (!cursor.isEnd()) {
      char c = cursor.next();
      if (c == '"') {
        return;
      }
      if (c == '\\' && "$`\"\\\n".indexOf(cursor.peek()) >= 0) {
        escaped(parts);
      } else if (c == '$') {
        dollar(parts, true);
      } else {
        parts.expanded(String.valueOf(c), true);
      }
    }
  }

  private void dollar(Parts parts, boolean isQuoted) {
    char c = cursor.peek();
    if (c == '(') {
      parts.expanded("$" + cursor.balanced('(', ')'), isQuoted);
    } else if (c == '{') {
      parts.expanded("$" + cursor.balanced('{', '}'), isQuoted);
    } else if (c == '\'' && !isQuoted) {
      cursor.next();
      parts.literal(upTo('\''));
    } else {
      parts.expanded("$", isQuoted);
    }
  }

  /** The parts of a word while it is read; neighbours of one kind are joined. */
  private static final class Parts {
    private final List<Part> all = new ArrayList<>();

    void literal(String text) {
      boolean isExpression = text.contains("${{");
      add(new Part(text, isExpression, true));
    }

    void expanded(String text, boolean isQuoted) {
      add(new Part(text, true, isQuoted));
    }

    private void add(Part part) {
      int last = all.size() - 1;
      if (last >= 0
          && all.get(last).isExpanded() == part.isExpanded()
          && all.get(last).isQuoted() == part.isQuoted()) {
        pending.get(last).append(part.text());
        return;
      }
      all.add(part);
      pending.add(new StringBuilder(part.text()));
    }

    private final List<StringBuilder> pending = new ArrayList<>();

    List<Part> all() {
      List<Part> joined = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        Part part = all.get(i);
        joined.add(new Part(pending.get(i).toString(), part.isExpanded(), part.isQuoted()));
      }
      return joined;
    }

    boolean isAssignment() {
      return pending.size() == 1 && pending.get(0).toString().endsWith("=");
    }
  }
}
