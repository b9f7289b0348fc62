package io.github.modelaudit.mojo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What all modules of one build share, such as the client of the Hub; kept in Maven's session, so
 * that it lives and dies with the build and needs no statics.
 */
final class SharedState {
  private final Map<Object, Object> values = new ConcurrentHashMap<>();

  private SharedState() {}

  /** Returns the state of a build; the same one for every module and thread. */
  static SharedState of(MavenSession session) {
    SessionData data = session.getRepositorySession().getData();
    // Two class loaders may hold this plugin in one build; each has a state of its own.
    Object key = SharedState.class;
    data.set(key, null, new SharedState());
    return (SharedState) data.get(key);
  }

  /**
   * Returns what the modules of a build wait for in turn: the same whichever class loader holds the
   * plugin.
   */
  static Object turn(MavenSession session, String name) {
    SessionData data = session.getRepositorySession().getData();
    String key = "model-audit turn " + name;
    data.set(key, null, new Object());
    return data.get(key);
  }

  /** True the first time a notice is given in this build, so that modules do not repeat it. */
  boolean isNews(String notice) {
    return values.putIfAbsent("notice " + notice, notice) == null;
  }

  /** Returns the value of that name, made on first use. */
  <T> T get(Object name, Class<T> type, Supplier<T> make) {
    return type.cast(values.computeIfAbsent(name, absent -> make.get()));
  }
}
