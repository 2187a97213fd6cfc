"""What the program knows of languages, and of texts in them."""
