"""Credits at their borders: what just is one, how surely, and what just is not."""

import pytest

from newsclean import clean
from newsclean.photos.copyright import has_dated_copyright, reserves_rights
from newsclean.photos.credit import credit_score, is_name, parse_credit
from newsclean.photos.trailing import find_trailing_credit, split_caption

CAPTION = "The bridge of the town at dawn on Sunday"

NAMES = ("Ana Lima", "Ana de Lima Roe Poe", "田中", "Zoë Müller", "Иван Петров", "van Lima")
NO_NAMES = ("Ana", "A", "Ana Lima Bo Roe Poe Xi", "Ana lima", "ana Lima", "田", "田中一郎太郎次", "3 Lima", "")

SCORES = {
    0.9: (
        "Ana Lima/AFP",
        "Ana Lima/NTB",
        "Getty Images",
        "Ana Lima/Getty Images",
        "SN/APA/KEYSTONE/Ana Lima",
        "© Ana Lima",
        "Photo by Ana Lima",
        "Picture credit: Ana Lima",
        "Photo d'illustration : Ana Lima",
        "Crédito foto: Ana Lima",
        "Ph. credit: Ana Lima",
        "Autor zdjęcia: Ana Lima",
        "Kép forrása: Ana Lima",
        "Автор фото: Ана Лима",
        "Fotoğraf kaynağı: Ana Lima",
        "Photo by Ana Lima on Unsplash",
        "Image by ready made from Pixabay",
        "Staff photo by Ana Lima",
        "Credit...Ana Lima",
        "Photo: The river at dawn",
        "Foto: privat",
    ),
    0.6: ("Ana Lima, dpa", "AFP/dpa", "Ana Lima/XYZ", "Ana Lima via AP"),
    0.3: ("AFP", "Reuters", "Pittsburgh, PA", "Ana Lima/Bo Roe", "Ana Lima/Example", "Ana/Bo/Carl/Dora/Emil/Fay"),
    0.0: (
        "",
        "Ana/Bo/Carl/Dora/Emil/Fay/Gus",
        "Ana Lima/AFP?",
        "Ana Lima/AFP!",
        "Photo: he left",
        "Photo by the river he left",
        "Ana Lima/" + "A" * 82,
    ),
}

TRAILING = {
    ". (Photo: Ana Lima/AFP)": ("(Photo: Ana Lima/AFP)", 0.9),
    ". (Ana Lima/AFP)": ("(Ana Lima/AFP)", 0.9),
    ". (Ana Lima/XYZ)": ("(Ana Lima/XYZ)", 0.9),
    ". (dpa)": ("(dpa)", 0.4),
    ". (Ana Lima)": ("(Ana Lima)", 0.4),
    ". (Ana Lima/The Bay Courier)": ("(Ana Lima/The Bay Courier)", 0.6),
    ". [Ana Lima/Staff]": ("[Ana Lima/Staff]", 0.6),
    ". (Ana Lima | Bay Courier)": ("(Ana Lima | Bay Courier)", 0.6),
    ". (Ana Lima for The Courier)": ("(Ana Lima for The Courier)", 0.6),
    " (Supplied: Ana Lima)": ("(Supplied: Ana Lima)", 0.9),
    " (Submitted photo)": ("(Submitted photo)", 0.9),
    " Photo by Ana Lima": ("Photo by Ana Lima", 0.9),
    ". Photo courtesy of Ana Lima": ("Photo courtesy of Ana Lima", 0.9),
    ". Ana Lima / AFP": ("Ana Lima / AFP", 0.9),
    "＝4日、湯川町、佐藤恵子撮影": ("佐藤恵子撮影", 0.9),
    ". Ana Lima (AFP)": ("Ana Lima (AFP)", 0.9),
    " [Foto: Ana Lima]": ("[Foto: Ana Lima]", 0.9),
    " (Source: Example)": ("(Source: Example)", 0.9),
    " © Ana Lima": ("© Ana Lima", 0.9),
    " - © Ana Lima": ("- © Ana Lima", 0.9),
    "/Copyright Ana Lima": ("Copyright Ana Lima", 0.9),
    " - Copyright Ana Lima": ("- Copyright Ana Lima", 0.9),
    " Foto: Ana Lima": ("Foto: Ana Lima", 0.9),
    ". Foto: Ana Lima": ("Foto: Ana Lima", 0.9),
    ". Photo: Ana Lima. Styling: Jo Poe": ("Photo: Ana Lima. Styling: Jo Poe", 0.9),
    ". Ana Lima/AFP": ("Ana Lima/AFP", 0.9),
    ". dpa": ("dpa", 0.4),
    " / Ana Lima": ("Ana Lima", 0.6),
    " | Ana Lima/dpa": ("Ana Lima/dpa", 0.9),
    " AP Photo/Ana Lima": ("AP Photo/Ana Lima", 0.9),
    " Getty Images": ("Getty Images", 0.9),
}
NO_TRAILING = (
    " (dpa)",
    ". (Ana Lima Roe Poe)",
    ". (AFP/dpa)",
    " Ana Lima (AFP)",
    " (in June)",
    " ©",
    " © Ana Lima!",
    " foto: Ana Lima",
    ". Photo: he left early that day.",
    ". Ana Lima",
    " AFP",
    ". Ana Lima/AFP.",
    " (Project Lead / Strategist)",
    ". (Golden Pothos / Devil's Ivy)",
    " (supplied by the river)",
    " seen in a photo by a neighbour",
    " Photo by the river",
)

