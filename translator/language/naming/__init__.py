"""Names in a text: of persons, places, medicines, things, and by what they are known in another language."""
