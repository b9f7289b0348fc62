package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.knowledge.DetectionFacts;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import java.util.Set;

/** The facts that come with the tool, for tests that are about them. */
final class BundledFacts {
  private static final Knowledge KNOWLEDGE = load();

  private BundledFacts() {}

  private static Knowledge load() {
    try {
      return new KnowledgeLoader().bundled();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  static DetectionFacts facts() {
    return KNOWLEDGE.detection();
  }

  static References references() {
    return new References(KNOWLEDGE.hosted(), KNOWLEDGE.names(), Set.of());
  }
}
