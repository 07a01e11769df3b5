#!/usr/bin/env python3
"""Holds data/catalog.schema.json and the loader to each other: the good catalogs pass both, the bad
ones below pass neither, and of more than a thousand broken at random both say the same.

Skipped without python3-jsonschema. Without tests/data/verdict, which asks the loader, only the
schema is asked.
"""

import copy
import json
import os
import random
import subprocess
import sys
import tempfile

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)

ROOT = os.environ.get("srcdir", ".")
FIRST = ("data/health-information.json", "tests/catalogs/minimal.json",
         "tests/catalogs/welding.json", "tests/catalogs/hostile.json")
OVERLAYS = ("tests/catalogs/overlay-local.json",)
DROP = object()

# Each breaks minimal.json in one place: pointer, and what stands there instead.
BAD = [
    (("format",), DROP), (("format",), "vocation-catalog/2"), (("title",), DROP), (("title",), 7),
    (("title",), {}), (("title",), {"en": 7}), (("title",), {"not a language": "x"}),
    (("language",), DROP), (("language",), "english please"), (("language",), 1),
    (("reference",), "No Id"), (("occupations",), {}), (("occupations", 0), "baker"),
    (("occupations", 0, "id"), DROP), (("occupations", 0, "id"), "Baker"),
    (("occupations", 0, "id"), "baker--x"), (("occupations", 0, "title"), DROP),
    (("occupations", 0, "extends"), "baker"), (("occupations", 0, "replace"), ["duties"]),
    (("occupations", 0, "codes"), {"soc-2018": "29-207"}),
    (("occupations", 0, "codes"), {"soc-1980": "1"}),
    (("occupations", 0, "codes"), {"cip-2020": ["51.070"]}),
    (("occupations", 0, "codes"), {"onet-soc-2019": "29-2072"}),
    (("occupations", 0, "codes"), {"soc-2018": [{"inferred": True}]}),
    (("occupations", 0, "aliases"), [{"kind": "name"}]),
    (("occupations", 0, "aliases"), [{"name": "x", "kind": "nickname"}]),
    (("occupations", 0, "sources"), "town-survey"), (("occupations", 0, "summary"), ["x"]),
    (("occupations", 0, "summary"), {"brief": "x"}),
    (("occupations", 0, "summary"), {"text": "x", "inferred": "yes"}),
    (("occupations", 0, "duties"), "Bake"), (("occupations", 0, "duties"), {"sources": []}),
    (("occupations", 0, "duties"), [1]), (("occupations", 0, "certifications"), [{}]),
    (("occupations", 0, "requirements"), {}), (("occupations", 0, "requirements"), [{}]),
    (("occupations", 0, "requirements"), [{"strength": "usual"}]),
    (("occupations", 0, "requirements"), [{"level": "high-school", "text": "x"}]),
    (("occupations", 0, "requirements"), [{"level": "highschool"}]),
    (("occupations", 0, "requirements"), [{"text": "x", "strength": "mandatory"}]),
    (("occupations", 0, "requirements"), [{"text": "x", "in": "y"}]),
    (("occupations", 0, "requirements"), [{"any": [{"all": [{"levels": "none"}]}]}]),
    (("occupations", 0, "requirements"), [{"experience": 12}]),
    (("occupations", 0, "requirements"), [{"experience": {"months": [1]}}]),
    (("occupations", 0, "requirements"), [{"experience": {"months": -1}}]),
    (("occupations", 0, "requirements"), [{"program": {"level": "masters"}}]),
    (("occupations", 0, "requirements"), [{"any": []}]),
    (("occupations", 0, "advancement"), [{"why": "x"}]),
    (("occupations", 0, "figures", 0, "measure"), "salary"),
    (("occupations", 0, "figures", 0, "measure"), DROP),
    (("occupations", 0, "figures", 0, "statistic"), "average"),
    (("occupations", 0, "figures", 0, "value"), "36480"),
    (("occupations", 0, "figures", 0, "value"), DROP),
    (("occupations", 0, "figures", 0, "status"), "withheld"),
    (("occupations", 0, "figures", 0, "status"), "lost"),
    (("occupations", 0, "figures", 0, "unit"), "dollars"),
    (("occupations", 0, "figures", 0, "unit"), "USD/month"),
    (("occupations", 0, "figures", 0, "unit"), DROP),
    (("occupations", 0, "figures", 0, "source"), DROP),
    (("occupations", 0, "figures", 0, "date"), "2025-13"),
    (("occupations", 0, "figures", 0, "date"), 2025),
    (("occupations", 0, "figures", 0, "window"), ["2020", "2030"]),
    (("occupations", 0, "figures", 0, "scope"), {"relation": "broader"}),
    (("occupations", 0, "figures", 0, "precision"), -1),
    (("occupations", 0, "figures", 0, "sample"), 1.5),
    (("occupations", 0, "figures", 0, "taxonomy"), {"inferred": True}),
    (("programs", 0, "level"), "masters"), (("programs", 0, "duration"), "6"),
    (("programs", 0, "duration"), 601), (("programs", 0, "duration"), -1),
    (("occupations", 0, "figures", 0, "sample"), 2000000001),
    (("institutions",), [{"id": "x", "name": "X", "listings": [{"list": "L", "rank": 100001}]}]),
    (("programs", 0, "duration"), [6, 12, 24]), (("programs", 0, "duration"), 1.5),
    (("programs", 0, "modality"), "remote"), (("programs", 0, "courses"), [{"role": "core"}]),
    (("programs", 0, "courses"), [{"course": "dough", "role": "main"}]),
    (("offerings",), [{"id": "x", "title": "X"}]),
    (("courses", 0, "credits"), "3"), (("courses", 0, "prerequisites"), "dough"),
    (("certifications", 0, "kind"), "badge"), (("certifications", 0, "validity"), [24]),
    (("organizations",), [{"id": "x", "title": "no name"}]),
    (("organizations",), [{"id": "x", "name": "X", "url": "example.org"}]),
    (("organizations",), [{"id": "x", "name": "X", "url": "https://a b.org"}]),
    (("institutions",), [{"id": "x", "name": "X", "online": "yes"}]),
    (("institutions",), [{"id": "x", "name": "X", "listings": [{"rank": 1}]}]),
    (("institutions",), [{"id": "x", "name": "X", "listings": [{"list": "L", "rank": 0}]}]),
    (("institutions",), [{"id": "x", "name": "X", "listings": [{"list": "L", "status": "paid"}]}]),
    (("postings",), [{"id": "x", "place": "Ohio"}]),
    (("sources", 0, "kind"), DROP), (("sources", 0, "kind"), "blog"),
    (("sources", 0, "date"), "May 2025"),
]


