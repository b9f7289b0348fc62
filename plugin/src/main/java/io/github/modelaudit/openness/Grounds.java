package io.github.modelaudit.openness;

import io.github.modelaudit.domain.openness.OpennessReason;
import java.util.ArrayList;
import java.util.List;

/** Gathers the reasons for one grade, in the order found, and what would narrow its interval. */
final class Grounds {
  private final List<OpennessReason> reasons = new ArrayList<>();
  private final List<String> closers = new ArrayList<>();

  void because(String code, String text) {
    reasons.add(new OpennessReason(code, text));
  }

  void wouldHelp(String closer) {
    if (!closers.contains(closer)) {
      closers.add(closer);
    }
  }

  List<OpennessReason> reasons() {
    return List.copyOf(reasons);
  }

  List<String> closers() {
    return List.copyOf(closers);
  }
}
