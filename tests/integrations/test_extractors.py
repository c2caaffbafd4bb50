"""trafilatura, newspaper4k, fundus: real extractions of a page, cleaned."""

import datetime as dt
from typing import Any

import pytest

import newsclean
from newsclean.errors import InputError
from newsclean.integrations import fundus, newspaper4k, trafilatura
from newsclean.rows import read_hints

STORY = [
    "The river rose by two metres in the night, and the lower town was closed to cars until the morning.",
    "Firefighters carried forty people out of their houses by boat, among them a class of schoolchildren.",
    "The mayor said that the dam had held, and that the water would fall by the end of the week.",
]
HEAD = """<html lang="en"><head><title>River rises</title>
<meta property="og:title" content="River rises"><meta name="author" content="Ana Ruiz">
<meta property="article:published_time" content="2024-05-01T10:00:00+00:00"></head>"""
BODY = "".join(f"<p>{line}</p>" for line in [*STORY, "Leave a comment"])
PAGE = f"{HEAD}<body><article><h1>River rises</h1>{BODY}</article></body></html>"
URL = "https://example.com/river"


def is_clean(text: str) -> bool:
    return all(line in text for line in STORY) and "Leave a" not in text


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_trafilatura() -> None:
    library = pytest.importorskip("trafilatura")
    document = library.bare_extraction(PAGE, url=URL, with_metadata=True)
    raw = document.text
    assert not is_clean(raw)
    article = trafilatura.to_article(document)
    assert article == newsclean.clean(raw, **read_hints(trafilatura.facts(document)))
    assert article.title == "River rises"
    assert trafilatura.clean_document(document) is document
    assert is_clean(document.text)
    assert document.text == article.text
    assert trafilatura.clean_document(library.bare_extraction("<html></html>")) is None


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_newspaper4k() -> None:
    library = pytest.importorskip("newspaper")
    parsed = library.Article(URL, language="en")
    with pytest.raises(InputError, match="call its parse"):
        newspaper4k.to_article(parsed)
    parsed.download(input_html=PAGE)
    parsed.parse()
    raw = parsed.text
    assert not is_clean(raw)
    article = newspaper4k.to_article(parsed)
    assert article == newsclean.clean(raw, **read_hints(newspaper4k.facts(parsed)))
    assert newspaper4k.clean_article(parsed) is parsed
    assert is_clean(parsed.text)
    assert parsed.text == article.text


def fundus_article(**changes: Any) -> Any:
    parser = pytest.importorskip("fundus.parser.data")
    scraping = pytest.importorskip("fundus.scraping.article")
    html = pytest.importorskip("fundus.scraping.html")
    sequence = parser.TextSequence
    body = parser.ArticleBody(
        summary=sequence(["A river rises in the night and stops a town."]),
        sections=[
            parser.ArticleSection(sequence([]), sequence(STORY[:2])),
            parser.ArticleSection(sequence(["The dam"]), sequence([STORY[2]])),
            parser.ArticleSection(sequence(["Leave a comment"]), sequence([])),
        ],
    )
    source = html.SourceInfo("Example")
    page = html.HTML(
        requested_url=URL, responded_url=URL, content=PAGE, crawl_date=dt.datetime(2024, 5, 2), source_info=source
    )
    fields = {"title": "River rises", "body": body, "authors": ["Ana Ruiz"], "topics": ["river"]}
    return scraping.Article(html=page, **{**fields, "publishing_date": dt.datetime(2024, 5, 1), **changes})


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_fundus() -> None:
    source = fundus_article()
    article = fundus.to_article(source)
    assert is_clean(article.text)
    assert article == newsclean.clean(source.plaintext, **read_hints(fundus.facts(source)))
    cleaned = fundus.clean_article(source)
    assert type(cleaned) is type(source)
    assert cleaned.plaintext == article.text
    assert [list(section.headline) for section in cleaned.body.sections] == [[], ["The dam"]]
    assert list(cleaned.body.sections[0].paragraphs) == STORY[:2]
    assert (cleaned.title, cleaned.authors) == (source.title, source.authors)
    assert "Leave a" in source.plaintext


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_fundus_fields_may_be_missing_or_exceptions() -> None:
    failed = ValueError("no date")
    source = fundus_article(publishing_date=failed, authors=failed, topics=failed, title=None)
    assert is_clean(fundus.clean_article(source).plaintext)
    for body in (None, failed):
        source = fundus_article(body=body)
        assert fundus.to_article(source).blocks == ()
        assert fundus.clean_article(source) is source
