"""Bylines in many languages, and as many lines that look like bylines and are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.fields.authors import MAX_LINE, parse_byline
from newsclean.fields.prefixes import starts_like_byline, strip_prefix

READ = [
    # line, names, agency
    ("By Jane Doe", "Jane Doe", None),
    ("By Jane Doe and John Roe", "Jane Doe|John Roe", None),
    ("By Jane Doe, John Roe and Mary Major", "Jane Doe|John Roe|Mary Major", None),
    ("BY JANE DOE", "JANE DOE", None),
    ("Door onze verslaggever Maaike de Wit", "Maaike de Wit", None),
    ("De notre correspondante Anne Roy", "Anne Roy", None),
    ("Dal nostro inviato Marco Rossi", "Marco Rossi", None),
    ("By: Jane Doe", "Jane Doe", None),
    ("ByJane Doe, Riga", "Jane Doe", None),
    ("Jane Doe in Riga", "Jane Doe", None),
    ("By Jane Doe Special to The Courier", "Jane Doe", "Courier"),
    ("Jane Doe@jdoe", "Jane Doe", None),
    ("Written by Jane Doe | Edited by John Roe", "Jane Doe", None),
    ("City, News | Written by Jane Doe", "Jane Doe", None),
    ("By J. R. Smith", "J. R. Smith", None),
    ("By John R.R. Smith", "John R.R. Smith", None),
    ("By Dr. Amy Chen, PhD", "Amy Chen", None),
    ("By Stephen King", "Stephen King", None),
    ("By Jane Mary C. | 12 July 2026", "Jane Mary C", None),
    ("Posted on 12 July 2026 by harbour_mole", "harbour_mole", None),
    ("Published: 12.07.2026 | Author: jdoe | Filed under: Quays, Boats | Tags: wind, rain", "jdoe", None),
    ("Posted on 12 July 2026 by admin", "", "admin"),
    ("12 July 2026 Jane Doe 1 comment Harbours, Boats", "Jane Doe", None),
    ("Am 12. Juli 2026 von Thomas In Aktuell", "Thomas", None),
    ("Accueil | Par Jeanne Dupont | 12 juillet 2026", "Jeanne Dupont", None),
    ("Artikel von Eva Muster", "Eva Muster", None),
    ("Példa Szilvia", "Példa Szilvia", None),
    ("Phạm Ví Dụ", "Phạm Ví Dụ", None),
    ("By Jane O'Brien and Ian McDonald", "Jane O'Brien|Ian McDonald", None),
    ("By Ludwig van den Berg", "Ludwig van den Berg", None),
    ("By Jane Doe jane.doe@example.com", "Jane Doe", None),
    ("By Jane Doe @janedoe", "Jane Doe", None),
    ("By&nbsp Jane Doe", "Jane Doe", None),
    ("By Jane Doe Twitter", "Jane Doe", None),
    ("By Jane Doe | Example News", "Jane Doe", "Example News"),
    ("By Jane Doe For Example.com", "Jane Doe", None),
    ("Jane Doe The Example Times", "Jane Doe", "The Example Times"),
    ("Jane Doe and AP", "Jane Doe", "AP"),
    ("By Associated Press", "", "Associated Press"),
    ("By Example News Staff", "", "Example News Staff"),
    ("Jane Doe · Example News · Posted: Jul 12, 2026 4:00 AM EDT | Last Updated: July 12", "Jane Doe", "Example News"),
    ("Jane Doe Published Jul 12, 2026, 11:21am | Updated Jul 12, 2026, 6:39pm", "Jane Doe", None),
    ("by Example Times July 12, 2026 0 1747", "", "Example Times"),
    ("Jane Doe 7 hours ago", "Jane Doe", None),
    ("Jane Doe, Senior Reporter", "Jane Doe", None),
    ("Jane Doe | Staff writer", "Jane Doe", None),
    ("Political Editor John Smith", "John Smith", None),
    ("Von Eva Muster", "Eva Muster", None),
    ("von Eva Muster, Max Beispiel, Jan Klein", "Eva Muster|Max Beispiel|Jan Klein", None),
    ("Von: EVA MUSTER", "EVA MUSTER", None),
    ("Von Eva Muster und Max Beispiel, dpa", "Eva Muster|Max Beispiel", "dpa"),
    ("Von Eva Muster mit AFP", "Eva Muster", "AFP"),
    ("Von Eva Muster 12.07.2026, 09:53 Uhr", "Eva Muster", None),
    ("Von Eva Muster, Online-Redakteurin 12.07.2026, 18:00 Uhr", "Eva Muster", None),
    ("Von Anna-Lena Muster Landespolitische Korrespondentin", "Anna-Lena Muster", None),
    ("Von unserer Korrespondentin Anna Muster", "Anna Muster", None),
    ("Ein Gastbeitrag von Eva Muster", "Eva Muster", None),
    ("Artikel veröffentlicht am 12. Juli 2026, 14:26 Uhr, Eva Muster", "Eva Muster", None),
    ("12. Juli 2026 um 15:46 Uhr / Eva Muster-Beispiel", "Eva Muster-Beispiel", None),
    ("12. Juli 2026 • Eva Muster • 3 Minuten", "Eva Muster", None),
    ("Eva Muster Redakteurin", "Eva Muster", None),
    ("Von dpa 12.07.2026, 18:58", "", "dpa"),
    ("Par Jeanne Dupont", "Jeanne Dupont", None),
    ("Par Jeanne Dupont et Paul de la Tour avec AFP", "Jeanne Dupont|Paul de la Tour", "AFP"),
    ("Propos recueillis par Jeanne Dupont", "Jeanne Dupont", None),
    ("Por Juana Pérez", "Juana Pérez", None),
    ("Por José Ortega y Gasset", "José Ortega y Gasset", None),
    ("Juana Pérez | Corresponsal en Lisboa", "Juana Pérez", None),
    ("di Maria Rossi", "Maria Rossi", None),
    ("Maria Rossi 4 Luglio 2026 - 14:41", "Maria Rossi", None),
    ("A cura di Maria Rossi", "Maria Rossi", None),
    ("Door Jan de Vries", "Jan de Vries", None),
    ("Af Karen Jensen", "Karen Jensen", None),
    ("Karen Jensen og Lars Holm", "Karen Jensen|Lars Holm", None),
    ("Kari Nordmann – Journalist Journalist", "Kari Nordmann", None),
    ("Text: Karin Svensson", "Karin Svensson", None),
    ("Autor: Anna Kowalska", "Anna Kowalska", None),
    ("Kalbino Rasa Petraitytė", "Rasa Petraitytė", None),
    ("Sagatavoja: Anna Ozola", "Anna Ozola", None),
    ("Toimetas: Jaan Kask", "Jaan Kask", None),
    ("Avtorica: Ana Novak", "Ana Novak", None),
    ("Pripremila: Ivana Horvat", "Ivana Horvat", None),
    ("Anna Kowalska (PAP)", "Anna Kowalska", "PAP"),
    ("Автор: Анна Петрова", "Анна Петрова", None),
    ("Ayşe Yılmaz | 12.07.2026 - Güncelleme : 12.07.2026", "Ayşe Yılmaz", None),
    ("Oleh Budi Santoso", "Budi Santoso", None),
    ("كتب: محمد أحمد", "محمد أحمد", None),
    ("लेखक: अनीता नमूना", "अनीता नमूना", None),
    ("লেখকঃ রহিম নমুনা", "রহিম নমুনা", None),
    ("تحریر: عائشہ نمونہ", "عائشہ نمونہ", None),
    ("خبرنگار : سارا نمونه", "سارا نمونه", None),
    ("به قلم سارا نمونه", "سارا نمونه", None),
    ("כתבה: דנה לדוגמה", "דנה לדוגמה", None),
    ("נכתב על ידי דנה לדוגמה", "דנה לדוגמה", None),
    ("文／山田太郎", "山田太郎", None),
    ("記者 山田太郎", "山田太郎", None),
    ("作者：张三", "张三", None),
    ("김철수 기자", "김철수", None),
    ("서울, 부산 김철수 기자 kim@example.com", "김철수", None),
    ("Redaktion", "", "Redaktion"),
    ("By Jane Doe MD PhD", "Jane Doe", None),
    ("John Doe III", "John Doe III", None),
    ("by Jane July 12, 2026", "Jane", None),
    ("by rainwatcher July 12, 2026", "rainwatcher", None),
    ("By Jane Doe, Head of Marketing and Brand Growth", "Jane Doe", None),
    ("By Jane Doe, Head of Marketing and Jane Roe", "Jane Doe|Jane Roe", None),
    ("Article rédigé par Jeanne Exemple", "Jeanne Exemple", None),
    ("Texte et photos : Jeanne Exemple", "Jeanne Exemple", None),
    ("Crónica de Ana Ejemplo", "Ana Ejemplo", None),
    ("Jornalista: Ana Exemplo", "Ana Exemplo", None),
    ("Articol scris de Ana Exemplu", "Ana Exemplu", None),
    ("Autor*in: Eva Muster", "Eva Muster", None),
    ("Das Interview führte Eva Muster", "Eva Muster", None),
    ("Wirtschaftsredakteurin Eva Muster", "Eva Muster", None),
    ("Przygotowała: Anna Przykład", "Anna Przykład", None),
    ("Készítette: Példa Anna", "Példa Anna", None),
    ("Материал подготовила Анна Примерова", "Анна Примерова", None),
    ("Авторка: Анна Прикладова", "Анна Прикладова", None),
    ("Написано от Анна Примерова", "Анна Примерова", None),
    ("Hazırlayan: Elif Örnek", "Elif Örnek", None),
    ("Bài và ảnh: Nguyễn Văn An", "Nguyễn Văn An", None),
    ("Höfundur: Anna Dæmisdóttir", "Anna Dæmisdóttir", None),
    ("بواسطة أحمد مثال", "أحمد مثال", None),
    ("Story and photos by Jane Doe", "Jane Doe", None),
    ("A guest column by Jane Doe", "Jane Doe", None),
    ("Columnist: Jane Doe", "Jane Doe", None),
]  # fmt: skip

NO_BYLINES = [
    "19 September: Harbour Street",
    "26 Eylül: Bahçelievler Mahallesi",
    "Peer-Reviewed Publication",
    "लेखक गांव में रहता है।",
    "به قلم او نوشته شد.",
    "كتب محمد علي رسالة قصيرة.",
    "מאת הנהר עלה ריח.",
    "By the time she arrived, Jane Doe had left",
    "By Monday, the storm had passed",
    "By Election Day",
    "By far the best",
    "Chronique de Notre Temps",
    "Crónica de Buenos Aires",
    "Analyse de la situation",
    "Post von Oma",
    "Neuer Blog von Nebenan",
    "Kommentar av veckan",
    "Piece by piece",
    "Report by Monday",
    "Recipe by the Sea",
    "Matéria de Capa",
    "By the numbers",
    "Von Anfang an",
    "Von Montag bis Freitag",
    "Von der Leyen in Berlin",
    "Par exemple",
    "Par ailleurs",
    "Por ejemplo",
    "Por la mañana",
    "Di nuovo",
    "Door to door",
    "Af og til",
    "From the archive",
    "Per this guide:",
    "Text size",
    "Social Sharing",
    "Copy Link",
    "Middle East",
    "Wall Street",
    "Real Madrid",
    "New York",
    "Share via email",
    "Related Articles",
    "Climate Change",
    "Hallo Julia,",
    "Nobody waters a garden that has no fence (Jane Doe)",
    "Eva Muster mit Wirkung vom 1.9.2026 in den Rat der Stadt berufen",
    "Manchester United",
    "Ana Lima/AFP",
    "Jane Doe/Example News",
    "Foto: Jane Doe",
    "More from Jane Doe",
    "The Jane Doe story is long and has many turns.",
    "Jane Doe, Museum of Rain, October 2, 2025 – February 15, 2026",
    "Best Practices for Rainy Days",
    "Senior QA Engineer",
    "Managing Principal",
    "HR Strategy",
    "5 Comments on Storm closes the harbour",
    "On behalf of the mayor, who was ill, the deputy opened the new harbour of the town on Sunday",
    "Reporting by Jane Doe, additional reporting by John Roe",
    "Golf von Mexiko",
    "Krieg in der Stadt",
    "12 July 2026",
    "x",
    "",
]


@pytest.mark.parametrize(("line", "names", "agency"), READ, ids=[row[0] for row in READ])
def test_reads_a_byline(line: str, names: str, agency: str | None) -> None:
    byline = parse_byline(line)
    assert byline is not None
    assert "|".join(author.name for author in byline.names) == names
    if agency:
        assert byline.agency == agency


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Xyly Qwerty Gardener", "Xyly Qwerty"),
        ("By Jane Doe WordPress No Comments", "Jane Doe"),
        ("By Jane Doe Executive Digital Editor", "Jane Doe"),
        ("Jane (Mary) Doe Published: July 12, 2026", "Jane Mary Doe"),
        ("12/07/2026 • Friday Harbours • Jane Doe", "Jane Doe"),
        ("By Jane Doe Harbour Commons", "Jane Doe"),
    ],
)
def test_names_end_where_something_else_begins(line: str, names: str) -> None:
    byline = parse_byline(line)
    assert byline is not None
    assert "|".join(author.name for author in byline.names) == names


@pytest.mark.parametrize("line", NO_BYLINES)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert parse_byline(line) is None


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Jane Doe, Senior Reporter", "Senior Reporter"),
        ("Political Editor John Smith", "Political Editor"),
        ("Eva Muster Redakteurin", "Redakteurin"),
        ("Kari Nordmann – Journalist Journalist", "Journalist"),
        ("By Jane Doe", None),
    ],
)
def test_reads_a_role(line: str, role: str | None) -> None:
    byline = parse_byline(line)
    assert byline is not None
    assert byline.names[0].role == role


def test_evidence_grows_with_what_gives_the_line_away() -> None:
    lines = ("Xyly Qwerty", "Jane Doe", "Jane Doe, 12 July 2026", "By Jane Doe")
    bylines = [parse_byline(line) for line in lines]
    assert [b.kind for b in bylines if b] == ["alone", "alone", "dated", "prefix"]
    confidences = [b.confidence for b in bylines if b]
    assert confidences == sorted(confidences)
    assert len(set(confidences)) == 4


def test_by_inside_a_name_stays() -> None:
    assert strip_prefix("Colby Byrne") == ("Colby Byrne", "")


@given(st.text(max_size=MAX_LINE + 10))
def test_no_text_raises(text: str) -> None:
    byline = parse_byline(text)
    assert byline is None or byline.names or byline.agency


PARTS = ["By", "von", "Jane", "Doe", "and", ",", "|", "(", ")", "dpa", "The", "-", "Editor", "/", "기자", "·"]


@given(st.lists(st.sampled_from(PARTS)))
def test_no_sequence_of_parts_raises(parts: list[str]) -> None:
    byline = parse_byline(" ".join(parts)[:MAX_LINE])
    assert byline is None or 0 < byline.confidence <= 1


@pytest.mark.parametrize("heading", ["लेखक की मौत", "نویسنده در تبعید", "تقرير أممي جديد", "כתב אישום חדש"])
def test_headings_in_scripts_without_capitals_do_not_begin_like_bylines(heading: str) -> None:
    assert not starts_like_byline(heading)


@pytest.mark.parametrize("line", ["سعيدة بوعزة", "עומר כהן", "عمران قریشی", "दीपक रावत", "নাসরিন সুলতানা"])
def test_given_names_of_other_scripts_are_known(line: str) -> None:
    byline = parse_byline(line)
    assert byline is not None
    assert (byline.names[0].name, byline.kind, byline.confidence) == (line, "alone", 0.6)
