"""Generated damage: text read in the wrong code page, cut and spliced, with entities, quotes and stray characters."""

from __future__ import annotations

import random
from collections.abc import Iterator

from ftfy.chardata import CHARMAP_ENCODINGS

SAMPLES = [
    "The café’s “new” menu — priced at €12 – is naïve…",
    "Der Bürgermeister sagte: „Schön, daß Öl und Äpfel größer sind.“",
    "L’été dernier, l’œuvre à Noël coûtait 5 € « environ ».",
    "El niño comió piña en Córdoba ¿no? ¡Sí!",
    "A ação não é só do João; às três à tarde.",
    "Smørrebrød på øya, blåbær og æbler",
    "Žluťoučký kůň úpěl ďábelské ódy",
    "Zażółć gęślą jaźń, Łódź",
    "Árvíztűrő tükörfúrógép",
    "İstanbul’da ağaç gölgesi, çığ",
    "Ko tagad? Ābols un ūdens žūst",
    "Привет, мир! Съешь ещё этих мягких булок — «да»",
    "Україна: їжак, ґанок, єдність",
    "Καλημέρα κόσμε, άνθρωπος ΒΓΞΟ",
    "שלום עולם",
    "مرحبا بالعالم ٣",
    "नमस्ते दुनिया",
    "สวัสดีชาวโลก",
    "日本語のニュース、「東京」。",
    "한국어 뉴스 “서울” ㈜",
    "Xem clip hài mới hay nhất",
    "😀 emoji 👍🏽 and ™ ® © ½ ² ³ ° × ÷ ± µ ¶ § № √ ≈ ∂",
    "ﬁne ﬂour, ﬀ ﬃ Ĳ ǆ ＡＢＣ　１２３ ｶﾀｶﾅ",
    "e\u0301a\u0308 o\u0302 \u212b \u1100\u1161 क\u093c",
    "soft\u00adhyphen no\u00a0break zero\u200bwidth \ufeff bom \u2028 line",
]
STRAY = [
    *"ÂÃâ€™œŒà°×²³ØÙ√≈‚ÄвЂГўВÐÎŽž¢£Ÿ®·»«´‡†ƒˆ˜",
    "\u0080", "\u0093", "\u0085", "\u009d", "\u00a0", "\ufffd", "\ud83d", "\udca9", "\x00", "\x1b[31m", "\x1a", "\r",
    "&amp;", "&eacute;", "&#39;", "&#x2019;", "&lt;", "&amp;lt;", "&amp;amp;", "&nbsp", "&Atilde;&copy;", "&EACUTE;",
    "&bogus;", "&", "<", "<b>",
    "Ã ", "Â ", " Ã", "a Ã ", "“", "”", "‘", "’", "ﬁ", "！", "　", "\u0301", "\u0316", "?", " ", "a", "Z", "5",
]  # fmt: skip


def wrong_decoding(text: str, rng: random.Random) -> str:
    """Encodes as UTF-8 (or a code page) and reads it in another code page, once or twice."""
    for _ in range(rng.choice([1, 1, 1, 2])):
        target = rng.choice(CHARMAP_ENCODINGS)
        raw = text.encode("utf-8", "surrogatepass")
        if rng.random() < 0.15:
            raw = text.encode(rng.choice(CHARMAP_ENCODINGS), "replace")
        text = raw.decode(target, "replace")
    if rng.random() < 0.2:
        text = text.replace("\u00a0", " ")
    return text


def splice(text: str, rng: random.Random) -> str:
    for _ in range(rng.randrange(1, 5)):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(STRAY) + text[at:]
    return text


def damaged_lines(count: int, seed: int) -> Iterator[str]:
    """Deterministic lines, none holding a line feed."""
    rng = random.Random(seed)
    for _ in range(count):
        text = rng.choice(SAMPLES)
        start = rng.randrange(len(text))
        text = text[start : start + rng.randrange(2, 40)]
        kind = rng.random()
        if kind < 0.55:
            text = wrong_decoding(text, rng)
        if kind > 0.4:
            text = splice(text, rng)
        if kind < 0.15 or kind > 0.9:
            text += rng.choice(["", " "]) + rng.choice(SAMPLES)[:20]
        yield text.replace("\n", " ")