PARSED = {
    "Photo: Ana Lima/AFP": ("Ana Lima/AFP", "Ana Lima", "AFP"),
    "AFP/Ana Lima": ("AFP/Ana Lima", "Ana Lima", "AFP"),
    "Ana Lima": ("Ana Lima", "Ana Lima", None),
    "Reuters": ("Reuters", None, "Reuters"),
    "Ana Lima/Bo Roe/AFP": ("Ana Lima/Bo Roe/AFP", "Ana Lima", "AFP"),
    "Ana Lima/AFP/Getty Images": ("Ana Lima/AFP/Getty Images", "Ana Lima", "AFP/Getty Images"),
    "Handout via Reuters": ("Handout via Reuters", None, "Reuters"),
    "Foto: Privat": ("Privat", None, None),
    "Photo by Ana Lima on Unsplash": ("Ana Lima on Unsplash", "Ana Lima", "Unsplash"),
    "(Ana Lima/The Courier)": ("Ana Lima/The Courier", "Ana Lima", "The Courier"),
    "(Supplied: Ana Lima)": ("Ana Lima", "Ana Lima", None),
    "(Submitted photo)": ("Submitted photo", None, None),
    "佐藤恵子撮影": ("佐藤恵子", "佐藤恵子", None),
    "Ana Lima, dpa": ("Ana Lima, dpa", "Ana Lima", "dpa"),
}


def test_names() -> None:
    assert [name for name in NAMES if not is_name(name)] == []
    assert [name for name in NO_NAMES if is_name(name)] == []


@pytest.mark.parametrize(("score", "text"), [(score, text) for score, texts in SCORES.items() for text in texts])
def test_scores(score: float, text: str) -> None:
    assert credit_score(text) == score


@pytest.mark.parametrize("end", TRAILING)
def test_a_credit_ends_a_caption(end: str) -> None:
    found = find_trailing_credit(CAPTION + end)
    assert found is not None
    assert ((CAPTION + end)[found.start :], found.score) == TRAILING[end]


@pytest.mark.parametrize("text", [*(CAPTION + end for end in NO_TRAILING), "(Ana Lima/AFP)", "At. (Ana Lima/AFP)"])
def test_no_credit_ends_a_line(text: str) -> None:
    assert find_trailing_credit(text) is None


