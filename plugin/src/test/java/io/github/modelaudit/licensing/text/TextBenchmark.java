package io.github.modelaudit.licensing.text;

import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.text.TemplateTable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long the recognition of single texts takes; to be run by hand, in a fresh Java
 * runtime, so that the first text pays for what a build pays for.
 */
public final class TextBenchmark {
  private static final int LARGEST_USUAL = 20 * 1024;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int HOSTILE = 512 * 1024;

  private record Time(String text, int size, double millis, double busy) {}

  private TextBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException, KnowledgeException {
    long start = System.nanoTime();
    var recogniser =
        new TextRecogniser(
            TemplateTable.bundled(), new KnowledgeLoader().bundled().licenses().textMarks());
    System.out.printf(Locale.ROOT, "standard texts loaded in %.0f ms%n", since(start));
    List<Time> times = new ArrayList<>();
    for (LabelledTexts.Labelled text : LabelledTexts.all()) {
      times.add(time(recogniser, text.name(), text.text()));
    }
    System.out.printf(Locale.ROOT, "first text: %.0f ms%n", times.get(0).millis());
    print("1 to 20 kB", times.stream().filter(time -> time.size() <= LARGEST_USUAL).toList());
    print("longer", times.stream().filter(time -> time.size() > LARGEST_USUAL).toList());
    print("hostile, 512 KiB", hostile(recogniser));
  }

  private static List<Time> hostile(TextRecogniser recogniser) throws IOException {
    List<Time> times = new ArrayList<>();
    String license = LabelledTexts.all().get(0).text();
    for (String part :
        List.of(
            "a ",
            "revenue ",
            "train ",
            "1,000 ",
            "€ 1 ",
            "the software ",
            "\"",
            "(",
            "- ",
            license)) {
      String text = part.repeat(HOSTILE / part.getBytes(StandardCharsets.UTF_8).length);
      times.add(time(recogniser, "'" + part.substring(0, Math.min(12, part.length())) + "'", text));
    }
    return times;
  }

  private static Time time(TextRecogniser recogniser, String name, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    long before = THREADS.getCurrentThreadCpuTime();
    recogniser.recognise(content);
    double busy = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    return new Time(name, content.length, since(start), busy);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String group, List<Time> times) {
    List<Time> sorted = times.stream().sorted(Comparator.comparingDouble(Time::busy)).toList();
    if (!sorted.isEmpty()) {
      Time slowest = sorted.get(sorted.size() - 1);
      System.out.printf(
          Locale.ROOT,
          "%s: %d texts, processor time median %.1f ms, most %.1f ms (%s, %d bytes, %.1f ms by the"
              + " clock)%n",
          group,
          sorted.size(),
          sorted.get(sorted.size() / 2).busy(),
          slowest.busy(),
          slowest.text(),
          slowest.size(),
          slowest.millis());
    }
  }
}