# Each changes minimal.json in one place, and it stays a good catalog.
FIGURE = {"measure": "pay", "statistic": "p90", "unit": "JPY/hour", "source": "town-survey"}
GOOD = [
    (("title",), {"en": "x", "zh-Hant-TW": "y"}), (("title",), ""), (("language",), "en-US-x-1"),
    (("reference",), "baker"), (("x-own",), [None]), (("not-known",), 1), (("$schema",), "x"),
    (("occupations", 0, "x-own"), {"a": [1]}), (("occupations", 0, "not-known"), {}),
    (("occupations", 0, "codes"), {"soc-2010": "51-3011", "onet-soc-2019": ["51-3011.00"]}),
    (("occupations", 0, "codes"), {"soc-2018": {"code": "51-3011", "inferred": True}}),
    (("occupations", 0, "codes"), {"cip-2020": ["12", "12.05", {"code": "12.0501"}]}),
    (("occupations", 0, "codes"), {"ipeds": "489779", "soc-2000": []}),
    (("occupations", 0, "aliases"), ["bread baker", {"name": "B", "kind": "former-name",
                                                     "from": "1999", "to": "2003-04-01"}]),
    (("occupations", 0, "summary"), {"text": {"en": "x"}, "brief": "", "inferred": False}),
    (("occupations", 0, "duties"), []), (("occupations", 0, "duties"), {"items": []}),
    (("occupations", 0, "duties"), {"sources": ["town-survey"], "items": ["x", {"text": "y"}]}),
    (("occupations", 0, "requirements"), [{"level": "none", "in": {"en": "x"}}]),
    (("occupations", 0, "requirements"), [{"experience": {}, "strength": "not-required"}]),
    (("occupations", 0, "requirements"), [{"experience": {"months": [0, 600], "in": ["baker"]}}]),
    (("occupations", 0, "requirements"), [{"program": {"accreditor": []}}, {"program": {}}]),
    (("occupations", 0, "requirements"), [{"any": [{"all": [{"check": "x"}]}], "note": "y"}]),
    (("occupations", 0, "alternatives"), ["baker", {"occupation": "baker", "why": "x"}]),
    (("occupations", 0, "figures", 0), {**FIGURE, "value": -1.25, "window": ["2020", "2020-05"]}),
    (("occupations", 0, "figures", 0), {**FIGURE, "status": "withheld", "date": "2020-02-29"}),
    (("occupations", 0, "figures", 0), {**FIGURE, "status": "at-least", "value": 0}),
    (("occupations", 0, "figures", 0), {**FIGURE, "value": 1, "scope": "all bakers"}),
    (("occupations", 0, "figures", 0), {**FIGURE, "value": 1, "scope": {"inferred": True}}),
    (("occupations", 0, "figures", 0), {**FIGURE, "value": 1, "scope": {"en": "all bakers"}}),
    (("occupations", 0, "figures", 0), {**FIGURE, "value": 1, "precision": 0, "error": 0.5,
                                        "sample": 2000000000, "taxonomy": {"name": "SOC 2018"}}),
    (("programs", 0, "duration"), 600), (("programs", 0, "duration"), [0, 0]),
    (("programs", 0, "courses"), [{"courses": [], "role": "capstone"}, {"course": "dough"}]),
    (("courses", 0, "credits"), 0.125), (("certifications", 0, "validity"), [6, 12]),
    (("organizations",), [{"id": "x", "name": "", "url": "http://a.example:80/b?c=%20#d"}]),
    (("institutions",), [{"id": "x", "name": "X", "listings": [{"list": "L", "rank": 100000}]}]),
    (("postings",), [{"id": "1", "occupation": "baker", "title": "x", "education": [""]}]),
    (("fields",), []),
]

