"""Captions and copyrights where a small change of the code would read another credit, or none."""

import pytest

from newsclean.photos.copyright import has_dated_copyright, reserves_rights
from newsclean.photos.credit import parse_credit
from newsclean.photos.trailing import split_caption


@pytest.mark.parametrize(
    ("line", "reserved"),
    [
        ("© 2026 Example Boats. All rights reserved.", True),
        ("All rights reserved", True),
        ("Alle Rechte vorbehalten", True),
        ("All boats left the harbour", False),
        ("Alle Boote sind fort", False),
        ("The rights of the owners", False),
        ("© Ana Lima/Getty Images. All rights reserved.", False),
    ],
)
def test_a_site_reserves_all_rights_and_an_agencys_photo_is_a_photo(line: str, reserved: bool) -> None:
    assert reserves_rights(line) is reserved


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("© 2026 Example Boats", True),
        ("Copyright 2026 Example Boats", True),
        ("Example Boats, 2026", False),
        ("© Example Boats", False),
        ("© 2026 Ana Lima/AFP", False),
    ],
)
def test_a_year_beside_a_copyright_sign_is_a_sites(line: str, dated: bool) -> None:
    assert has_dated_copyright(line) is dated


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (
            "The quay, the mill and the boats, Foto: Ana Lima/dpa",
            "The quay, the mill and the boats",
            "Foto: Ana Lima/dpa",
        ),
        (
            "The © sign on the wall of the mill at dawn © Ana Lima",
            "The © sign on the wall of the mill at dawn",
            "© Ana Lima",
        ),
        ("Boats at the quay at dawn, via Getty Images", "Boats at the quay at dawn", "Getty Images"),
        ("Boats at the quay at dawn", "Boats at the quay at dawn", None),
        ("Boats at the quay. Karen Poe/The Bay Courier", "Boats at the quay.", "Karen Poe/The Bay Courier"),
        ("Boats at the quay.Karen Poe/The Bay Courier", "Boats at the quay.", "Karen Poe/The Bay Courier"),
        ("Boats at the quay. KAREN POE / THE BAY", "Boats at the quay.", "KAREN POE / THE BAY"),
        ("Boats at the quay. Photo / Karen Poe", "Boats at the quay.", "Photo / Karen Poe"),
        ("Boats at the quay. — Bay/File", "Boats at the quay.", "Bay/File"),
        ("Boats at the quay. HANDOUT", "Boats at the quay.", "HANDOUT"),
        ("Boats at the quay. (Google Maps)", "Boats at the quay.", "(Google Maps)"),
        ("Boats at the quay. (KFRX)", "Boats at the quay.", "(KFRX)"),
        ("Boats at the quay. (Bay County Sheriff's Office)", "Boats at the quay.", "(Bay County Sheriff's Office)"),
        ("Boats at the quay. (the county)", "Boats at the quay. (the county)", None),
        ("He is a photographer / videographer", "He is a photographer / videographer", None),
    ],
)
def test_only_what_ends_a_caption_is_its_credit(line: str, caption: str, credit: str | None) -> None:
    assert split_caption(line) == (caption, credit)


@pytest.mark.parametrize(
    ("line", "caption", "photographer"),
    [
        ("Turninn við höfnina. Mynd/Ari Dæmi", "Turninn við höfnina.", "Ari Dæmi"),
        ("Turninn við höfnina hofn.is/Ari Dæmi", "Turninn við höfnina", "Ari Dæmi"),
        ("Bokštas uoste / J. Pavyzdžio nuotr.", "Bokštas uoste", "J. Pavyzdžio"),
        ("Bokštas uoste / J. Pavyzdžio / Uosto nuotr.", "Bokštas uoste", "J. Pavyzdžio"),
        ("Wieża w porcie, fot. Ewa Przykład", "Wieża w porcie", "Ewa Przykład"),
        ("Veža v prístave. Foto N – Ján Príklad", "Veža v prístave.", "Ján Príklad"),
        ("Torn sadamas. Autor/allikas: Mari Näide", "Torn sadamas.", "Mari Näide"),
        ("Tårnet i havna. Foto: Kari Eksempel / Institutt for havner", "Tårnet i havna.", "Kari Eksempel"),
        ("Wieża stoi w porcie, widać to m.in. na fot. Ewy.", "Wieża stoi w porcie, widać to m.in. na fot. Ewy.", None),
        ("Mehr dazu steht auf hafen.de/Turm", "Mehr dazu steht auf hafen.de/Turm", None),
    ],
)
def test_credits_that_few_languages_have(line: str, caption: str, photographer: str | None) -> None:
    before, credit = split_caption(line)
    assert (before, parse_credit(credit).photographer if credit else None) == (caption, photographer)
