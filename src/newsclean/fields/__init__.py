"""The fields of the Article: each file finds one kind from the lines that were taken and kept, with its evidence."""

from typing import Any

from newsclean.decide import Kept, Taken
from newsclean.document import Document
from newsclean.fields.details import find_details
from newsclean.fields.headline import find_headline
from newsclean.fields.links import find_links
from newsclean.fields.name_words import is_agency
from newsclean.fields.notes import find_notes
from newsclean.fields.people import find_people
from newsclean.fields.photos import find_photos
from newsclean.fields.place import places_of
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
    places = places_of(document, kept, taken)
    results = [finder(document, taken, places) for finder in (find_people, find_times)]
    results += [find_details(document, kept, taken, places)]
    results += [finder(document, kept, taken) for finder in (find_headline, find_photos, find_links, find_notes)]
    for found, owned in results:
        fields["evidence"].update(found.pop("evidence", {}))
        if is_agency(fields.get("agency", "")):
            found.pop("agency", None)  # a byline's news agency is nearer than a dateline's, a newsroom is not
        fields.update(found)
        owners.update(owned)
    return fields, owners
