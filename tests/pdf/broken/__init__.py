"""PDFs broken in one way each."""

from . import content, direction, file, fonts, links, metadata, tags
from .registry import DAMAGES, FAULTS

__all__ = ["DAMAGES", "FAULTS", "content", "direction", "file", "fonts", "links", "metadata",
           "tags"]
