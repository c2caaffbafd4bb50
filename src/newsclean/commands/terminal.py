"""Writing to a terminal: nothing a page says may steer it."""

import sys

from rich.console import Console

# C0 and C1 controls but for tab and line feed, and the signs that turn the reading direction.
_CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(0x20), 0x7F, *range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if chr(code) not in "\t\n"
}


def printable(text: str) -> str:
    r"""Text with control characters replaced.

    >>> printable("\x1b[31mred\x07")
    '�[31mred�'
    """
    return text.translate(_CONTROLS)


def write(text: str) -> None:
    """Writes to standard output: as it is into a pipe or file, made harmless on a terminal."""
    if sys.stdout.isatty():
        text = printable(text)
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def fail(message: str) -> None:
    """Writes an error to standard error."""
    sys.stderr.write(printable(f"newsclean: {message}\n"))


def console() -> Console:
    """A console on standard output, in colour on a terminal only."""
    return Console(soft_wrap=True, highlight=False, markup=False)
