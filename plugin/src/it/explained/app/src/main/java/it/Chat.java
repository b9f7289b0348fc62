package it;

// Once asked acme/old.
final class Chat {}
