"""The grammars of documents: the only users of the parsers. Text in, structure with code-point spans out."""
