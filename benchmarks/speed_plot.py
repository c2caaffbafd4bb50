"""The ratios as a bar chart in SVG, without a plotting library."""

from collections.abc import Mapping
from html import escape
from math import log10
from typing import Protocol

BAR, GAP, LEFT, WIDTH = 16, 6, 210, 420
LEAST, MOST = 0.05, 50.0


class HasMedian(Protocol):
    """A ratio: see `speed.Ratio`."""

    @property
    def median(self) -> float: ...


def plot(tables: Mapping[str, Mapping[str, HasMedian]]) -> str:
    """Bars on a logarithmic scale, one group a corpus."""
    rows: list[str] = []
    y = 24
    for name, ratios in tables.items():
        rows.append(
            f'<text x="8" y="{y}" font-weight="bold">{escape(name)}: time as a multiple of ftfy.fix_text</text>'
        )
        y += 10
        for peer, ratio in ratios.items():
            rows += _bar(peer, ratio.median, y)
            y += BAR + GAP
        y += 30
    size = f'width="{LEFT + WIDTH + 80}" height="{y}"'
    style = 'font-family="sans-serif" font-size="12"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>\n' + "\n".join(rows) + "\n</svg>\n"


def _bar(peer: str, median: float, y: int) -> list[str]:
    length = WIDTH * (log10(min(MOST, max(LEAST, median))) - log10(LEAST)) / (log10(MOST) - log10(LEAST))
    colour = "#2b6cb0" if peer.startswith("newsclean") else "#a0aec0"
    return [
        f'<text x="{LEFT - 8}" y="{y + 12}" text-anchor="end">{escape(peer)}</text>',
        f'<rect x="{LEFT}" y="{y}" width="{length:.0f}" height="{BAR}" fill="{colour}"/>',
        f'<text x="{LEFT + length + 6:.0f}" y="{y + 12}">{median:.2f}</text>',
    ]