# What only the loader can see, by the beginning of its message.
LOADER_ONLY = ("no text in the catalog's language", "there is no day", "the range ends before",
               "the window ends before", "the name ends before")
LOADER_ONLY_ENDS = ("has more digits than can be kept exactly", "is no list of this record")

# Broken at random: what may come to stand somewhere, and the members that may be added.
VALUES = [
    None, True, False, 0, 1, -1, 1.5, 600, 601, "", "x", "2025", "2025-13", "USD", "usd/year",
    "percent", "required", "level", "29-2072", "51.0707", "en", "https://x.y", "http://", [], {},
    [1], ["x"], [2, 4], ["2025", "2030"], {"text": "x"}, {"en": "x"}, {"text": 1}, {"brief": "x"},
    {"items": ["x"]}, {"name": "x"}, {"level": "associate"}, {"code": "29-2072"},
    {"inferred": True}, [{"level": "none"}], [{"any": [{"text": "x"}]}], [{"any": []}],
    [{"text": "x", "strength": "usual"}], [{"course": "dough"}],
    [{"courses": ["dough"], "role": "core"}], [{"list": "L", "rank": 1}],
    {"soc-2018": ["29-2072"]},
]
MEMBERS = [
    "id", "title", "name", "extends", "replace", "codes", "aliases", "sources", "summary",
    "duties", "requirements", "figures", "kind", "level", "duration", "modality", "courses",
    "value", "status", "date", "window", "scope", "precision", "approximate", "sample", "error",
    "taxonomy", "strength", "in", "months", "experience", "note", "inferred", "url", "rank",
    "programs", "role", "credits", "place", "online", "abbreviation", "issuers", "validity",
    "x-own", "template", "language", "reference", "brief", "text", "wording", "listings",
    "questions", "why", "occupation",
]


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return json.load(file)


def broken(data, pointer, value):
    data = copy.deepcopy(data)
    place = data
    for step in pointer[:-1]:
        place = place[step]
    if value is DROP:
        del place[pointer[-1]]
    else:
        place[pointer[-1]] = value
    return data


def faults(validator, path, data):
    for error in validator.iter_errors(data):
        yield "%s: /%s: %s" % (path, "/".join(map(str, error.path)), error.message[:200])


