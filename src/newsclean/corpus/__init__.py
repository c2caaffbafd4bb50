"""Cleans corpora: folders of text files, JSONL, CSV and Parquet, on all cores, resumable after a kill.

The command is ``newsclean corpus IN... -o OUT``; from Python::

    if __name__ == "__main__":  # the worker processes import this file again
        summary = clean_corpus(Job.of(["news.parquet"], "clean.parquet"))
"""

from newsclean.corpus.job import CorpusError, Job
from newsclean.corpus.runner import clean_corpus
from newsclean.corpus.summary import Summary

__all__ = ["CorpusError", "Job", "Summary", "clean_corpus"]
