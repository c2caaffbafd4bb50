"""The last line of a run of headlines that may be the heading of the article's next paragraph."""

from collections import Counter
from functools import cached_property

from newsclean.document import Document
from newsclean.line import Line
from newsclean.shapes import is_prose

LONG_WORD = 5
QUESTIONS = "?;;？؟"
"""Ends of questions, the Greek ones included."""

WORDS_OF_ANSWER = 6
OWN, OWN_AND_BELOW = 0.6, 0.4
"""Share of a heading's long words that stand elsewhere in the text: of those that have one in the paragraph below, and
of those that have two. A teaser's words stand elsewhere in the text less often, or it is followed by no paragraph."""


class Words:
    """In how many lines of a document each long word stands; counted when first asked."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def lines(self) -> Counter[str]:
        """Long word to number of lines."""
        return Counter(word for line in self._document.lines for word in long_words(line.text))


def long_words(text: str) -> set[str]:
    """The words of five letters or more, case folded.

    >>> sorted(long_words("It rained. The river rose!"))
    ['rained', 'river']
    """
    long = [word for word in text.casefold().split() if len(word) >= LONG_WORD]
    return {word for word in [word.strip(".,:;!?\"'“”„»«()") for word in long] if len(word) >= LONG_WORD}


def _is_answer(line: Line) -> bool:
    """Whether a line is a sentence of a few words ("Nobody."), as no teaser below a question is."""
    return line.is_sentence and line.words <= WORDS_OF_ANSWER and line.text[-1] not in QUESTIONS


def heads_paragraph(document: Document, line: Line, words: Words) -> bool:
    """Whether a headline-like line above a paragraph speaks of it and of the rest of the article.

    Args:
        document: the text.
        line: one of its lines.
        words: the words of the text.
    """
    index = line.index + 1
    if index >= len(document.lines) or document.label(index) is not None:
        return False
    if line.text[-1] in QUESTIONS and _is_answer(document.lines[index]):
        return True
    if not is_prose(document.lines[index]):
        return False
    own, below = long_words(line.text), long_words(document.lines[index].text)
    both = len(own & below)
    if not both:
        return False
    elsewhere = sum(words.lines[word] > 1 + (word in below) for word in own)
    return elsewhere >= (OWN if both == 1 else OWN_AND_BELOW) * len(own)
