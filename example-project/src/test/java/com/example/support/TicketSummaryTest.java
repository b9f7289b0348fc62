package com.example.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import org.junit.jupiter.api.Test;

class TicketSummaryTest {

  @Test
  void leaves_a_short_ticket_as_it_is() {
    assertThat(new TicketSummary(answering("unused")).of("It does not start."))
        .isEqualTo("It does not start.");
  }

  @Test
  void asks_the_model_about_a_long_one() {
    assertThat(new TicketSummary(answering("Short.")).of("Long. ".repeat(100))).isEqualTo("Short.");
  }

  private static ChatModel answering(String text) {
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
      }
    };
  }
}