def test_a_name_behind_a_slash_needs_a_caption_before_it() -> None:
    assert find_trailing_credit("At dawn / Ana Lima") is None


@pytest.mark.parametrize("text", PARSED)
def test_parts_of_a_credit(text: str) -> None:
    assert tuple(parse_credit(text)) == PARSED[text]


SPLIT = {
    "Ana Lima (CC BY 2.0)": ("Ana Lima (CC BY 2.0)", "Ana Lima", None),
    "(c) Ana Lima": ("Ana Lima", "Ana Lima", None),
    "Foto: (c) Ana Lima": ("Ana Lima", "Ana Lima", None),
    "Quelle: Bay Post": ("Bay Post", None, "Bay Post"),
    "Ana Lima on Unsplash": ("Ana Lima on Unsplash", "Ana Lima", "Unsplash"),
    "Ana Lima und Bo Roe": ("Ana Lima und Bo Roe", "Ana Lima", None),
    "Ana Lima/AFP (Symbolbild)": ("Ana Lima/AFP (Symbolbild)", "Ana Lima", "AFP"),
}


@pytest.mark.parametrize("text", SPLIT)
def test_split(text: str) -> None:
    assert parse_credit(text) == SPLIT[text]


OF_LANGUAGES = (
    ("The net was mended on the quay.", "- Gambar hiasan"),
    ("The net was mended on the quay.", "- Foto Ana Lima"),
    ("Petani menyapu garam di tambak.", "ANTARA FOTO/Ana Lima/nz."),
    ("Wavuvi wakitengeneza nyavu.", "Picha na Ana Lima"),
    ("渔民在码头修补渔网。", "记者 王小山 摄"),
    ("漁民在碼頭修補漁網。", "（漁會提供圖片）"),
    ("어부들이 그물을 손질했다.", "(어촌계 제공)"),
    ("어부들이 그물을 손질했다.", "/김바다 기자"),
)


@pytest.mark.parametrize(("caption", "end"), OF_LANGUAGES)
def test_credits_of_other_languages_end_captions(caption: str, end: str) -> None:
    found, credit = split_caption(f"{caption} {end}")
    assert (found, (credit or "").strip(" .")) == (caption, end.strip("-. "))


LABELLED = {
    "Foto: sid / DW": "sid / DW",
    "Foto: ana/Shutterstock.com": "ana/Shutterstock.com",
    "Photo: Ana Lima on Unsplash": "Ana Lima on Unsplash",
    "Photo Credit: www.example.com": "www.example.com",
    "© Getty Images": "Getty Images",
    "Photo by ana /Getty Images": "ana /Getty Images",
    "Foto: Ana Lima (Getty Images)": "Ana Lima (Getty Images)",
    "Foto:\nAna Lima": "Ana Lima",
    "Bild:\nExample/Ana Lima": "Example/Ana Lima",
}
PROSE = "Nobody was hurt when the old roof came down in the night, the owner of the mill said on Friday.\n\n"


@pytest.mark.parametrize("lines", LABELLED)
def test_what_follows_a_label_is_a_credit(lines: str) -> None:
    (photo,) = clean(f"{PROSE}{lines}\n\n{PROSE.replace('roof', 'wall')}").photos
    assert (photo.caption, photo.credit) == (None, LABELLED[lines])


WITHOUT_SIGNS = {
    "Photo by Ana Lima": (None, "Ana Lima"),
    "STAFF PHOTO BY ANA LIMA": (None, "ANA LIMA"),
    "The mill has stood empty since 1997. Photo by Ana Lima": ("The mill has stood empty since 1997.", "Ana Lima"),
    "The mill has stood empty since 1997 Photo by Ana Lima": ("The mill has stood empty since 1997", "Ana Lima"),
    "Image by Ana's Studio via Bay Blog": (None, "Ana's Studio via Bay Blog"),
}


