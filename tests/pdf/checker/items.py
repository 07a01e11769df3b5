"""What a tag holds: shown text and painted areas."""

from dataclasses import dataclass, field


@dataclass
class Run:
    """Shown text with its place on the page (user space) and the size of its type.

    `blank` is the part of its end that only spaces take, in 1/1000 of the size. Colors are
    (red, green, blue) from 0 to 1; `ground` is what was painted below it before.
    """
    text: str
    page: int
    start: tuple
    end: tuple
    size: float
    replaced: bool
    blank: float = 0
    color: tuple = None
    ground: tuple = (1, 1, 1)

    def middle(self):
        return ((self.start[0] + self.end[0]) / 2, (self.start[1] + self.end[1]) / 2)


@dataclass
class Item:
    """A marked-content sequence with an MCID: what its tag holds."""
    tag: str
    page: int
    runs: list = field(default_factory=list)
    boxes: list = field(default_factory=list)
    actual: str = None

    def text(self):
        return self.actual if self.actual is not None else "".join(r.text for r in self.runs)

    def is_empty(self):
        return not self.runs and not self.boxes
