"""The article written out: Markdown and HTML. Everything that comes from the source is escaped."""

import re
from html import escape

from newsclean.article import Article, Block, Photo

_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>])")
_MARKDOWN_STARTS = re.compile(r"^(?:([#+\-=~|])|(\d{1,9})([.)]))")
_BULLET = re.compile(r"^[•*\-–·▪●]\s+")
_HTML_TAGS = {"heading": "h2", "quote": "blockquote", "stamp": "h3"}


def escape_markdown(text: str) -> str:
    r"""Text with what Markdown would read as markup escaped.

    >>> escape_markdown("*not* a [link](x)")
    '\\*not\\* a \\[link\\](x)'
    """
    escaped = _MARKDOWN_SIGNS.sub(r"\\\1", text).replace("&", "&amp;")
    return _MARKDOWN_STARTS.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", escaped)


def _markdown_block(block: Block) -> str:
    text = escape_markdown(_BULLET.sub("", block.text) if block.kind == "list_item" else block.text)
    prefix = {"heading": "## ", "list_item": "* ", "quote": "> ", "stamp": "### "}.get(block.kind, "")
    return f"*{text}*" if block.kind in ("dek", "note") else prefix + text


def _photo_line(photo: Photo) -> str:
    return " — ".join(part for part in (photo.caption, photo.credit) if part)


def _meta_line(article: Article) -> str:
    authors = ", ".join(author.name for author in article.authors)
    day = article.published.isoformat() if article.published else article.published_raw
    return " · ".join(part for part in (authors, article.agency, day) if part)


def markdown(article: Article) -> str:
    """See `Article.to_markdown`."""
    parts = [f"# {escape_markdown(article.title)}"] if article.title else []
    parts += [escape_markdown(line) for line in (_meta_line(article),) if line]
    parts += [_markdown_block(block) for block in article.blocks]
    if article.photos:
        parts += ["---", *(f"* Photo: {escape_markdown(_photo_line(photo))}" for photo in article.photos)]
    return "\n\n".join(parts)


def _html_block(block: Block) -> str:
    text = escape(_BULLET.sub("", block.text) if block.kind == "list_item" else block.text)
    if block.kind == "list_item":
        return f"<ul><li>{text}</li></ul>"
    if block.kind in ("dek", "note"):
        return f'<p class="{block.kind}">{text}</p>'
    tag = _HTML_TAGS.get(block.kind, "p")
    return f"<{tag}>{text}</{tag}>"


def _html_photo(photo: Photo) -> str:
    caption = escape(photo.caption or "")
    credit = f" <small>{escape(photo.credit)}</small>" if photo.credit else ""
    return f"<figure><figcaption>{caption}{credit}</figcaption></figure>"


def html(article: Article) -> str:
    """See `Article.to_html`."""
    parts = [f"<h1>{escape(article.title)}</h1>"] if article.title else []
    parts += [f'<p class="meta">{escape(line)}</p>' for line in (_meta_line(article),) if line]
    parts += [_html_block(block) for block in article.blocks]
    parts += [_html_photo(photo) for photo in article.photos]
    return "\n".join(["<article>", *parts, "</article>"]).replace("</ul>\n<ul>", "\n")