def places(value, pointer=()):
    yield pointer
    steps = (value.items() if isinstance(value, dict) else
             enumerate(value) if isinstance(value, list) else ())
    for step, inner in steps:
        yield from places(inner, pointer + (step,))


def broken_at_random(data, chance):
    pointer = chance.choice([p for p in places(data) if p])
    place = data
    for step in pointer:
        place = place[step]
    how = chance.random()
    if how < 0.25:
        return broken(data, pointer, DROP)
    value = copy.deepcopy(chance.choice(VALUES))
    if how < 0.7 or not isinstance(place, dict):
        return broken(data, pointer, value)
    return broken(data, pointer + (chance.choice(MEMBERS),), value)


def ask_loader(documents):
    """For each document: whether the loader takes it, and the errors of form that it finds."""
    program = os.path.join(os.environ.get("builddir", "."), "tests/data/verdict")
    if not os.path.exists(program):
        return None
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, "%d.json" % n) for n in range(len(documents))]
        for path, document in zip(paths, documents):
            with open(path, "w", encoding="utf-8") as file:
                json.dump(document, file)
        told = subprocess.run([program] + paths, check=True, capture_output=True, text=True).stdout
    verdicts = {path: (False, []) for path in paths}
    for path, status, *text in (line.split("\t") for line in told.splitlines()):
        if status == "ok":
            verdicts[path] = (True, [])
        elif status in ("schema", "range"):
            verdicts[path][1].append(text[0])
    return list(verdicts.values())


def only_loader_sees(text):
    return text.startswith(LOADER_ONLY) or text.endswith(LOADER_ONLY_ENDS)


def refused(validator, documents):
    """Of good catalogs, those that the schema or the loader refuses."""
    verdicts = ask_loader(documents) or [(True, [])] * len(documents)
    for (pointer, value), document, (taken, errors) in zip(GOOD, documents, verdicts):
        if not taken or not validator.is_valid(document):
            yield "refused: /%s: %s %s" % ("/".join(map(str, pointer)), json.dumps(value), errors)


def disagreements(validator, documents):
    verdicts = ask_loader(documents)
    for document, (taken, errors) in zip(documents, verdicts or []):
        refusal = next(validator.iter_errors(document), None)
        if refusal and taken:
            yield "the loader takes what the schema refuses: /%s: %s" % (
                "/".join(map(str, refusal.absolute_path)), refusal.message[:200])
        unseen = [text for text in errors if not only_loader_sees(text)]
        if unseen and not refusal:
            yield "the schema takes what the loader refuses: %s" % unseen[0]


def stale_hostile():
    """Whether hostile.json is what its script writes."""
    script = os.path.join(ROOT, "tests/catalogs/make_hostile.py")
    written = subprocess.run([sys.executable, "-B", script], check=True, capture_output=True).stdout
    with open(os.path.join(ROOT, "tests/catalogs/hostile.json"), "rb") as file:
        return file.read() != written


def main():
    schema = read("data/catalog.schema.json")
    Draft202012Validator.check_schema(schema)
    overlay = Draft202012Validator(schema)
    first = Draft202012Validator({**schema, "required": schema["$defs"]["first-file"]["required"]})
    problems = [p for path in FIRST for p in faults(first, path, read(path))]
    problems += [p for path in OVERLAYS for p in faults(overlay, path, read(path))]
    minimal = read("tests/catalogs/minimal.json")
    problems += ["accepted: /%s: %s" % ("/".join(map(str, pointer)),
                                        "gone" if value is DROP else json.dumps(value))
                 for pointer, value in BAD if first.is_valid(broken(minimal, pointer, value))]
    chance = random.Random(1)
    documents = [broken(minimal, pointer, value) for pointer, value in BAD]
    documents += [broken_at_random(minimal, chance) for _ in range(1200)]
    welding = read("tests/catalogs/welding.json")
    documents += [broken_at_random(welding, chance) for _ in range(60)]
    problems += disagreements(first, documents)
    problems += refused(first, [broken(minimal, pointer, value) for pointer, value in GOOD])
    if stale_hostile():
        problems.append("tests/catalogs/hostile.json is not what make_hostile.py writes")
    print("\n".join(problems) or "%d catalogs accepted, %d bad ones refused, %d more compared"
          % (len(FIRST + OVERLAYS), len(BAD), len(documents) - len(BAD)))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
