"""The whole journey in a real Chromium: from an empty workspace and the five documents to the files of a draft."""

from __future__ import annotations

from pathlib import Path

import docx
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from drafter.workflow import workspace as places

SOURCES = sorted(str(path) for path in (Path(__file__).parents[3] / "precedents/sources").glob("*.txt"))
SECONDS = 60_000  # at most, for what reads or mines
HOSTED = "opening/hosted-chairs-bali"
_MOST_KEYS = 150
PURPOSE = "assess the work of the year"


@pytest.fixture
def begun(tmp_path, serving):
    """The address and the folder of an empty workspace."""
    places.init(tmp_path / "secretariat", empty=True)
    with serving(tmp_path / "secretariat") as address:
        yield address, tmp_path / "secretariat"


def texts_of(folder: Path) -> tuple[str, str]:
    """Return the words of the one Word file and of the one PDF in a folder."""
    (word,), (pdf,) = folder.glob("*.docx"), folder.glob("*.pdf")
    pages = pypdfium2.PdfDocument(pdf)
    printed = " ".join(page.get_textpage().get_text_range() for page in pages)
    return " ".join(each.text for each in docx.Document(str(word)).paragraphs), " ".join(printed.split())


def test_from_an_empty_workspace_to_word_and_pdf(begun, page, tmp_path):
    address, _ = begun
    page.goto(address)
    expect(page.locator(".next")).to_contain_text("Read in your past statements")
    read_in(page)
    mine(page)
    approve(page)

    page.get_by_role("link", name="Drafts", exact=True).click()
    page.get_by_label("What is to be drafted").select_option("statement")
    last = page.get_by_label("Begin from").locator("optgroup").first.locator("option").first.get_attribute("value")
    page.get_by_label("Begin from").select_option(last)
    page.get_by_label("Name of the file").fill("strelsau")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/drafts/strelsau")
    expect(page.locator("#open .next")).to_contain_text("made for another body's statements")
    mend_a_gap(page)
    resolve_a_problem(page)

    page.get_by_role("button", name="Make the files").click()
    for form in ("Word", "PDF"):
        with page.expect_download() as downloaded:
            page.locator("#made").get_by_role("link", name=f"{form}:").click()
        downloaded.value.save_as(tmp_path / "made" / downloaded.value.suggested_filename)
    for text in texts_of(tmp_path / "made"):
        for fact in ("STRELSAU, RURITANIA", "14 March 2017", PURPOSE, "hosted the"):
            assert fact in text.replace("\u00a0", " "), fact


def test_the_same_by_the_keyboard_alone(begun, page, tmp_path):
    address, _ = begun
    page.goto(address)
    with page.expect_file_chooser() as chooser:
        at(page, "#files").press("Enter")
    chooser.value.set_files(SOURCES)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#reading [role=status]")).to_contain_text("5 files read.", timeout=SECONDS)
    at(page, "#read .next a", "Tab").press("Enter")
    page.wait_for_url("**/mining")
    at(page, "#mining button").press("Enter")
    expect(page.locator("#mining")).to_contain_text("for your decision", timeout=SECONDS)
    at(page, "#mining .done a").press("Enter")
    page.wait_for_url("**/review")
    at(page, "button[value=approve]").press("Enter")
    for key, done in (("a", "is approved"), ("r", "is retired")):
        expect(page.locator("#turn h2")).to_be_focused()
        called = page.locator("#turn h2").inner_text()
        page.keyboard.press(key)
        expect(page.locator(".told.done")).to_contain_text(f"{called} {done}")

    at(page, "nav a[href='/drafts']", "Shift+Tab").press("Enter")
    page.wait_for_url("**/drafts")
    for key in ("Home", "ArrowDown"):  # past the empty form: the last meeting, by its statement
        at(page, "select[name=since]").press(key)
    at(page, "input[name=name]")
    page.keyboard.type("strelsau")
    page.keyboard.press("Enter")
    page.wait_for_url("**/drafts/strelsau")
    at(page, "a[href='#side']").press("Enter")
    for gap, typed in (
        ("[[meeting.place]]", ("Strelsau", "Ruritania")),
        ("[[meeting.date]]", ("14 March 2017",)),
        ("[[meeting.purpose]]", (PURPOSE, "prepare the conference from 29-30 May 2017")),
    ):
        at(page, "article a.gap", text=gap).press("Enter")
        for nth, value in enumerate(typed):
            if nth:
                page.keyboard.press("Tab")
            page.keyboard.type(value)
        expect(page.locator("article")).not_to_contain_text(gap, timeout=SECONDS)
        page.keyboard.press("Escape")
    resolve_by_keys(page)
    at(page, ".files button", "Shift+Tab").press("Enter")
    expect(page.locator("#made")).to_contain_text("PDF", timeout=SECONDS)
    for form in ("docx", "pdf"):
        with page.expect_download(timeout=SECONDS) as downloaded:
            at(page, f"#made a[href$='.{form}']").press("Enter")
        downloaded.value.save_as(tmp_path / "made" / downloaded.value.suggested_filename)
    for text in texts_of(tmp_path / "made"):
        for fact in ("STRELSAU, RURITANIA", "14 MARCH 2017", PURPOSE):  # the opening, with the day, was not approved
            assert fact in text.replace("\u00a0", " "), fact


