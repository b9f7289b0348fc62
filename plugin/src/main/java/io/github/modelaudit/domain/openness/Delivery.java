package io.github.modelaudit.domain.openness;

/** How the project reaches the model; separate from how open the model is. */
public enum Delivery {
  LOCAL,
  VENDOR_API,
  THIRD_PARTY_API,
  UNKNOWN
}
