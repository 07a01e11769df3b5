"""Walks content streams: what is painted, where, and under which marked content."""

import warnings
from dataclasses import dataclass, replace
from itertools import takewhile

import pikepdf
from pikepdf import Name, Stream, String
from pikepdf.models import PdfParsingError

from .geometry import apart, bounds, contains, multiply, place
from .items import Item, Run
from .objects import (dict_at, entry, int_at, is_dict, is_language, is_number, key_of, name_at,
                      numbers, text_at)
from .operators import (ARTIFACTS, DEVICE, FILL, FILL_COLORS, INTENTS, OPERANDS, PAGINATION, PAINT,
                        PATHS, TEXT_ONLY)

_NESTING_LIMIT = 28                 # ISO 19005-2, 6.1.13


@dataclass
class Mark:
    """One open BMC or BDC."""
    tag: str
    item: Item
    actual: str
    in_text: bool


@dataclass
class State:
    """The part of the graphics state that places and shows text."""
    matrix: tuple = (1, 0, 0, 1, 0, 0)
    font: object = None
    size: float = 0
    char_space: float = 0
    word_space: float = 0
    stretch: float = 1
    leading: float = 0
    mode: int = 0
    fill: tuple = (0, 0, 0)         # None: not a plain color


class Walk:
    """Runs one stream; forms are walked with the state and marks of where they stand."""

    def __init__(self, content, page, resources, owner, state, marks):
        self.content = content
        self.page = page
        self.resources = resources
        self.owner = owner
        self.state = state
        self.marks = marks
        self.floor = len(marks)     # marks opened outside this stream cannot be closed in it
        self.stack = []
        self.line = None            # the text line matrix; None outside BT ... ET
        self.text = None
        self.path = []
        self.blank = 0              # see Run

    def fault(self, rule, words):
        self.content.report.add(rule, words, self.page.index)

    def run(self, stream):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")      # a stream cut off is only warned of
                instructions = pikepdf.parse_content_stream(stream)
        except (pikepdf.PdfError, PdfParsingError, TypeError, UserWarning) as error:
            self.fault("content-broken", f"the content cannot be read: {error}")
            return
        for instruction in instructions:
            self._step(str(instruction.operator), instruction)
        if self.stack:
            self.fault("content-balance", f"{len(self.stack)} q without Q")
        if len(self.marks) > self.floor:
            self.fault("content-balance", f"{len(self.marks) - self.floor} BDC without EMC")
            del self.marks[self.floor:]
        if self.line is not None:
            self.fault("content-balance", "BT without ET")

    def _step(self, name, instruction):
        if name not in OPERANDS:
            self.fault("content-operator", f"{name} is no operator")
            return
        values = list(instruction.operands) if name != "INLINE IMAGE" else []
        if OPERANDS[name] is not None and len(values) != OPERANDS[name]:
            self.fault("content-operator", f"{name} with {len(values)} operands")
            return
        if name in TEXT_ONLY and self.line is None:
            self.fault("content-balance", f"{name} outside BT ... ET")
            self.line = self.text = (1, 0, 0, 1, 0, 0)
        if name in PATHS:
            self._extend(name, values)
        elif name in PAINT or name == "n":
            self._paint(name)
        elif name in DEVICE:
            self.content.colors.add(DEVICE[name])
            if name in FILL_COLORS:
                self.state.fill = _rgb([_scalar(v) for v in values])
        elif name in _SIMPLE:
            setattr(self.state, _SIMPLE[name], _scalar(values[0]))
        elif name in _HANDLERS:
            _HANDLERS[name](self, values)

    # graphics state

    def _save(self, _):
        if self.line is not None:
            self.fault("content-balance", "q between BT and ET")
        self.stack.append(replace(self.state))
        if len(self.stack) > _NESTING_LIMIT:
            self.fault("file-limit", f"q is nested more than {_NESTING_LIMIT} deep")

    def _restore(self, _):
        if self.line is not None:
            self.fault("content-balance", "Q between BT and ET")
        if self.stack:
            self.state = self.stack.pop()
        else:
            self.fault("content-balance", "Q without q")

    def _concat(self, values):
        self.state.matrix = multiply([_scalar(v) for v in values], self.state.matrix)

    def _resource(self, kind, name):
        found = entry(dict_at(self.resources, kind), str(name)[1:])
        if found is None:
            self.fault("page-resources", f"{kind} has no {name}")
        return found

    def _set_state(self, values):
        found = self._resource("ExtGState", values[0])
        if is_dict(found):
            self.content.states[key_of(found) or (self.page.index, str(values[0]))] = found
            pair = entry(found, "Font")
            if pair is not None:
                self._set_font_to(pair[0], _scalar(pair[1]))

    def _intent(self, values):
        if str(values[0])[1:] not in INTENTS:
            self.fault("state-forbidden", f"rendering intent {values[0]}")

    def _set_fill_space(self, values):
        self._set_space(values)
        self.state.fill = None

    def _set_space(self, values):
        name = str(values[0])[1:]
        self.note_space(Name("/" + name) if name.startswith("Device") or name == "Pattern"
                        else self._resource("ColorSpace", values[0]))

    def note_space(self, space):
        """Note the device spaces that a color space rests on."""
        if isinstance(space, Name):
            if str(space).startswith("/Device"):
                self.content.colors.add(str(space)[7:])
        elif isinstance(space, pikepdf.Array) and len(space) > 1:
            kind = str(space[0])
            if kind in ("/Indexed", "/Pattern"):
                self.note_space(space[1])
            elif kind in ("/Separation", "/DeviceN") and len(space) > 2:
                self.note_space(space[2])

    # marked content

    def _begin(self, values):
        properties = values[1] if len(values) > 1 else None
        if isinstance(properties, Name):
            properties = self._resource("Properties", properties)
        tag = str(values[0])[1:]
        mcid = int_at(properties, "MCID")
        actual = text_at(properties, "ActualText")
        language = text_at(properties, "Lang")
        if language and not is_language(language):
            self.fault("element-lang", f"{tag}: Lang {language!r} is no language tag")
        item = None
        if tag == "Artifact":
            self._artifact(properties)
            if self._tagged():
                self.fault("content-artifact-in-tag", "an artifact stands inside tagged content")
        elif mcid is not None:
            if self._in_artifact():
                self.fault("content-in-artifact", f"MCID {mcid} stands inside an artifact")
            elif self._tagged():
                self.fault("content-nested", f"MCID {mcid} stands inside other tagged content")
            item = Item(tag, self.page.index)
            if (self.owner, mcid) in self.content.items:
                self.fault("mcid-twice", f"MCID {mcid} marks two pieces of content")
                item = self.content.items[self.owner, mcid]
            self.content.items[self.owner, mcid] = item
            item.actual = actual
        elif actual is not None and self._tagged():
            self._item().actual = self._item().actual or ""
            self._item().actual += actual
        self.marks.append(Mark(tag, item, actual, self.line is not None))

    def _artifact(self, properties):
        kind, part = name_at(properties, "Type"), name_at(properties, "Subtype")
        if kind is not None and kind not in ARTIFACTS:
            self.fault("artifact-type", f"an artifact of type {kind}")
        if part is not None and (kind != "Pagination" or part not in PAGINATION):
            self.fault("artifact-type", f"an artifact of type {kind} and subtype {part}")

    def _end(self, _):
        if len(self.marks) <= self.floor:
            self.fault("content-balance", "EMC without BDC")
            return
        mark = self.marks.pop()
        if mark.in_text != (self.line is not None):
            self.fault("content-balance", f"{mark.tag}: BDC and EMC on either side of BT or ET")

    def _point(self, values):
        if len(values) > 1 and isinstance(values[1], Name):
            self._resource("Properties", values[1])

    def _tagged(self):
        return any(mark.item is not None for mark in self.marks)

    def _in_artifact(self):
        return any(mark.tag == "Artifact" for mark in self.marks)

    def _item(self):
        return next((m.item for m in reversed(self.marks) if m.item is not None), None)

    def _real(self, what, box):
        """Something is painted: it belongs to a tag, or it is an artifact."""
        item = self._item()
        if item is None and not self._in_artifact():
            self.fault("content-untagged", f"{what} is neither tagged nor an artifact")
        if item is not None and box is not None:
            item.boxes.append(box)
            if self.page.trim and apart(box, self.page.trim):
                self.fault("content-outside", f"{what} lies outside the page: {_show(box)}")

    # paths, images, forms

    def _extend(self, name, values):
        values = [_scalar(v) for v in values]
        if name == "re":
            x, y, w, h = values
            values = [x, y, x + w, y, x + w, y + h, x, y + h]
        self.path += [place(self.state.matrix, x, y)
                      for x, y in zip(values[0::2], values[1::2])]

    def _paint(self, name):
        if self.line is not None:
            self.fault("content-balance", f"path operator {name} between BT and ET")
        if name != "n":
            self._real("a path", bounds(self.path) if self.path else None)
        if name in FILL and self.path:
            self._fill(bounds(self.path))
        self.path = []

    def _fill(self, box):
        """Note a filled area; one that hides text is a fault."""
        index = self.page.index
        if all(x in box[0::2] and y in box[1::2] for x, y in self.path):
            for run in self.content.shown[index]:
                if contains(box, run.middle()):
                    self.fault("text-overlap", f"{run.text[:40]!r} is painted over")
        self.content.areas[index].append((box, self.state.fill))

    def _shade(self, values):
        self._real("a shading", None)
        self.note_space(entry(self._resource("Shading", values[0]), "ColorSpace"))

    def _unit(self):
        return bounds([place(self.state.matrix, x, y) for x in (0, 1) for y in (0, 1)])

    def _inline(self, _):
        self._real("an inline image", self._unit())
        self.fault("image-forbidden", "an inline image, which is not looked into")

    def _do(self, values):
        found = self._resource("XObject", values[0])
        if not isinstance(found, Stream):
            return
        kind = name_at(found, "Subtype")
        if kind == "Image":
            self._real("an image", self._unit())
            self.content.images[key_of(found)] = (found, self.page.index)
            self.note_space(entry(found, "ColorSpace"))
        elif kind == "Form":
            self._form(found)
        else:
            self.fault("form-forbidden", f"an XObject of kind {kind}")

    def _form(self, form):
        key = key_of(form)
        times, depth = self.content.forms.get(key, (0, 0, None))[:2]
        if depth > _NESTING_LIMIT:
            self.fault("content-broken", "forms call each other without end")
            return
        if times and int_at(form, "StructParents") is not None:
            self.fault("form-forbidden", "a form with tags of its own is painted twice")
        self.content.forms[key] = (times + 1, depth + 1, form)
        matrix = numbers(entry(form, "Matrix")) or (1, 0, 0, 1, 0, 0)
        state = replace(self.state, matrix=multiply(matrix, self.state.matrix))
        resources = dict_at(form, "Resources")
        if resources is None:
            resources = self.resources
        Walk(self.content, self.page, resources, ("form", key), state, self.marks).run(form)
        self.content.forms[key] = (times + 1, depth, form)

    # text

    def _begin_text(self, _):
        if self.line is not None:
            self.fault("content-balance", "BT inside BT")
        self.line = self.text = (1, 0, 0, 1, 0, 0)

    def _end_text(self, _):
        if self.line is None:
            self.fault("content-balance", "ET without BT")
        self.line = self.text = None

    def _move(self, values):
        x, y = (_scalar(v) for v in values)
        self.line = self.text = multiply((1, 0, 0, 1, x, y), self.line)

    def _move_leading(self, values):
        self.state.leading = -_scalar(values[1])
        self._move(values)

    def _set_matrix(self, values):
        self.line = self.text = tuple(_scalar(v) for v in values)

    def _next_line(self, _):
        self._move((0, -self.state.leading))

    def _set_font(self, values):
        self._set_font_to(self._resource("Font", values[0]), _scalar(values[1]))

    def _set_font_to(self, font, size):
        self.state.font = self.content.fonts.get(font) if is_dict(font) else None
        self.state.size = size

    def _set_stretch(self, values):
        self.state.stretch = _scalar(values[0]) / 100

    def _show_next(self, values):
        self._next_line(None)
        self._show(values)

    def _show_spaced(self, values):
        self.state.word_space, self.state.char_space = (_scalar(v) for v in values[:2])
        self._show_next(values[2:])

    def _show_array(self, values):
        self._show(list(values[0]) if isinstance(values[0], pikepdf.Array) else [])

    def _show(self, parts):
        state = self.state
        if state.font is None:
            self.fault("content-broken", "text is shown without a font")
            return
        replaced = any(m.actual is not None for m in self.marks)
        start, text, self.blank = self._origin(), "", 0
        for part in parts:
            if is_number(part):
                self._advance(-float(part) / 1000 * state.size)
                if not text:
                    start = self._origin()
                continue
            text += self._string(bytes(part) if isinstance(part, String) else b"", replaced)
        self._shown(Run(text, self.page.index, start, self._origin(), self._size(), replaced,
                        self.blank))

    def _string(self, data, replaced):
        """Go over one string: note the codes used, move on, return the text."""
        state, font = self.state, self.state.font
        codes = font.codes(data)
        for code in codes:
            font.used[code] = replaced and font.used.get(code, True)
        font.rendered = font.rendered or (bool(codes) and state.mode != 3)
        distance = sum(map(font.width, codes)) / 1000 * state.size + state.char_space * len(codes)
        if not font.composite:
            distance += state.word_space * codes.count(32)
        self._advance(distance)
        spaces = takewhile(lambda code: (font.text(code) or "").isspace(), reversed(codes))
        self.blank = sum(map(font.width, spaces))
        return "".join(font.text(code) or "" for code in codes)

    def _advance(self, distance):
        self.text = multiply((1, 0, 0, 1, distance * self.state.stretch, 0), self.text)

    def _origin(self):
        return place(multiply(self.text, self.state.matrix), 0, 0)

    def _size(self):
        m = multiply(self.text, self.state.matrix)
        return abs(self.state.size) * (m[2] ** 2 + m[3] ** 2) ** 0.5

    def _shown(self, run):
        self._real("text " + repr(run.text[:40]), None)
        if self.state.mode != 3:
            run.color = self.state.fill
            run.ground = next((color for box, color in reversed(self.content.areas[run.page])
                               if contains(box, run.middle())), run.ground)
            self.content.shown[run.page].append(run)
        item = self._item()
        if item is None:
            return
        item.runs.append(run)
        media = self.page.trim
        for x, y in (run.start, run.end):
            if media and not (media[0] - 0.5 <= x <= media[2] + 0.5
                              and media[1] - 0.5 <= y <= media[3] + 0.5):
                self.fault("content-outside",
                           f"text {run.text[:40]!r} reaches {x:.1f}, {y:.1f}, outside the page")


_SIMPLE = {"Tc": "char_space", "Tw": "word_space", "TL": "leading", "Tr": "mode"}
_HANDLERS = {
    "q": Walk._save, "Q": Walk._restore, "cm": Walk._concat, "gs": Walk._set_state,
    "ri": Walk._intent, "CS": Walk._set_space, "cs": Walk._set_fill_space, "sh": Walk._shade,
    "Do": Walk._do, "INLINE IMAGE": Walk._inline, "BMC": Walk._begin, "BDC": Walk._begin,
    "EMC": Walk._end, "DP": Walk._point,
    "BT": Walk._begin_text, "ET": Walk._end_text, "Td": Walk._move, "TD": Walk._move_leading,
    "Tm": Walk._set_matrix, "T*": Walk._next_line, "Tf": Walk._set_font,
    "Tz": Walk._set_stretch, "Tj": Walk._show, "TJ": Walk._show_array, "'": Walk._show_next,
    '"': Walk._show_spaced,
}


def _scalar(value):
    return float(value) if is_number(value) else 0.0


def _rgb(values):
    """The color of one gray or three parts; None for four."""
    return {1: tuple(values) * 3, 3: tuple(values)}.get(len(values))


def _show(box):
    return " ".join(f"{v:.1f}" for v in box)
