"""Dates in many languages: a table of lines, what is read from them, and lines that are no dates."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.fields.dates import MAX_LINE, DateMention, date_line, date_order, find_dates, is_date_line
from newsclean.fields.metaline import labelled_spans

READ = [
    # line, values, kinds (p published, u updated, - plain)
    ("Published Jun 04, 2026 • Last updated 05.06.2026, 9:30 pm CET", "2026-06-04|2026-06-05 21:30:00+01:00", "pu"),
    ("Published: 22:04, 12 Jul 2026", "2026-07-12 22:04:00", "p"),
    ("12:20pm Jul 12, 2026", "2026-07-12 12:20:00", "-"),
    ("July 12, 2026 - 4.34pm", "2026-07-12 16:34:00", "-"),
    ("Sunday, July 12, 2026 at 12:05 a.m. EDT", "2026-07-12 00:05:00-04:00", "-"),
    ("12 July 2026 9:27PM ET", "2026-07-12 21:27:00-04:00", "-"),
    ("January 12, 2026, 6 pm ET", "2026-01-12 18:00:00-05:00", "-"),
    ("POSTED: 07/31/2026 3:05 PM EDT", "2026-07-31 15:05:00-04:00", "p"),
    ("07/12/2026 3:05 PM PDT", "2026-07-12 15:05:00-07:00", "-"),
    ("2026-07-12T22:09:00Z", "2026-07-12 22:09:00+00:00", "-"),
    ("2026-07-12 22:09", "2026-07-12 22:09:00", "-"),
    ("2026-07-12T22:09:30.250+05:30", "2026-07-12 22:09:30.250000+05:30", "-"),
    ("Sun, 12 Jul 2026 22:09:00 +0200", "2026-07-12 22:09:00+02:00", "-"),
    ("Updated 14:20 GMT+1, 12 July 2026", "2026-07-12 14:20:00+01:00", "u"),
    ("Stand: 12.07.2026 05:00 Uhr", "2026-07-12 05:00:00", "p"),
    ("12.07.2026 um 14:46", "2026-07-12 14:46:00", "-"),
    ("12.07.26", "2026-07-12", "-"),
    ("Zuerst veröffentlicht am 12/07/2026 - 16:17 MEZ", "2026-07-12 16:17:00+01:00", "p"),
    ("Zuletzt aktualisiert: Sonntag, 12. Juli 2026, 20.15 Uhr", "2026-07-12 20:15:00", "u"),
    ("12. MÄR 2026 18:03", "2026-03-12 18:03:00", "-"),
    ("Publié le 30/04/2026 - 16:00, mis à jour le 01/05/2026 à 08h15", "2026-04-30 16:00:00|2026-05-01 08:15:00", "pu"),
    ("mardi 12 mai 2026 à 16h30", "2026-05-12 16:30:00", "-"),
    ("mar. 12 mars 2026", "2026-03-12", "-"),
    ("Bruselas - 15 oct 2026 - 08:22 Actualizado: 15 oct 2026 - 17:38 CEST",
     "2026-10-15 08:22:00|2026-10-15 17:38:00+02:00", "-u"),
    ("12 de julio de 2026 a las 20:56h", "2026-07-12 20:56:00", "-"),
    ("12/07/26 às 16h30", "2026-07-12 16:30:00", "-"),
    ("Publicado em 12 de julho de 2026, atualizado às 18:00", "2026-07-12|2026-07-12 18:00:00", "pu"),
    ("05 Gennaio 2026 Aggiornato alle 16:01", "2026-01-05|2026-01-05 16:01:00", "-u"),
    ("12 luglio 2026 alle ore 9:05", "2026-07-12 09:05:00", "-"),
    ("Dilluns, 13 d’abril de 2026 a les 09:30", "2026-04-13 09:30:00", "-"),
    ("12/07/2026 - 06:00 h Actualitzat el 13/07/2026 a les 09:12", "2026-07-12 06:00:00|2026-07-13 09:12:00", "-u"),
    ("Gepubliceerd op 12 juli 2026 om 9.30 uur", "2026-07-12 09:30:00", "p"),
    ("Publicerad 23 okt 2026 kl 10.23 Uppdaterad kl 12.17", "2026-10-23 10:23:00|2026-10-23 12:17:00", "pu"),
    ("Publisert 05.08.2026, kl. 13.05 Oppdatert 05.08.2026, kl. 13.52",
     "2026-08-05 13:05:00|2026-08-05 13:52:00", "pu"),
    ("Offentliggjort torsdag 06. feb 2026 17:25", "2026-02-06 17:25:00", "p"),
    ("Julkaistu 12.7.2026 klo 12.30", "2026-07-12 12:30:00", "p"),
    ("12. heinäkuuta 2026", "2026-07-12", "-"),
    ("Opublikowano: 12 lipca 2026, 14:00", "2026-07-12 14:00:00", "p"),
    ("12 listopada 2026", "2026-11-12", "-"),
    ("12. listopada 2026.", "2026-10-12", "-"),
    ("Aktualizováno 12. července 2026 v 9:15", "2026-07-12 09:15:00", "u"),
    ("12. júla 2026 o 9:15", "2026-07-12 09:15:00", "-"),
    ("2026. július 12. 22:09", "2026-07-12 22:09:00", "-"),
    ("Veröffentlicht am 25. November 202426. November 2024", "2024-11-25|2024-11-26", "pu"),
    ("Geplaatst op 30 juni 20263 juli 2026", "2026-06-30|2026-07-03", "pu"),
    ("9 липня 202612 липня 2026", "2026-07-09|2026-07-12", "pu"),
    ("25/11/20243/12/2024", "2024-11-25|2024-12-03", "pu"),
    ("9. 12. 202412. 12. 2024", "2024-12-09|2024-12-12", "pu"),
    ("Publicat: 12 iulie 2026, ora 10:00", "2026-07-12 10:00:00", "p"),
    ("Публикувано на 12 юли 2026 г., 10:00", "2026-07-12 10:00:00", "p"),
    ("12 июля 2026, 22:09", "2026-07-12 22:09:00", "-"),
    ("Обновлено: 12 июля 2026 г. в 22:09", "2026-07-12 22:09:00", "u"),
    ("Опубліковано 12 липня 2026 року о 22:09", "2026-07-12 22:09:00", "p"),
    ("Objavljeno: 12. srpnja 2026. u 10:00", "2026-07-12 10:00:00", "p"),
    ("12. јула 2026. 10:00", "2026-07-12 10:00:00", "-"),
    ("12. julij 2026 ob 10:00", "2026-07-12 10:00:00", "-"),
    ("Zadnja sprememba: nedelja, 12. julij 2026", "2026-07-12", "u"),
    ("Zadnji put ažurirano: 12. srpnja 2026. u 12:30", "2026-07-12 12:30:00", "u"),
    ("Pēdējo reizi labots: 12.07.2026 10:15", "2026-07-12 10:15:00", "u"),
    ("2026. gada 12. jūlija", "2026-07-12", "-"),
    ("12. juulil 2026 kell 10.15", "2026-07-12 10:15:00", "-"),
    ("Viimati uuendatud: 12. juuli 2026, 10:15", "2026-07-12 10:15:00", "u"),
    ("Paskutinį kartą atnaujinta: 2026-07-12", "2026-07-12", "u"),
    ("2026 m. liepos 12 d. 10:00", "2026-07-12 10:00:00", "-"),
    ("2026.07.12 19:59", "2026-07-12 19:59:00", "-"),
    ("2026. gada 12. jūlijs, plkst. 10:00", "2026-07-12 10:00:00", "-"),
    ("12. juuli 2026 kell 10:00", "2026-07-12 10:00:00", "-"),
    ("Δημοσίευση: 12 Ιουλίου 2026, 22:09", "2026-07-12 22:09:00", "p"),
    ("Yayınlanma: 12.07.2026 - 22:09 Güncelleme: 13 Temmuz 2026 10:00",
     "2026-07-12 22:09:00|2026-07-13 10:00:00", "pu"),
    ("نشر في 12 يوليو 2026", "2026-07-12", "p"),
    ("12 كانون الثاني 2026", "2026-01-12", "-"),
    ("פורסם: 12 ביולי 2026, 22:09", "2026-07-12 22:09:00", "p"),
    ("۲۱ تیر ۱۴۰۵ - ۲۲:۰۹", "2026-07-12 22:09:00", "-"),
    ("प्रकाशित: 12 जुलाई 2026, 22:09", "2026-07-12 22:09:00", "p"),
    ("अंतिम बार अपडेट किया गया बृहस्पतिवार, 12 सित 2026", "2026-09-12", "u"),
    ("প্রকাশ: ১২ জুলাই ২০২৬, ২২:০৯ শেষ আপডেট: ১৩ জুলাই ২০২৬", "2026-07-12 22:09:00|2026-07-13", "pu"),
    ("রোববার, ১২ অগস্ট ২০২৬", "2026-08-12", "-"),
    ("شائع شدہ: 12 جولائی 2026ء", "2026-07-12", "p"),
    ("اتوار 12 جولائی 2026 22:09", "2026-07-12 22:09:00", "-"),
    ("پنج‌شنبه، ۲۱ تير ۱۴۰۵", "2026-07-12", "-"),
    ("آخرین به روز رسانی: ۲۱ سرطان ۱۴۰۵ ساعت ۲۲:۰۹", "2026-07-12 22:09:00", "u"),
    ("עודכן לאחרונה בתאריך 12 באוג' 2026", "2026-08-12", "u"),
    ("12 tháng 7, 2026, 22:09 (GMT+7)", "2026-07-12 22:09:00+07:00", "-"),
    ("Chủ nhật, 12/7/2026, 22:09 (GMT+7)", "2026-07-12 22:09:00+07:00", "-"),
    ("Diterbitkan 12 Agustus 2026, pukul 10:00 WIB", "2026-08-12 10:00:00+07:00", "p"),
    ("12 กรกฎาคม 2569 เวลา 22:09 น.", "2026-07-12 22:09:00", "-"),
    ("21 ก.ค. 2569", "2026-07-21", "-"),
    ("21 ก.ค. 69 (10:22 น.)", "2026-07-21 10:22:00", "-"),
    ("公開日：2026年7月12日 22:09", "2026-07-12 22:09:00", "p"),
    ("2026年7月12日 午後3時05分 更新", "2026-07-12 15:05:00", "u"),
    ("令和8年7月12日", "2026-07-12", "-"),
    ("입력 2026.07.12 22:09 수정 2026.07.13 오후 3:05", "2026-07-12 22:09:00|2026-07-13 15:05:00", "pu"),
    ("2026년 7월 12일", "2026-07-12", "-"),
    ("发布时间：2026年7月12日 08:30", "2026-07-12 08:30:00", "p"),
    ("Đăng vào 12 Tháng Bảy, 2026", "2026-07-12", "p"),
    ("12 tháng 7, 2026", "2026-07-12", "-"),
    ("12 thg 7, 2026", "2026-07-12", "-"),
    ("อัพเดทล่าสุด วันอาทิตย์ที่ 12 กรกฎาคม 2569", "2026-07-12", "u"),
    ("Disiarkan pada Ahad, 12 Julai 2026", "2026-07-12", "p"),
    ("Imechapishwa mnamo Jumapili, Agosti 12, 2026 saa 9:30", "2026-08-12 09:30:00", "p"),
    ("Laas opgedateer: Sondag 12 Julie 2026 om 9:30", "2026-07-12 09:30:00", "u"),
    ("07/12/2026 3:05 PM MDT", "2026-07-12 15:05:00-06:00", "-"),
    ("07/12/2026 3:05 PM EST", "2026-07-12 15:05:00-05:00", "-"),
    ("12 July 2026 12:30 +0200", "2026-07-12 12:30:00+02:00", "-"),
    ("12 July 2026 - 10:30 (local)", "2026-07-12 10:30:00", "-"),
    ("12 July 2026 10:30 ora", "2026-07-12 10:30:00", "-"),
    ("2026年7月12日 下午3:20", "2026-07-12 15:20:00", "-"),
    ("2026년 7월 12일 오전 12:20", "2026-07-12 00:20:00", "-"),
    ("17.30 Uhr, 12.07.2026", "2026-07-12 17:30:00", "-"),
    ("5 p.m. 12 July 2026", "2026-07-12 17:00:00", "-"),
    ("12 July 2026, 14:00 (CET)", "2026-07-12 14:00:00+01:00", "-"),
    ("12 July 2026 12:30 UTC", "2026-07-12 12:30:00+00:00", "-"),
    ("12 July 2026 12:30 GMT+20", "2026-07-12 12:30:00", "-"),
]  # fmt: skip

NOT_ONLY_DATES = [
    "Born on 12 July 2026 in Rome",
    "In 2024, 12 people came",
    "The meeting of 12 July 2026 was short.",
    "Jane Doe, 12 July 2026",
    "Version 3.12.2024",
    "Am 12. Juli 2026 begann der Regen.",
    "12 people, 5 dogs",
    "1747 0",
    "3.50",
    "Flight 12/2026",
    "",
    "May",
    "Sunday",
    "Top 10 of 2026",
    "Call 555-12-2026 now",
    "31/02/2026",
    "© 2026 Example Media",
    "12 July 1650",
    "12 تیر 2026",
    "2026-13-45T22:09:00Z",
    "12 July 2026, 25:70",
    "12 July 2026 13 pm",
]

RELATIVE = [
    ("2 hours ago", "2026-07-12 07:00:00"),
    ("Updated 30 mins ago", "2026-07-12 08:30:00"),
    ("vor 3 Stunden", "2026-07-12 06:00:00"),
    ("hace 2 días", "2026-07-10 09:00:00"),
    ("il y a 2 jours", "2026-07-10 09:00:00"),
    ("há 2 horas", "2026-07-12 07:00:00"),
    ("3 ore fa", "2026-07-12 06:00:00"),
    ("2 uur geleden", "2026-07-12 07:00:00"),
    ("3 часа назад", "2026-07-12 06:00:00"),
    ("3時間前", "2026-07-12 06:00:00"),
    ("3시간 전", "2026-07-12 06:00:00"),
    ("3 ชั่วโมงที่แล้ว", "2026-07-12 06:00:00"),
    ("3 giờ trước", "2026-07-12 06:00:00"),
    ("3 uur gelede", "2026-07-12 06:00:00"),
    ("Heute, 08:34 Uhr", "2026-07-12 08:34:00"),
    ("Yesterday, 5:00 am", "2026-07-11 05:00:00"),
    ("August 8", "2025-08-08"),
    ("8. Juli, 17:00 Uhr", "2026-07-08 17:00:00"),
    ("7月8日 17:00", "2026-07-08 17:00:00"),
    ("2 weeks ago", "2026-06-28 09:00:00"),
    ("3 months ago", "2026-04-13 09:00:00"),
    ("Jan 5, 10:30", "2026-01-05 10:30:00"),
    ("8월 8일", "2025-08-08"),
]


@pytest.mark.parametrize(("line", "values", "kinds"), READ, ids=[row[0] for row in READ])
def test_reads_a_date_line(line: str, values: str, kinds: str) -> None:
    found = find_dates(line)
    assert "|".join(str(m.value) for m in found) == values
    assert "".join({"published": "p", "updated": "u", "plain": "-"}[m.kind] for m in found) == kinds
    assert all(line[m.start : m.end] == m.raw for m in found)


@pytest.mark.parametrize("line", [row[0] for row in READ if not row[0].startswith("Bruselas")])
def test_knows_that_the_line_is_only_a_date(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize("line", NOT_ONLY_DATES)
def test_other_lines_are_no_date_lines(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(("line", "value"), RELATIVE)
def test_relative_dates_need_a_now(line: str, value: str) -> None:
    assert [m.value for m in find_dates(line)] == [None]
    assert [str(m.value) for m in find_dates(line, now=dt.datetime(2026, 7, 12, 9))] == [value]


def test_a_line_without_a_digit_is_never_a_date() -> None:
    assert not is_date_line("Published on Sunday")
    assert find_dates("Gestern") == ()


def test_the_rest_of_a_line_is_told() -> None:
    line = date_line("Madrid - 29/05/2026 20:00")
    assert line is not None
    assert ["Madrid - 29/05/2026 20:00"[a:b] for a, b in line.rest] == ["Madrid"]


@pytest.mark.parametrize(
    ("lines", "order"),
    [(["07/12/2026", "07/31/2026"], True), (["31/07/2026"], False), (["07/12/2026"], None), (["7/12"], None)],
)
def test_the_order_that_a_text_proves(lines: list[str], order: bool | None) -> None:
    assert date_order(lines) is order


def test_the_order_given_decides_between_day_and_month() -> None:
    assert str(find_dates("07/12/2026")[0].value) == "2026-12-07"
    assert str(find_dates("07/12/2026", month_first=True)[0].value) == "2026-07-12"


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("12 July 2026 10 July 2026", ["updated", "published"]),
        ("Posted on July 10, 2026 July 12, 2026", ["published", "updated"]),
        ("2026-07-12T09:30:00+02:00 July 10th, 2026", ["updated", "published"]),
        ("10 July 2026 10 July 2026", ["plain", "plain"]),
        ("10 July 2026 – 12 July 2026", ["plain", "plain"]),
        ("Updated 12 July 2026 10 July 2026", ["updated", "plain"]),
    ],
)
def test_of_two_days_side_by_side_the_later_is_the_update(line: str, kinds: list[str]) -> None:
    assert [mention.kind for mention in find_dates(line)] == kinds


def test_a_zone_behind_a_time_is_one_though_it_is_also_a_word() -> None:
    assert str(find_dates("12 January 2026 at 1:00 PM EST")[0].value) == "2026-01-12 13:00:00-05:00"


def test_a_number_with_a_dot_before_a_date_is_no_time_of_day() -> None:
    assert str(find_dates("17.30, 12.07.2026")[0].value) == "2026-07-12"


@pytest.mark.parametrize(("line", "day"), [("30 اسفند 1399", "2021-03-20"), ("31 مهر 1405", ""), ("32 تیر 1405", "")])
def test_persian_months_have_their_lengths(line: str, day: str) -> None:
    assert "".join(str(mention.value) for mention in find_dates(line)) == day


def test_labels_belong_to_the_span_that_a_byline_loses() -> None:
    line = "Jane Doe, published on 12 July 2026"
    assert [line[a:b] for a, b in labelled_spans(line)] == ["published on 12 July 2026"]


@given(st.text(max_size=MAX_LINE + 10))
def test_no_text_raises(text: str) -> None:
    assert all(isinstance(m, DateMention) and text[m.start : m.end] == m.raw for m in find_dates(text))


PARTS = "12 2026 July . , : / - 9:30 pm ago vor 3 am 年 月 日 月 Uhr 08 at GMT+2 31 h".split(" ")


@given(st.lists(st.sampled_from(PARTS)))
def test_no_sequence_of_parts_raises(parts: list[str]) -> None:
    now = dt.datetime(2026, 7, 12)
    assert all(m.start < m.end for m in find_dates(" ".join(parts)[:MAX_LINE], now=now))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Pressemitteilung vom 12. Juli 2026", "published"),
        ("Communiqué du 12 juillet 2026", "published"),
        ("Ημερομηνία: 12 Ιουλίου 2026", "published"),
        ("작성일: 2026년 7월 12일", "published"),
        ("Utolsó módosítás: 2026. július 12.", "updated"),
        ("Poslední úprava: 12. července 2026", "updated"),
        ("Síðast uppfært: 12. júlí 2026", "updated"),
        ("修改时间：2026年7月12日", "updated"),
    ],
)
def test_labels_of_many_languages(line: str, kind: str) -> None:
    read = date_line(line)
    assert read is not None
    assert not read.rest
    assert [(str(mention.value), mention.kind) for mention in read.mentions] == [("2026-07-12", kind)]
