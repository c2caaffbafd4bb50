"""Texts that are hard on a cleaner: one kind of thing over and over, at any size."""

from collections.abc import Callable

PARAGRAPH = "The river rose after the rain, and the mayor of the town said people had left their homes.\n\n"
HEADLINE = "Snow closes the mountain pass in the north"

UNITS = {
    # ordinary lines, each a kind of residue, over and over
    "short lines": "rain\n",
    "bullets": "- item one here\n",
    "bulleted headlines": f"* Weather: {HEADLINE}\n",
    "dates": "June 3, 2024\n",
    "labelled dates": "Published: 3 June 2024, 9:30 am\n",
    "credits": "Photo: Ana Lima/AFP\n",
    "captions and credits": "The river at dawn in the town\nFoto: Ana Lima/dpa\n",
    "captions in sentences": "The river is seen in the town at dawn on Sunday. (Ana Lima/AFP)\n",
    "open credits": "Ana Lima / Example Times\n",
    "headlines": f"{HEADLINE}\n",
    "headlines twice": f"{HEADLINE} {HEADLINE}\n",
    "hints": "Share\nMore\nPhoto\nUpdate\n",
    "tail markers": "Comments\n",
    "paragraphs and tail markers": f"{PARAGRAPH}Comments\n",
    "threads": "Comments\nAna Lima\nNice rain\nReply\n",
    "list labels": "Related articles\n",
    "lists": f"Related articles\n{HEADLINE}\n",
    "teasers": f"{PARAGRAPH}* Trains: {HEADLINE}\n* Football: Rovers sign goalkeeper from Spain\n",
    "bylines": "By Ana Lima\n",
    "names": "Ana Lima\n",
    "names and dates": "Ana Lima\nJune 3, 2024\n",
    "reading times": "5 min read\n",
    "tag lines": "Tags: rain, river, snow\n",
    "breadcrumbs": "Home > News > Weather > North\n",
    "copyright": "© 2024 The Example\n",
    "capitals": "SNOW CLOSES THE MOUNTAIN PASS\n",
    "colons": "Weather:\n",
    "counters": "1/12\n",
    "initials": "T\n",
    "drop caps": "T\nhe spark came late.\n",
    "hard wraps": (
        "The council met on Monday to hear what the harbour would cost\n"
        "this year, and what the owners of the small boats had to pay\n"
    ),
    "split words": (
        "The council met on Monday to hear what the harbour would co-\n"
        "st this year and what the owners of the small boats had to p-\n"
    ),
    "mixed page": (
        f"{PARAGRAPH}Share\nFacebook\nBy Ana Lima\nJune 3, 2024\nPhoto: Ana Lima/AFP\n{PARAGRAPH}"
        f"## Background of it\n* item one\nRelated articles\n{HEADLINE}\n"
    ),
    "German page": "Der Fluss stieg nach dem Regen, und viele flohen aus den Häusern.\nMehr zum Thema\nFoto: dpa\n",
    "Japanese page": "市長は図書館を建て替えると話した。\n関連記事\n写真：共同\n",
    "Arabic page": "قال رئيس البلدية إن النهر ارتفع بعد المطر وغادر الناس منازلهم.\nاقرأ أيضا\n",
    # markup
    "Markdown headings": "## Background of it\n",
    "Markdown quotes": "> quoted words here are\n",
    "Markdown tables": "| a | b | c |\n",
    "Markdown links": "[text here is](https://example.com/a) ",
    "Markdown link lines": "[text here is](https://example.com/a)\n",
    "link openings": "[a](",
    "link openings with address": "[a](https://example.com/ ",
    "HTML tags": "<b>x</b>",
    "HTML lines": "<p>It rained &amp; rained.</p>\n",
    "open tags": "<a <b\n",
    "open tags in a line": "<a b",
    "HTML comments left open": "<!--",
    "declarations left open": "<![CDATA[",
    "entities": "&amp; ",
    "entities without end": "&amp",
    "numeric entities": "&#38;",
    # characters
    "commas glued": 'said,"so ',
    "stops glued": "on.Speaking ",
    "spaces before commas": "rain , ",
    "spaces inside brackets": "( rain ) ",
    "words": "rain fell ",
    "quotes": '"a ',
    "quotes only": '"',
    "curly quotes": "“a ",
    "closing quotes": "”a ",
    "German quotes": "„a“b ",
    "guillemets": "«a ",
    "brackets": "(",
    "bracket lines": "((((((((((((((((((((((((((((((\n",
    "square brackets": "[",
    "less-than": "<",
    "ampersands": "&",
    "dots": ".",
    "dots glued": "a.B",
    "commas": "a,",
    "slashes": "/",
    "stars": "*",
    "underscores": "_a",
    "pipes": "a | ",
    "dashes": "a — ",
    "numbers": "1",
    "numbers and commas": "1,",
    "times": "12:30 ",
    "addresses": "https://example.com/a/b?c=d ",
    "e-mails": "a@",
    "no-break spaces": "a\u00a0",
    "no-break space lines": "\u00a0\n",
    "spaces": "x  ",
    "tabs": "\tx",
    "blank lines": "\n",
    "spaced blank lines": " \n",
    "carriage returns": "rain fell\r",
    "zero width": "\u200b",
    "soft hyphens": "a\u00ad",
    "direction marks": "\u200f\u202b",
    "direction marks in words": "rain\u200e fell ",
    "combining marks": "\u0301\u0316",
    "combining marks in lines": "e\u0301\u0316\u0301\u0316\u0301\u0316\u0301\u0316 rain\n",
    "mojibake": "â€™",
    "mojibake in words": "cafÃ© donâ€™t ",
    "mojibake lines": "cafÃ© donâ€™t\n",
    "Chinese without stops": "市長図書館建替話",
    "Chinese lines": "市長図書館建替話\n",
    "Thai": "นายกรัฐมนตรีกล่าวว่า",
    "emoji": "👩\u200d👩\u200d👧",
    "lone surrogates": "\ud800",
    "null characters": "\0a",
}

