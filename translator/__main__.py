"""`python -m translator`."""

from translator.cli import run

if __name__ == "__main__":
    run()
