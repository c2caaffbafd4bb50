"""Finds the article's body in the text of a whole page, from the text alone."""

from newsclean.body.find import Verdict, body_probabilities, find_body, looks_like_dump

__all__ = ["Verdict", "body_probabilities", "find_body", "looks_like_dump"]
