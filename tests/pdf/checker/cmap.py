"""ToUnicode maps: parsed, and held to their syntax."""

import re

_TOKEN = re.compile(rb"%[^\r\n]*|<<|>>|<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\.)*\)|/[^\s<>()\[\]/%]*|"
                    rb"[\[\]]|[^\s<>()\[\]/%]+")


class ToUnicode:
    """Texts by code, the code ranges, and what is wrong with the map."""

    def __init__(self, data):
        self.texts = {}
        self.spaces = []            # (bytes, low, high)
        self.faults = []
        self._read([t for t in _TOKEN.findall(data) if not t.startswith(b"%")])

    def _fault(self, words):
        if words not in self.faults:
            self.faults.append(words)

    def _read(self, tokens):
        for word in (b"begincmap", b"endcmap", b"/CMapName"):
            if word not in tokens:
                self._fault(f"{word.decode()} is missing")
        section, start, i = None, 0, 0
        while i < len(tokens):
            token = tokens[i]
            if section is None and token.startswith(b"begin") and token != b"begincmap" \
                    and token != b"begin":
                section, start = token[5:], i + 1
                if not tokens[i - 1].isdigit() or not 0 < int(tokens[i - 1]) <= 100:
                    self._fault(f"a section counts {tokens[i - 1].decode('latin-1')} "
                                "members, from 1 to 100 are allowed")
                declared = tokens[i - 1]
            elif section is not None and token == b"end" + section:
                self._section(section, tokens[start:i], declared)
                section = None
            i += 1
        if section is not None:
            self._fault(f"section {section.decode('latin-1')} is not closed")
        if not self.spaces:
            self._fault("no code space")

    def _section(self, kind, tokens, declared):
        readers = {b"codespacerange": self._space, b"bfchar": self._char, b"bfrange": self._range}
        if kind not in readers:
            self._fault(f"section {kind.decode('latin-1')} does not belong into this map")
            return
        try:
            count = readers[kind](tokens)
            if str(count).encode() != declared:
                self._fault(f"a section says {declared.decode('latin-1')} and holds {count}")
        except (ValueError, IndexError):
            self._fault(f"section {kind.decode('latin-1')} cannot be read")

    def _space(self, tokens):
        for low, high in zip(tokens[0::2], tokens[1::2]):
            low, high = _bytes(low), _bytes(high)
            self.spaces.append((len(low), int.from_bytes(low, "big"), int.from_bytes(high, "big")))
        return len(tokens) // 2

    def _char(self, tokens):
        for code, text in zip(tokens[0::2], tokens[1::2]):
            self._put(int.from_bytes(_bytes(code), "big"), _bytes(text))
        return len(tokens) // 2

    def _range(self, tokens):
        count, i = 0, 0
        while i < len(tokens):
            low, high = (int.from_bytes(_bytes(t), "big") for t in tokens[i:i + 2])
            if low > high or low >> 8 != high >> 8:
                self._fault(f"range {low:04X} to {high:04X} crosses a high byte")
            if tokens[i + 2] == b"[":
                end = tokens.index(b"]", i)
                texts = [_bytes(t) for t in tokens[i + 3:end]]
                if len(texts) != high - low + 1:
                    self._fault(f"range {low:04X} to {high:04X} has {len(texts)} texts")
                i = end + 1
            else:
                base = _bytes(tokens[i + 2])
                if base and base[-1] + high - low > 255:
                    self._fault(f"the texts of range {low:04X} overflow their last byte")
                texts = [base[:-1] + bytes([(base[-1] + n) & 255])
                         for n in range(min(high - low, 65535) + 1)] if base else []
                i += 3
            for n, text in enumerate(texts):
                self._put(low + n, text)
            count += 1
        return count

    def _put(self, code, data):
        try:
            text = data.decode("utf-16-be")
        except UnicodeDecodeError:
            self._fault(f"the text of code {code:04X} is not UTF-16")
            text = "\ufffd"
        if self.texts.get(code, text) != text:
            self._fault(f"code {code:04X} is mapped twice")
        self.texts[code] = text

    def covers(self, code, size):
        """Whether a code of that many bytes lies in a code space."""
        return any(n == size and low <= code <= high for n, low, high in self.spaces)


def _bytes(token):
    if not token.startswith(b"<") or token == b"<<":
        raise ValueError(token)
    digits = b"".join(token[1:-1].split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