@pytest.mark.parametrize("line", WITHOUT_SIGNS)
def test_words_say_whose_a_photo_is_where_no_sign_does(line: str) -> None:
    (photo,) = clean(f"{PROSE}{line}\n\n{PROSE.replace('roof', 'wall')}").photos
    assert (photo.caption, photo.credit) == WITHOUT_SIGNS[line]


CAPTIONED = (
    "The old mill.\n\nAna Lima for Hill Radio\n\nhide caption\n\ntoggle caption\n\nAna Lima for Hill Radio",
    "The old mill. Ana Lima for Hill Radio hide caption\n\ntoggle caption\n\nAna Lima for Hill Radio",
    "Image source,\nAna Lima for Hill Radio\nImage caption,\nThe old mill.",
)


@pytest.mark.parametrize("lines", CAPTIONED)
def test_buttons_and_labels_tell_caption_and_credit(lines: str) -> None:
    article = clean(f"{PROSE}{lines}\n\n{PROSE.replace('roof', 'wall')}")
    (photo,) = article.photos
    assert (photo.caption, photo.credit, article.authors) == ("The old mill.", "Ana Lima for Hill Radio", ())
    assert len(article.blocks) == 2


SITES = (
    "© 2024 The Bay Post",
    "Copyright © 2019-2024 Bay Media GmbH",
    "The Bay Post (c) 2024",
    "Bay Media. Alle Rechte vorbehalten.",
)


@pytest.mark.parametrize("line", SITES)
def test_no_copyright_of_a_site_is_a_photo(line: str) -> None:
    assert has_dated_copyright(line) or reserves_rights(line)
    assert clean(f"{PROSE}{line}").photos == ()


def test_a_dated_credit_within_the_article_is_a_photo() -> None:
    (photo,) = clean(f"{PROSE}The mill before the storm © 2019 Ana Lima\n\n{PROSE.replace('roof', 'wall')}").photos
    assert (photo.credit, photo.photographer) == ("Ana Lima", "Ana Lima")


def test_a_sign_and_a_year_are_no_credit() -> None:
    article = clean(f"Contact Imprint Terms of use © 2019\n\n{PROSE}{PROSE.replace('roof', 'wall')}")
    assert article.photos == ()
    assert "©" not in article.text


def test_photos_of_teasers_are_not_the_articles() -> None:
    teaser = "Read more\n\nThe bridge at dawn. (Photo: Ana Lima/AFP)"
    assert clean(PROSE + teaser).photos == ()
    assert len(clean(PROSE + teaser.removeprefix("Read more\n\n")).photos) == 1


BESIDE = [
    # lines around a credit, and those of them that stay
    ("Why We Chose the Smaller Kettle\nPhoto: Ana Lima", "Why We Chose the Smaller Kettle"),
    ("Kettle 2000: Where to find one\n(Photo: Ana Lima)", "Kettle 2000: Where to find one"),
    ("Und wer holt das Wasser heute?\nFoto: Ana Lima", "Und wer holt das Wasser heute?"),
    ("The kettle on the stove\nPhoto: Ana Lima", ""),
    ("Photo: Ana Lima\nStep 4: Pour the hot water", "Step 4: Pour the hot water"),
    ("Photo: Ana Lima\nWhat you need on the day", "What you need on the day"),
    ("Photo: Ana Lima\nThe kettle on the stove of the old mill on Friday", ""),
    (
        "Photo: Ana Lima\nThe mill sells kettles. They are made of copper. Nobody knows who makes them, pans etc",
        "The mill sells kettles. They are made of copper. Nobody knows who makes them, pans etc",
    ),
]


@pytest.mark.parametrize(("lines", "stays"), BESIDE)
def test_headings_and_paragraphs_beside_a_credit_stay(lines: str, stays: str) -> None:
    text = clean(f"{PROSE}{lines}\n\n{PROSE.replace('roof', 'wall')}").text
    assert text.split("\n\n")[1:-1] == [stays] * bool(stays)
