"""Faults of text from right to left, and of text that stands for its glyphs."""

from pikepdf import String

from .registry import fault, replace


@fault("text-direction")
def nobody_says_the_hebrew(s):
    del s.element["hebrew"].ActualText


@fault("text-direction")
def hebrew_is_also_said_in_the_content(s):
    mcid = int(s.element["hebrew"].K[0])
    replace(s, f"/Span <</MCID {mcid}>>", f"/Span <</MCID {mcid}/ActualText <FEFF05D005D1>>>")


@fault("actual-letters")
def other_letters_are_said_than_painted(s):
    s.element["hebrew"].ActualText = String("\u05d0\u05d0")


@fault("actual-content")
def element_and_content_say_different_words(s):
    s.element["spelled"].ActualText = String("Pay")
