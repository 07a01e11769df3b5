"""Checks of finished PDF files: PDF/UA-1 (ISO 14289-1), PDF/A-2a (ISO 19005-2), and house rules."""
