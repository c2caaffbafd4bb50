"""The pipeline that `newsclean.clean` runs when none is given."""

from newsclean.pipeline import Pipeline

# Order matters within repairs and within polish only; labels and contexts may stand in any order.
DEFAULT = Pipeline(
    [
        "mojibake",
        "html",
        "invisible",
        "wrapping",
        "markdown",
        "structure",
        "notes",
        "bylines",
        "dates",
        "sections",
        "tags",
        "reading_time",
        "photo_credits",
        "related",
        "popular_posts",
        "comments",
        "share",
        "channels",
        "newsletter",
        "paywall",
        "advertisement",
        "legal",
        "agency",
        "player",
        "embed",
        "gallery",
        "user_interface",
        "navigation",
        "counter",
        "author_bio",
        "title",
        "masthead",
        "headings",
        "captions",
        "link_lists",
        "neighbours",
        "tails",
        "teasers",
        "threads",
        "readers",
        "bios",
        "body",
        "spacing",
        "casing",
    ]
)
"""Every cleaner that is safe on any text."""
