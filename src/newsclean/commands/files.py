"""Reading what the command line is given: text files and standard input, with errors that say what to do."""

import codecs
import sys
from pathlib import Path

from newsclean.errors import NewscleanError

_PROBE = 8_192
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class FileError(NewscleanError):
    """A file cannot be read as text."""


def read_text(name: str, encoding: str) -> str:
    """The text of a file; ``-`` is standard input.

    Args:
        name: its path.
        encoding: how its bytes are to be read; a byte order mark overrules it.

    Raises:
        FileError: no such file, a folder, a binary file, or bytes that are not in the encoding.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except IsADirectoryError as error:
        raise FileError(f"{name} is a folder: name the files in it, as in {name}/*.txt.") from error
    except OSError as error:
        raise FileError(f"{name} cannot be read: {error.strerror or error}.") from error
    return decode(data, name, encoding)


def decode(data: bytes, name: str, encoding: str) -> str:
    """Bytes as text.

    Raises:
        FileError: binary data, an unknown encoding, or bytes that are not in it; the message names the way out.

    >>> decode("Größe".encode("utf-16"), "x.txt", "utf-8")
    'Größe'
    """
    marked = next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    if marked is None and b"\0" in data[:_PROBE] and not encoding.lower().startswith(("utf-16", "utf-32")):
        raise FileError(f"{name} is a binary file (it has NUL bytes): give the text that was extracted from it.")
    try:
        return data.decode(marked or encoding)
    except LookupError as error:
        raise FileError(f"There is no encoding {encoding!r}: try utf-8, cp1252, iso-8859-1 or shift_jis.") from error
    except UnicodeDecodeError as error:
        wrong = data[error.start]
        raise FileError(
            f"{name} is not {encoding}: byte 0x{wrong:02x} at position {error.start}. "
            "Say how it is encoded, as in --encoding cp1252."
        ) from error
