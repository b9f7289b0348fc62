package io.github.modelaudit.discovery;

import java.util.List;

/** What a user wrote for this tool cannot be understood; the message says each place and remedy. */
public final class DiscoveryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> mistakes;

  public DiscoveryException(List<String> mistakes) {
    super(String.join(System.lineSeparator(), mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** Every mistake, as a full message. */
  public List<String> mistakes() {
    return mistakes;
  }
}
