"""What the checks of the catalog ask of it: records by id, sources, statements, words."""

import json

LISTS = ("fields", "occupations", "programs", "offerings", "courses", "certifications",
         "organizations", "institutions", "postings", "sources")


def plain(text):
    """Lower case, with the typographic apostrophe as the plain one."""
    return text.lower().replace("’", "'")


def text_of(value):
    """The words of a statement or of words, in the catalog's language."""
    if isinstance(value, dict):
        return text_of(value["text"]) if "text" in value else value.get("en", "")
    return value or ""


class Catalog:
    def __init__(self, data):
        self.data = data
        self.records = {r["id"]: r for name in LISTS for r in data.get(name, []) if "id" in r}

    @classmethod
    def read(cls, path):
        with open(path, encoding="utf-8") as file:
            return cls(json.load(file))

    def list(self, name):
        return self.data.get(name, [])

    def record(self, ident):
        return self.records.get(ident, {})

    def articles(self, sources):
        """The sources, and those that quote them."""
        found = set(sources)
        for source in sources:
            found.add(self.record(source).get("quoted_in", source))
        return found

    def statements(self, record, member):
        """Pairs of text and sources, as inherited."""
        value = record.get(member, [])
        inherited = record.get("sources", [])
        if isinstance(value, dict) and "items" in value:
            inherited = value.get("sources", inherited)
            value = value["items"]
        elif not isinstance(value, list):
            value = [value]
        for item in value:
            own = item.get("sources", inherited) if isinstance(item, dict) else inherited
            yield text_of(item), own

    def named(self, name, title, key="title"):
        """The record of a list with this title or alias."""
        wanted = plain(title)
        for record in self.list(name):
            names = [text_of(record.get(key))]
            names += [a if isinstance(a, str) else a["name"] for a in record.get("aliases", [])]
            if wanted in map(plain, names):
                return record
        return {}


def holds(text, words):
    return all(plain(word) in plain(text) for word in words)
