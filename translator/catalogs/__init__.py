"""PO files: read, write, merge, compile, and what is known of each translation."""
