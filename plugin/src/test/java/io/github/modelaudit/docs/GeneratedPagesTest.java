package io.github.modelaudit.docs;

import io.github.modelaudit.testing.DocPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Pages that are made from what they describe, so that they cannot say anything else. */
class GeneratedPagesTest {
  @Test
  void the_policy_reference_is_made_from_the_schema() throws IOException {
    DocPage.of("guide/policy-reference.md").assertHolds("keys", PolicyReference.text());
  }

  @Test
  void the_goal_reference_is_made_from_the_descriptor() throws IOException {
    DocPage.of("guide/parameters.md").assertHolds("goals", GoalReference.text());
  }

  @Test
  void the_reference_of_custom_rules_is_made_from_what_they_see() throws IOException {
    DocPage.of("guide/custom-rules.md").assertHolds("fields", ViewReference.text());
  }
}
