"""Words as they are written: which are a language's, and which have a slip."""
