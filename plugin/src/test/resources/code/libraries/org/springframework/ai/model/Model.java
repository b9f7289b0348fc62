package org.springframework.ai.model;

public interface Model {}
