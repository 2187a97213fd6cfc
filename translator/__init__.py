"""Polyclinic: a clinic's articles in every language its patients read."""

__version__ = "0.1.0"
