"""Cleans scraped news text and returns a typed Article that explains itself.

>>> import newsclean
>>> newsclean.clean("It rained all day.\\n\\nComments").text
'It rained all day.'
"""

__version__ = "0.1.0"

from newsclean.api import clean, iter_clean
from newsclean.article import Article
from newsclean.default import DEFAULT
from newsclean.errors import NewscleanError
from newsclean.explain import explain
from newsclean.hints import Hints
from newsclean.marks import Label, Mark
from newsclean.pipeline import Pipeline
from newsclean.policy import Policy

__all__ = [
    "DEFAULT",
    "Article",
    "Hints",
    "Label",
    "Mark",
    "NewscleanError",
    "Pipeline",
    "Policy",
    "clean",
    "explain",
    "iter_clean",
]
