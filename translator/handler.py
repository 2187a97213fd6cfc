"""Around every command: errors become messages and exit codes, here and nowhere else.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any

import click

from translator.errors import ProjectError, TranslatorError

AS_JSON = "translator.json"
FAULT = "TRANSLATOR_TRACEBACK"


class Commands(click.Group):
    """The commands, and the one place where errors become messages and exit codes."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta[AS_JSON] = "--json" in args
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            _say_usage(ctx, error)
            raise

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TranslatorError as error:
            _fail(ctx, error)
        except click.UsageError as error:
            _say_usage(ctx, error)
            raise
        except KeyboardInterrupt:
            _fail(ctx, TranslatorError("stopped", hint="no file is half-written; run again to go on"))
        except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
            raise
        except OSError as error:
            path = os.fspath(error.filename) if error.filename else None
            _fail(ctx, TranslatorError(error.strerror or str(error), path))
        except Exception as error:
            if os.environ.get(FAULT):
                raise
            hint = f"please report it, with what {FAULT}=1 prints; no file is half-written"
            _fail(ctx, TranslatorError(f"a fault of this program: {type(error).__name__}: {error}", hint=hint))


def _fail(ctx: click.Context, error: TranslatorError) -> None:
    from translator import terminal

    terminal.report(error)
    if ctx.meta[AS_JSON]:
        with suppress(OSError):  # standard output may be what failed
            terminal.print_json({"problems": [terminal.as_data(error)]})
    ctx.exit(error.exit_code)


def _say_usage(ctx: click.Context, error: click.UsageError) -> None:
    """What click says on standard error, as JSON where that was asked for."""
    if ctx.meta[AS_JSON]:
        from translator import terminal

        terminal.print_json({"problems": [terminal.as_data(ProjectError(error.format_message()))]})


def run(commands: Commands) -> None:
    """Runs the command line: a stop signal is Ctrl-C, no character is too much for the terminal, and what could not be
    printed is an error."""
    import signal

    from translator import garbage

    garbage.look_seldom()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        getattr(sys, name).reconfigure(errors="replace")
    try:
        commands(prog_name="translator")
    except SystemExit as end:
        sys.exit(_printed(end.code))


def _printed(code: Any) -> Any:
    """The exit code, when all that was said has been printed; a full disk is known only now."""
    try:
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python tries, and fails, once more
        if not isinstance(error, BrokenPipeError):
            from translator import terminal

            terminal.report(TranslatorError(f"standard output cannot be written: {error.strerror}"))
        return code or 1
    return code
