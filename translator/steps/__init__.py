"""The verbs, one a file. A step takes a Project and what to do, and gives a result for people and programs."""
