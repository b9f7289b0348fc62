package io.github.modelaudit.knowledge;

/** Whether a body that approves licenses has approved one. */
public enum Approval {
  YES,
  NO,
  UNKNOWN
}
