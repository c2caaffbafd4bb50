"""The libraries that newsclean's speed is compared with, each as a function of a text; skipped where not installed."""

import importlib
from collections.abc import Callable

import ftfy
from speed_texts import as_html

from newsclean import clean

Step = Callable[[str], object]


def newsclean_step() -> Step:
    return clean


def newsclean_json() -> Step:
    return lambda text: clean(text).model_dump_json()


def ftfy_step() -> Step:
    return ftfy.fix_text


def clean_text() -> Step:
    function: Step = importlib.import_module("cleantext").clean
    return function


def c4_lines() -> Step:
    filters = importlib.import_module("datatrove.pipeline.filters")
    document = importlib.import_module("datatrove.data").Document
    line_filter = filters.C4QualityFilter(filter_no_terminal_punct=True, min_num_sentences=-1)
    return lambda text: line_filter.filter(document(text=text, id="0"))


def justext_lines() -> Step:
    justext = importlib.import_module("justext")
    stops = justext.get_stoplist("English")
    return lambda text: justext.justext(as_html(text).encode("utf-8"), stops, encoding="utf-8")


def boilerpy_lines() -> Step:
    extractor = importlib.import_module("boilerpy3.extractors").ArticleExtractor()
    return lambda text: extractor.get_content(as_html(text))


def trafilatura_html() -> Step:
    trafilatura = importlib.import_module("trafilatura")
    return lambda text: trafilatura.extract(as_html(text))


PEERS: dict[str, Callable[[], Step]] = {
    "ftfy.fix_text": ftfy_step,
    "newsclean.clean": newsclean_step,
    "newsclean.clean, to JSON": newsclean_json,
    "clean-text": clean_text,
    "datatrove C4 line filter": c4_lines,
    "jusText on lines": justext_lines,
    "boilerpy3 on lines": boilerpy_lines,
    "trafilatura on HTML": trafilatura_html,
}


def installed() -> dict[str, Step]:
    """The peers that are there, ready to run: nothing is loaded within the time that is measured."""
    found: dict[str, Step] = {}
    for name, make in PEERS.items():
        try:
            found[name] = make()
            found[name]("It rained all day in the north. The river rose.")
        except ImportError:
            continue
    return found
