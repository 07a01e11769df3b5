"""PDFs broken in one way each."""

from . import content, file, fonts, links, metadata, tags
from .registry import DAMAGES, FAULTS

__all__ = ["DAMAGES", "FAULTS", "content", "file", "fonts", "links", "metadata", "tags"]
