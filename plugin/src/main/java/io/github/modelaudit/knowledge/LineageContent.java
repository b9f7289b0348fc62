package io.github.modelaudit.knowledge;

import java.util.List;

/** What the data files say of lineage. */
record LineageContent(List<LineageRule> rules, List<NameSign> signs) {
  LineageContent {
    rules = List.copyOf(rules);
    signs = List.copyOf(signs);
  }
}
