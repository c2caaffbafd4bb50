"""Cleans Arrow data: batches, tables, columns. The one batch seam, on which the other integrations rest.

>>> import pyarrow as pa
>>> table = clean_table(pa.table({"text": ["It rained all day.\\n\\nComments", None]}))
>>> table["text"].to_pylist()
['It rained all day.', None]
>>> table.column_names
['text', 'newsclean', 'newsclean_error']
"""

try:
    import pyarrow  # noqa: F401
except ImportError as error:
    raise ImportError('newsclean.arrow needs pyarrow: pip install "newsclean[arrow]"') from error

from newsclean.arrow.faces import ArrowOptions, clean_array, clean_batch, clean_batches, clean_table
from newsclean.arrow.types import ARTICLE_COLUMN, ERROR_COLUMN, article_array, article_schema, article_type

__all__ = [
    "ARTICLE_COLUMN",
    "ERROR_COLUMN",
    "ArrowOptions",
    "article_array",
    "article_schema",
    "article_type",
    "clean_array",
    "clean_batch",
    "clean_batches",
    "clean_table",
]
