package io.github.modelaudit.report.format.spdx;

import org.spdx.storage.simple.InMemSpdxStore;

/**
 * Holds the elements in memory. The library's own store asks the list of licenses, which it fetches
 * from the network, what an id is whenever it puts an element into a set; ours has two kinds of ids
 * only.
 */
final class GraphStore extends InMemSpdxStore {
  @Override
  public IdType getIdType(String objectUri) {
    return isAnon(objectUri) ? IdType.Anonymous : IdType.SpdxId;
  }

  /** Nothing is open. */
  @Override
  public void close() {}
}
