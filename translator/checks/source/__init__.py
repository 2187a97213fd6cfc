"""Checks of the source texts alone: what a translator, or a patient, could read in two ways."""
