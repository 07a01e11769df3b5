"""The operators of content streams, and the names that go with them."""

# Operators of ISO 32000-1, table A.1, with the number of operands; None: any number.
OPERANDS = {
    "q": 0, "Q": 0, "cm": 6, "w": 1, "J": 1, "j": 1, "M": 1, "d": 2, "ri": 1, "i": 1, "gs": 1,
    "m": 2, "l": 2, "c": 6, "v": 4, "y": 4, "h": 0, "re": 4, "S": 0, "s": 0, "f": 0, "F": 0,
    "f*": 0, "B": 0, "B*": 0, "b": 0, "b*": 0, "n": 0, "W": 0, "W*": 0, "BT": 0, "ET": 0,
    "Tc": 1, "Tw": 1, "Tz": 1, "TL": 1, "Tf": 2, "Tr": 1, "Ts": 1, "Td": 2, "TD": 2, "Tm": 6,
    "T*": 0, "Tj": 1, "TJ": 1, "'": 1, '"': 3, "d0": 2, "d1": 6, "CS": 1, "cs": 1, "SC": None,
    "SCN": None, "sc": None, "scn": None, "G": 1, "g": 1, "RG": 3, "rg": 3, "K": 4, "k": 4,
    "sh": 1, "BI": None, "ID": None, "EI": None, "INLINE IMAGE": None, "Do": 1, "MP": 1, "DP": 2,
    "BMC": 1, "BDC": 2, "EMC": 0, "BX": 0, "EX": 0,
}
PAINT = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"}
TEXT_ONLY = {"Td", "TD", "Tm", "T*", "Tj", "TJ", "'", '"'}
PATHS = {"m", "l", "c", "v", "y", "re"}
FILL_COLORS = {"g", "rg", "k"}
FILL = {"f", "F", "f*", "B", "B*", "b", "b*"}
DEVICE = {"g": "Gray", "G": "Gray", "rg": "RGB", "RG": "RGB", "k": "CMYK", "K": "CMYK"}
ARTIFACTS = {"Pagination", "Layout", "Page", "Background"}
PAGINATION = {"Header", "Footer", "Watermark"}
INTENTS = {"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"}
