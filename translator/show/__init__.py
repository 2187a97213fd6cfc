"""Results of steps, for people (tables and sentences) and for programs (one JSON object)."""
