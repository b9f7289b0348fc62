package io.github.modelaudit.knowledge;

import java.util.List;

/** Answers which configuration keys of which frameworks have to do with models. */
public interface ConfigKeyCatalogue {

  /** Every key, sorted by framework and key. */
  List<ConfigKey> keys();
}
