"""What the eye meets: text over text, and text that does not stand out."""

import unicodedata

_X_HEIGHT = 0.5                     # of the type size
_OVERLAP = 0.1                      # of the smaller text's area
_CONTRAST = 4.5


def check_overlaps(content, report):
    """No run of text lies over another, artifacts included; only upright text is looked at."""
    for page, runs in enumerate(content.shown):
        boxes = sorted(((_body(run), run) for run in runs if _is_letters(run)),
                       key=lambda pair: pair[0][1])
        for i, (box, run) in enumerate(boxes):
            for other_box, other in boxes[i + 1:]:
                if other_box[1] >= box[3]:
                    break
                if _overlap(box, other_box) > _OVERLAP * min(_area(box), _area(other_box)):
                    report.add("text-overlap", f"{run.text[:30]!r} and {other.text[:30]!r} "
                               f"at {other.start[0]:.0f}, {other.start[1]:.0f}", page)


def _is_letters(run):
    """Upright text with letters of its own: accents may well stand over their letters."""
    return abs(run.start[1] - run.end[1]) < 0.1 and run.start[0] != run.end[0] \
        and any(unicodedata.category(char)[0] in "LNPS" for char in run.text)


def _body(run):
    """The box of the letters without ascenders, descenders and the spaces at the end."""
    left, right = sorted((run.start[0], run.end[0] - run.blank / 1000 * run.size))
    return (left, run.start[1], right, run.start[1] + _X_HEIGHT * run.size)


def _overlap(one, other):
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0


def _area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def check_contrast(content, report):
    for page, runs in enumerate(content.shown):
        for run in runs:
            if run.text.strip() and run.color is not None and run.ground is not None:
                ratio = _contrast(run.color, run.ground)
                if ratio < _CONTRAST:
                    report.add("text-contrast", f"{run.text[:40]!r} has {ratio:.1f} to 1", page)


def _contrast(one, other):
    """The contrast of two colors as WCAG 2 defines it."""
    low, high = sorted(_luminance(color) for color in (one, other))
    return (high + 0.05) / (low + 0.05)


def _luminance(color):
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
                        for v in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
