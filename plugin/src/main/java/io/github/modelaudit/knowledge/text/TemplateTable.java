package io.github.modelaudit.knowledge.text;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All standard licenses, and which of them a text may be. */
public final class TemplateTable {
  static final String INDEX = "templates.index";
  static final String WORDS = "templates.words";

  /** Marks between the numbers of words. */
  static final int GAP = 0;

  static final int OPTIONAL = 1;
  static final int REQUIRED = 2;
  static final int FIRST_WORD = 3;

  /** How many words in a row are looked up, and one in how many of such rows is kept. */
  static final int RUN = 5;

  private static final int KEPT = 8;

  private final TemplateIndex index;
  private final byte[] words;

  private TemplateTable(TemplateIndex index, byte[] words) {
    this.index = index;
    this.words = words;
  }

  /** Returns the licenses that came with the tool; takes some milliseconds. */
  public static TemplateTable bundled() {
    try (DataInputStream index = open(INDEX);
        DataInputStream words = open(WORDS)) {
      return new TemplateTable(TemplateIndex.read(index), words.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read the standard license texts: "
              + e.getMessage()
              + ". Install the plugin again.",
          e);
    }
  }

  private static DataInputStream open(String name) throws IOException {
    InputStream stream = TemplateTable.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("'" + name + "' is not in the jar");
    }
    return new DataInputStream(new BufferedInputStream(stream));
  }

  /** How many different texts there are. */
  public int size() {
    return index.size();
  }

  /** Returns the number of every word; -1 for a word that no license has. */
  public int[] numbersOf(List<TextWord> text) {
    int[] numbers = new int[text.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = index.numberOf(text.get(i).word());
    }
    return numbers;
  }

  /** True for a number of a word that can change what is granted. */
  public boolean isSignal(int number) {
    return index.isSignal(number);
  }

  /**
   * Returns the ids of the licenses whose example text, optional parts included, has exactly these
   * words; none for a text with a word that no license has.
   */
  public List<String> exactly(int[] numbers) {
    boolean isKnown = Arrays.stream(numbers).noneMatch(number -> number < 0);
    return isKnown && numbers.length > 0 ? index.exactly(TemplateIndex.digest(numbers)) : List.of();
  }

  /** Returns the licenses that share most with a text, the likeliest first. */
  public List<LicenseTemplate> shortlist(int[] numbers, int most) {
    int[] shared = new int[index.size()];
    BitSet seen = new BitSet();
    for (int i = 0; i + RUN <= numbers.length; i++) {
      int hash = WordHash.ofRun(numbers, i, RUN);
      if (isKept(hash)) {
        index.countInto(hash, shared, seen);
      }
    }
    Map<Integer, Double> scores = new TreeMap<>();
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] > 0) {
        scores.put(i, score(shared[i], index.kept(i)));
      }
    }
    return scores.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(entry -> template(entry.getKey()))
        .toList();
  }

  /** The share of the license that is there counts most; of two alike the longer is likelier. */
  private static double score(int shared, int kept) {
    return (double) shared / kept + Math.log1p(shared) / 50;
  }

  static boolean isKept(int hash) {
    return Integer.remainderUnsigned(hash, KEPT) == 0;
  }

  LicenseTemplate template(int number) {
    int from = index.start(number);
    int to = index.start(number + 1);
    int[] found = new int[to - from];
    BitSet optional = new BitSet();
    BitSet gaps = new BitSet();
    int size = 0;
    boolean isOptional = false;
    for (int at = from; at < to; at++) {
      int mark = ((words[2 * at] & 0xff) << 8) | (words[2 * at + 1] & 0xff);
      if (mark >= FIRST_WORD) {
        optional.set(size, isOptional);
        found[size] = mark - FIRST_WORD;
        size++;
      } else if (mark == GAP) {
        gaps.set(size);
      } else {
        isOptional = mark == OPTIONAL;
      }
    }
    return new LicenseTemplate(index.ids(number), Arrays.copyOf(found, size), optional, gaps);
  }

  /** What is known of all licenses before one of them is looked at. */
  static final class TemplateIndex {
    private final long[] vocabulary;
    private final BitSet signals;
    private final List<List<String>> ids;
    private final int[] starts;
    private final int[] kept;
    private final long[] exact;
    private final long[] postings;

    private TemplateIndex(
        long[] vocabulary, BitSet signals, List<Entry> entries, long[] exact, long[] postings) {
      this.vocabulary = requireNonNull(vocabulary);
      this.signals = signals;
      this.ids = entries.stream().map(Entry::ids).toList();
      this.starts = new int[entries.size() + 1];
      this.kept = new int[entries.size()];
      for (int i = 0; i < kept.length; i++) {
        starts[i + 1] = starts[i] + entries.get(i).length();
        kept[i] = entries.get(i).kept();
      }
      this.exact = exact;
      this.postings = postings;
    }

    private record Entry(List<String> ids, int length, int kept) {}

    static TemplateIndex read(DataInputStream in) throws IOException {
      long[] vocabulary = longs(in);
      BitSet signals = new BitSet();
      for (long word : longs(in)) {
        int found = Arrays.binarySearch(vocabulary, word);
        if (found >= 0) {
          signals.set(found);
        }
      }
      int size = in.readInt();
      List<Entry> entries = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        entries.add(new Entry(List.of(in.readUTF().split(" ")), in.readInt(), in.readInt()));
      }
      return new TemplateIndex(vocabulary, signals, entries, longs(in), longs(in));
    }

    private static long[] longs(DataInputStream in) throws IOException {
      long[] values = new long[in.readInt()];
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readLong();
      }
      return values;
    }

    int size() {
      return ids.size();
    }

    int numberOf(String word) {
      return Math.max(-1, Arrays.binarySearch(vocabulary, WordHash.of(word)));
    }

    boolean isSignal(int number) {
      return number >= 0 && signals.get(number);
    }

    List<String> ids(int template) {
      return ids.get(template);
    }

    int start(int template) {
      return starts[template];
    }

    int kept(int template) {
      return Math.max(1, kept[template]);
    }

    /** Adds one to every license that has the run, unless the run came before. */
    void countInto(int hash, int[] shared, BitSet seen) {
      long low = Integer.toUnsignedLong(hash) << 16;
      int at = Arrays.binarySearch(postings, low);
      at = at < 0 ? -at - 1 : at;
      if (at >= postings.length || seen.get(at)) {
        return;
      }
      seen.set(at);
      for (; at < postings.length && postings[at] >>> 16 == low >>> 16; at++) {
        shared[(int) (postings[at] & 0xffff)]++;
      }
    }

    /** Entries of the table of exact texts alternate between a digest and a license. */
    List<String> exactly(long digest) {
      List<String> found = new ArrayList<>();
      for (int i = 0; i + 1 < exact.length; i += 2) {
        if (exact[i] == digest) {
          found.addAll(ids.get((int) exact[i + 1]));
        }
      }
      return found;
    }

    static long digest(int[] numbers) {
      long high = WordHash.ofRun(numbers, 0, numbers.length);
      int low = numbers.length;
      for (int number : numbers) {
        low = 31 * low + number;
      }
      return (high << 32) | Integer.toUnsignedLong(low);
    }
  }
}