_LETTERS = str.maketrans("0123456789", "abcdefghij")

Shape = Callable[[int], str]


def repeated(unit: str) -> Shape:
    """A unit over and over, never cut: half a label would be no label, and the text another one."""
    return lambda size: unit * max(1, size // len(unit))


def numbered(line: str) -> Shape:
    """Lines that differ, each with its number."""
    return lambda size: "".join(line.format(f"{n:07}".translate(_LETTERS)) for n in range(size // (len(line) + 5)))


SHAPES: dict[str, Shape] = {
    "prose": numbered(PARAGRAPH.replace("the town", "town {}")),
    "one paragraph": repeated(PARAGRAPH),
    "prose twice": lambda size: 2 * numbered(PARAGRAPH.replace("the town", "town {}"))(size // 2),
    "headlines, then again": lambda size: 2 * numbered("Snow number {} closes the pass\n")(size // 2),
    "contents": lambda size: (
        numbered("Snow number {}\n")(size // 8) + numbered(f"Snow number {{}}\n{PARAGRAPH}")(size * 7 // 8)
    ),
    "prose in one line": repeated(PARAGRAPH.replace("\n", " ")),
    "one word": lambda size: "a" * size,
    "spaces and a letter": lambda size: "x" + " " * (size - 2) + "x",
    "nested entities": lambda size: "&" + "amp;" * (size // 4),
    "brackets closed at the end": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "different words": numbered("rain{}\n"),
    "different headlines": numbered("Snow number {} closes the mountain pass in the north\n"),
    "different captions": numbered("Photo: The river number {} at dawn\n"),
    "different names": numbered("By Ana Lima{}\n"),
    "all of Unicode": lambda size: "".join(
        chr(33 + i * 7 % 0xD000) + ("\n" if i % 40 == 0 else "") for i in range(size)
    ),
    "a title at both ends": lambda size: f"{HEADLINE}\n" + PARAGRAPH * (size // 100) + f"{HEADLINE}\n" * (size // 100),
    **{name: repeated(unit) for name, unit in UNITS.items()},
}
"""What a page may be made of, by name; each gives a text of about the size asked for."""
