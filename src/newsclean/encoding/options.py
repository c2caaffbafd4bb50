"""What the encoding repair does and leaves: ftfy's own options, with other defaults for news."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ftfy import TextFixerConfig


class EncodingOptions(NamedTuple):
    """ftfy's options by their own names (see `ftfy.TextFixerConfig`), one line at a time.

    Three defaults differ from ftfy's, because they would change clean text: curly quotes stay curly, full-width
    punctuation stays wide (Chinese and Japanese need it), and U+2028 does not become a line break within a line.

    >>> EncodingOptions().uncurl_quotes, EncodingOptions.ftfy_defaults().uncurl_quotes
    (False, True)
    """

    unescape_html: Literal["auto"] | bool = "auto"
    remove_terminal_escapes: bool = True
    fix_encoding: bool = True
    restore_byte_a0: bool = True
    replace_lossy_sequences: bool = True
    decode_inconsistent_utf8: bool = True
    fix_c1_controls: bool = True
    fix_latin_ligatures: bool = True
    fix_character_width: bool = False
    uncurl_quotes: bool = False
    fix_line_breaks: bool = False
    fix_surrogates: bool = True
    remove_control_chars: bool = True
    normalization: Literal["NFC", "NFD", "NFKC", "NFKD"] | None = "NFC"

    @classmethod
    def ftfy_defaults(cls) -> EncodingOptions:
        """The options with which a line comes out as ftfy's own defaults leave it.

        >>> EncodingOptions.ftfy_defaults().fix_character_width
        True
        """
        return cls(fix_character_width=True, uncurl_quotes=True, fix_line_breaks=True)

    def to_ftfy(self) -> TextFixerConfig:
        """The same options as ftfy's configuration object.

        >>> EncodingOptions().to_ftfy().uncurl_quotes
        False
        """
        return TextFixerConfig(**self._asdict())
