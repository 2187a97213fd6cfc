"""Two texts beside each other: which parts stand for which, what is lacking, what has changed."""
