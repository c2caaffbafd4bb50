"""The fields of the Article: each file finds one kind from the lines that were taken and kept, with its evidence."""

from typing import Any

from newsclean.decide import Kept, Taken
from newsclean.document import Document
from newsclean.fields.headline import find_headline
from newsclean.fields.links import find_links
from newsclean.fields.notes import find_notes
from newsclean.fields.people import find_people
from newsclean.fields.photos import find_photos
from newsclean.fields.times import find_times

__all__ = ["find_fields"]


def find_fields(document: Document, kept: list[Kept], taken: list[Taken]) -> tuple[dict[str, Any], dict[int, str]]:
    """All fields of the Article but its blocks and records.

    Args:
        document: the document.
        kept: what is article text.
        taken: what is not.

    Returns:
        The fields as keyword values of `newsclean.Article`, and for each stretch taken (by its start) the field that
        keeps its content, such as ``photos[0]``.
    """
    fields: dict[str, Any] = {"evidence": {}}
    owners: dict[int, str] = {}
    for finder in (find_headline, find_people, find_times, find_photos, find_links, find_notes):
        found, owned = finder(document, kept, taken)
        fields["evidence"].update(found.pop("evidence", {}))
        fields.update(found)
        owners.update(owned)
    return fields, owners
