package com.example.support;

import dev.langchain4j.model.chat.ChatModel;

/** Sums up a ticket with a model that LangChain4j is given. */
class TicketSummary {
  private static final int ENOUGH_AS_IT_IS = 200;

  private final ChatModel model;

  TicketSummary(ChatModel model) {
    this.model = model;
  }

  String of(String ticket) {
    if (ticket.length() <= ENOUGH_AS_IT_IS) {
      return ticket;
    }
    return model.chat("Sum up this support ticket in two sentences:\n\n" + ticket);
  }
}