def resolve_by_keys(page: Page) -> None:
    """Go from the half range that is told to the field where it was typed, and mend it there, all by keys."""
    told = page.locator("#open .problems li", has_text="is half a range")
    expect(told).to_have_count(1, timeout=SECONDS)
    at(page, "#looked-at summary", "Shift+Tab").press("Enter")
    at(page, "#looked-at a[href='#f-meeting-aim']").press("Enter")
    expect(page.locator("#f-meeting-aim")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("prepare the conference of 29–30 May 2017")
    expect(told).to_have_count(0, timeout=SECONDS)


class At:
    """Where the keyboard is."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def press(self, key: str) -> None:
        """Press a key there."""
        self._page.keyboard.press(key)


def at(page: Page, wanted: str, key: str = "Tab", text: str = "") -> At:
    """Go with a key until what is wanted has the keyboard, as a person does who sees no mouse."""
    there = """([wanted, text]) => document.activeElement.matches(wanted)
               && document.activeElement.textContent.includes(text)"""
    for _ in range(_MOST_KEYS):
        if page.evaluate(there, [wanted, text]):
            return At(page)
        page.keyboard.press(key)
    raise AssertionError(f"{wanted} is not reached by {_MOST_KEYS} times {key}")


def read_in(page: Page) -> None:
    """Drop the five documents, and go where the page leads next."""
    page.set_input_files("#files", SOURCES)
    page.get_by_role("button", name="Read them in").click()
    expect(page.locator("#reading [role=status]")).to_contain_text("5 files read.", timeout=SECONDS)
    expect(page.locator("#glance")).to_contain_text("9 statements")
    page.locator(".next a").first.click()


def mine(page: Page) -> None:
    """Have the language found that recurs, and go to what waits."""
    page.get_by_role("button", name="Find what recurs").click()
    page.get_by_role("link", name="for your decision").click(timeout=SECONDS)
    page.wait_for_url("**/review")


def approve(page: Page) -> None:
    """Approve what opens, attends, purposes and closes; of one clause mend the wording first."""
    page.goto(page.url + f"?id={HOSTED}")
    page.locator("summary", has_text="Edit").click()
    words = page.locator("textarea[name=text]")
    words.fill(words.input_value().replace("{{ matter.text }}", "Related Transnational Crime"))
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".told.done")).to_contain_text("is as you wrote it")
    for function in ("opening", "attendance", "purpose", "closing"):
        page.get_by_label("Which clauses").select_option(function)
        page.wait_for_url(f"**/review?function={function}")
        expect(page.locator(".turn h2")).to_contain_text(function)
        while page.get_by_role("button", name="Approve").count():
            called = page.locator("#turn h2").inner_text()
            page.get_by_role("button", name="Approve").click()
            expect(page.locator(".told.done")).to_contain_text(f"{called} is approved")


def mend_a_gap(page: Page) -> None:
    """Choose gaps in the text, and fill in what is missing where they lead."""
    for gap, values in (
        ("[[meeting.place]]", {"meeting-city": "Strelsau", "meeting-country": "Ruritania"}),
        ("[[meeting.date]]", {"meeting-start": "14 March 2017"}),
        ("[[host.country]]", {"host-country": "Ruritania"}),
        ("[[meeting.purpose]]", {"meeting-purpose": PURPOSE}),
    ):
        page.locator("article a.gap", has_text=gap).first.click()
        expect(page.locator(f"#f-{next(iter(values))}")).to_be_focused()
        for field, value in values.items():
            page.locator(f"#f-{field}").fill(value)
        expect(page.locator("article")).not_to_contain_text(gap, timeout=SECONDS)


def resolve_a_problem(page: Page) -> None:
    """Have a half range told where it was typed, and gone when it is mended."""
    aim = page.locator("#f-meeting-aim")
    told = page.locator("#open .problems li", has_text="is half a range")
    aim.fill("prepare the conference from 29-30 May 2017")
    expect(told).to_have_count(1, timeout=SECONDS)
    page.locator("#open summary", has_text="to look at").click()
    told.get_by_role("link", name="in the form").click()
    expect(aim).to_be_focused()
    aim.fill("prepare the conference of 29–30 May 2017")
    expect(told).to_have_count(0, timeout=SECONDS)
