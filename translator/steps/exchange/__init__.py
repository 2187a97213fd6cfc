"""Texts out to translators' tools, and back."""
