"""The checks that look at a whole catalog, one a file: what no single pair shows."""
