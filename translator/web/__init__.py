"""The review page: a server on one's own machine. It calls steps, and has no rules of its own."""
