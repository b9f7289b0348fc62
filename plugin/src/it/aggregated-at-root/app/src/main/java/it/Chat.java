package it;

/** Something to compile. */
public final class Chat {
  private Chat() {}
}
