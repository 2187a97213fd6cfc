"""What comes out, one kind of output a file."""
