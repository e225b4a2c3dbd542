"""Large words that lie across the text of a PDF's page."""

from __future__ import annotations

from ingest.pdf_maker import dropped, texts, words, written

TEXT = ["1. The Meeting was held in Strelsau, Ruritania and was", "opened by the Minister for Nets.",
        "2. The Meeting noted the report of Elbonia on its nets", "and thanked all who had written it."]  # fmt: skip
READ = ["The Meeting was held in Strelsau, Ruritania and was opened by the Minister for Nets.",
        "The Meeting noted the report of Elbonia on its nets and thanked all who had written it."]  # fmt: skip


def page(*large: tuple[int, int, str]) -> bytes:
    running = words(*((60, 760 - 16 * at, text) for at, text in enumerate(TEXT)))
    return words(*large, size=80) + b" " + running


def test_a_large_word_across_the_text_is_taken_off_and_told():
    data = written(page((60, 715, "DRAFT")))

    assert texts(data) == READ
    assert dropped(data) == [("watermark", "DRAFT")]


def test_it_is_taken_off_a_page_too_on_which_nothing_stands_behind_it():
    short = words((60, 715, "DRAFT"), size=80) + b" " + words((60, 600, "3. The Meeting closed."), (60, 580, "Klow"))
    data = written(page((60, 715, "DRAFT")), short)

    assert texts(data)[:3] == [*READ, "The Meeting closed."]
    assert [kind for kind, _ in dropped(data)] == ["watermark"] * 2


def test_a_large_word_beside_or_above_the_text_stays():
    assert "NETS" in " ".join(texts(written(page((60, 780, "NETS")))))


def test_its_first_letter_is_no_initial_of_a_line_that_stands_above_it():
    ruled = b" 0.8 w 50 744 m 300 744 l S 50 728 m 300 728 l S 50 712 m 300 712 l S"
    data = written(page((62, 700, "DRAFT")) + ruled)

    assert texts(data) == READ
    assert dropped(data) == [("watermark", "DRAFT")]
