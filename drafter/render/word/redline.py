"""A redline as a Word file: tracked changes, of which all accepted are the new text and all rejected the old.

The walk of `word`, step by step instead of block by block. Numbers are Word's own, in both texts: a paragraph that
stays has one list in both, so that its number follows when changes are accepted. A paragraph that moved is told in a
comment too; so are the words changed in it, which a moved paragraph cannot show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter import citing
from drafter.model import BlockKind, Change, ChangeKind, Changes, Mark, Part, Row, Side, Statement
from drafter.render import front
from drafter.render.dress import Dress
from drafter.render.word import parts as word_parts, pictures
from drafter.render.word.package import Part as FilePart
from drafter.render.word.parts import paragraph
from drafter.render.word.texts import Look, TwoTexts
from drafter.render.word.tracked import DELETED, INSERTED, MOVED_FROM, MOVED_TO, TAGS
from drafter.render.word.xml import Xml, el, look, run

_SHOWN = 60
"""Letters of struck or added words that a comment quotes."""


def file(old: Statement, new: Statement, changes: Changes, dress: Dress) -> bytes:
    """Return the bytes of the .docx. Raises DraftingError where the base document cannot be used."""
    return _Redline(old, new, changes, dress).package()


class _Redline(TwoTexts):
    """The walk through the steps."""

    # ── the walk ─────────────────────────────────────────────────────────────────────────────────

    def _headers(self) -> list[FilePart]:
        named = " to ".join(dict.fromkeys((front.named(self.old.statement), front.named(self.statement))))
        return word_parts.headers(self.statement, self.base, f"REDLINE: changes from {named}")

    def _front(self) -> Iterator[Xml]:
        for at, line in enumerate(front.draft_note(self.statement)):
            yield paragraph(self.base.id("Draft Note"), *self._note_line(line, at == 0))

    def _blocks(self) -> Iterator[Xml]:
        is_open = False  # whether the paragraph that stands last comes or goes, and needs one to run on into
        for step in self.steps:
            drawn = list(self._pictures_of(step))
            yield from drawn
            is_open = _is_tracked(drawn[-1]) if drawn else is_open
            self.track.step()
            if step.side.block.kind is BlockKind.TABLE:
                yield from [self._stop()] if is_open else []
                yield from self._table_of(step)
            elif step.side.block.kind is BlockKind.FOOTNOTE:
                found = list(self._footnote_of(step))
                yield from found
                is_open = is_open or any(each.startswith("<w:p>") for each in found)
                continue
            else:
                yield self._paragraph_of(step)
            is_open = step.mark is not Mark.KEPT
        yield from [self._stop()] if is_open else []

    def _pictures_of(self, step: Change) -> Iterator[Xml]:
        """Yield the pictures before a step: those of the old text struck and of the new added, where they differ."""
        was = step.old.at if step.old and not (step.new and step.move) else -1
        now = step.new.at if step.new else -1
        style, width = self.base.id("Body Text"), self.sections.text_width(0) / 20
        if self.pictures.looks(now) == self.old_pictures.looks(was):
            yield from self.pictures.before(now, style, width)
            return
        for held, at, tag in ((self.old_pictures, was, DELETED), (self.pictures, now, INSERTED)):
            for properties, picture in held.each(at, style, width):
                self.track.step()
                yield el("w:p", self.track.properties(properties, tag), *self.track.around(tag, [picture]))

    def _stop(self) -> Xml:
        """Return the short paragraph below a table, where nothing else stops what goes before a table or at the end.

        Neither there can the end of a paragraph go; and LibreOffice gives an empty one the looks of what went.
        """
        return paragraph(self.base.id("After Table"), run(" "))

    def _paragraph_of(self, step: Change) -> Xml:
        """Return the paragraph of a step, with what became of its words, its end and its properties."""
        new = self._look(step.new, self.new) if step.new else None
        old = self._look(step.old, self.old) if step.old else None
        here = new or old
        assert here is not None, "a step is of one of the two texts"
        end = "" if step.mark is Mark.KEPT else self._tag(step)
        was = old.properties if new and old and not step.move else None
        properties = self.track.properties(here.properties, end, was)
        if step.move:
            return el("w:p", properties, *self._moved(step, here))
        return el("w:p", properties, *self._labels(old, new, step), *self._words(step.words, step.old, step.new))

    def _tag(self, step: Change) -> str:
        """Return the element of what came or went with this step."""
        if step.move in self.pure:
            return MOVED_TO if step.new else MOVED_FROM
        return TAGS[step.mark]

    def _labels(self, old: Look | None, new: Look | None, step: Change) -> Iterator[Xml]:
        """Yield the typed labels; where they are the same, one that was kept."""
        before, after = (each.typed if each else () for each in (old, new))
        if old and new and before == after:
            yield from after
            return
        is_whole = step.kind in (ChangeKind.SPLIT, ChangeKind.JOINED)  # of a label nothing is kept
        yield from self.track.around(DELETED, before)
        yield from self.track.around(INSERTED, after) if old or step.mark is Mark.ADDED or is_whole else after

    def _moved(self, step: Change, here: Look) -> Iterator[Xml]:
        """Yield what stands where a paragraph was, or where it is now, with a comment there."""
        tag = self._tag(step)
        if step.new is None:
            assert step.old is not None
            inner = list(self.track.around(tag, [*here.typed, *self._plain(step.old.block.text, step.old, self.old)]))
        else:
            inner = list(self.track.around(tag, [*here.typed, *self._plain(step.new.block.text, step.new, self.new)]))
        inner = list(self.track.moved(step.move, tag, inner)) if step.move in self.pure else inner
        yield from self._told(step, inner) if step.new else inner

    def _told(self, step: Change, runs: list[Xml]) -> list[Xml]:
        """Return the runs with a comment that tells from where they came, and what was changed on the way."""
        assert step.old is not None
        lines = [f"Moved here from {citing.paragraph(step.old.cited) or 'another place'}."]
        for mark, verb in ((Mark.STRUCK, "Struck"), (Mark.ADDED, "Added")):
            found = [part.text.strip() for part in step.words if part.mark is mark and part.text.strip()]
            lines += [f"{verb}: {'; '.join(f'“{_short(text)}”' for text in found)}."] if found else []
        key = self.comments.add("drafter", lines)
        # the mark is an insertion too, and of no range: else LibreOffice leaves an empty paragraph of a rejected move
        reference = self.track.around(
            self._tag(step), [el("w:r", look(self.base.id("annotation reference")), el("w:commentReference", id=key))]
        )
        return [*runs, *reference]

    # ── footnotes ────────────────────────────────────────────────────────────────────────────────

    def _has_notes(self) -> bool:
        return bool(self.pieces.notes or self.old.pieces.notes)

    def _footnotes(self) -> Iterator[Xml]:
        """Yield the footnotes of both texts in the order in which the text refers to them."""
        for is_new, number, key in self.notes.referred:
            text = self.new if is_new else self.old
            note = text.pieces.notes[number - 1]
            at = next(at for at, block in enumerate(text.statement.blocks) if block is note)
            step = self.notes.step(number) if is_new else None
            self.track.step()
            words = (
                self._words(step.words, step.old, step.new) if step else self._plain(note.text, Side(at, note), text)
            )
            yield word_parts.footnote(number, note, words, self.base, key)

    def _footnote_of(self, step: Change) -> Iterator[Xml]:
        """Yield the place of a footnote, or, of one that nothing refers to, its paragraph."""
        old = step.old if step.old and not self.old.pieces.is_referred(step.old.block) else None
        new = step.new if step.new and not self.pieces.is_referred(step.new.block) else None
        if old and new and old is step.old and new is step.new and not step.move:
            yield self._paragraph_of(step)
        else:
            if old and (step.new is None or not step.move):
                yield self._alone(old, Mark.STRUCK)
            if new:
                yield self._alone(new, Mark.ADDED)
        if self._stay() and step.new and not new:
            yield from word_parts.footnote_place(self.pieces.number(step.new.block))

    def _alone(self, side: Side, mark: Mark) -> Xml:
        """Return a paragraph of one text only."""
        words = (Part(mark, side.block.text),)
        struck = mark is Mark.STRUCK
        kind = ChangeKind.STRUCK if struck else ChangeKind.ADDED
        return self._paragraph_of(Change(kind, side if struck else None, None if struck else side, words, mark))

    def _stay(self) -> bool:
        """Return whether all footnotes are in both texts, in one order: then their places can be marked."""
        numbers = range(1, len(self.pieces.notes) + 1)
        stays = all(
            step.old and step.new and not step.move for step in self.steps if step.side.block.kind is BlockKind.FOOTNOTE
        )
        return (
            stays
            and self.notes.kept == dict(zip(numbers, numbers, strict=True))
            and len(self.old.pieces.notes) == len(numbers)
        )

    # ── tables ───────────────────────────────────────────────────────────────────────────────────

    def _table_of(self, step: Change) -> Iterator[Xml]:
        """Yield the table with what became of its rows; one that moved is struck in one place, added in the other."""
        block = step.side.block
        widths = self._widths(block, step.side.at)
        grid = el("w:tblGrid", *[el("w:gridCol", w=each) for each in widths])
        rows = _whole(step) if step.move and step.new else step.rows
        if step.new and (step.old is None or step.old.block.picture == step.new.block.picture):
            yield from pictures.place(step.new.block, step.new.at)
        yield el("w:tbl", self._table_properties(block, widths), grid, *self._tracked_rows(step, rows, widths))
        yield self._marked("After Table", step.mark, [])

    def _tracked_rows(self, step: Change, rows: Iterable[Row], widths: list[int]) -> Iterator[Xml]:
        old_at = new_at = 0
        begun = [False, False]
        for row in rows:
            is_header = step.side.block.level == 1 and not all(begun) and not begun[row.mark is not Mark.STRUCK]
            begun = [begun[0] or row.mark is not Mark.ADDED, begun[1] or row.mark is not Mark.STRUCK]
            parts = [el("w:cantSplit"), el("w:tblHeader") if is_header else None]
            parts += [self.track.mark(TAGS[row.mark])] if row.mark in TAGS else []
            cells = []
            for words, width in zip(row.cells, widths, strict=True):
                place = el("w:tcPr", el("w:tcW", w=width, type="dxa"))
                runs = self._words(words, step.old, step.new, old_at, new_at)
                style = "Table Heading" if is_header else "Table Text"
                cells.append(el("w:tc", place, self._marked(style, row.mark, list(runs))))
                old_at += sum(len(part.was or part.text) for part in words if part.mark is not Mark.ADDED)
                new_at += sum(len(part.text) for part in words if part.mark is not Mark.STRUCK)
                old_at, new_at = old_at + (row.mark is not Mark.ADDED), new_at + (row.mark is not Mark.STRUCK)
            yield el("w:tr", el("w:trPr", *parts), *cells)

    def _marked(self, style: str, mark: Mark, runs: list[Xml]) -> Xml:
        """Return a paragraph in the style of this name, its end with this mark."""
        properties = self.track.properties([el("w:pStyle", val=self.base.id(style))], TAGS.get(mark, ""))
        return el("w:p", properties, *runs)


def _is_tracked(picture: Xml) -> bool:
    """Return whether a picture comes or goes."""
    return f"<{INSERTED} " in picture or f"<{DELETED} " in picture


def _whole(step: Change) -> tuple[Row, ...]:
    """Return the rows of a table that moved, where it stands now: all of them added."""
    assert step.new is not None
    return tuple(
        Row(Mark.ADDED, tuple((Part(Mark.ADDED, cell),) if cell else () for cell in cells))
        for cells in step.new.block.rows
    )


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} ..."
