"""Quantities, dates, times and rhythms: read from a text, and compared between two."""
