#!/usr/bin/env python3
"""Writes hostile.json: a catalog that obeys the format and strains every page made from it.

Usage: make_hostile.py > hostile.json. Very long words and names, Greek and Cyrillic, empty texts,
hundreds of figures, postings and courses, forty sources for one list, odd currencies, values that
are withheld, top-coded, zero, negative, tiny and huge.
"""

import json
import sys

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
ENDLESS = "wall" * 75  # 300 letters and nowhere to break
ACCENTED = "Čęstmírôvá-Ğüñéş de la Peñarrúbiá y Ångströmsgård Žižkovický"  # 60 letters and signs
SOURCES = ["source-%02d" % n for n in range(1, 41)]
CURRENCIES = ["USD", "EUR", "JPY", "KWD", "CLF", "XAF", "ISK", "GBP", "CHF", "VND"]


def pay(number):
    """One of 200 figures, each with a key of its own."""
    figure = {"measure": "pay", "statistic": ("median", "mean", "p10", "p90")[number % 4],
              "value": 20000 + 137 * number, "unit": CURRENCIES[number % 10] + "/year",
              "date": str(1987 + number % 39), "source": SOURCES[number % 40]}
    if number % 3 == 0:
        figure["place"] = "Llanfairpwllgwyngyll, district %d" % number
    if number % 5 == 0:
        figure["industry"] = "industry %d of %s" % (number, ENDLESS[:90])
    if number % 7 == 0:
        figure["scope"] = {"title": LONG_WORD + " and others", "code": "47-%04d" % number,
                           "relation": ("wider", "narrower", "same")[number % 3], "inferred": True}
    if number % 11 == 0:
        figure.update(approximate=True, precision=1000)
    figure["note"] = "figure %d" % number
    return figure


def odd_figures():
    """Every status and the extremes of value, each under a key of its own."""
    yield from ({"measure": "pay", "statistic": "p90", "status": status, "value": 239200,
                 "unit": "USD/year", "date": "2024-05", "place": status, "source": SOURCES[0]}
                for status in ("at-least", "at-most"))
    yield from ({"measure": "pay", "statistic": "median", "status": status, "unit": "USD/year",
                 "date": "2024-05", "place": status, "source": SOURCES[1]}
                for status in ("withheld", "not-surveyed", "not-applicable", "unreadable"))
    for name, value in (("nothing", 0), ("a hair", 0.001), ("a fortune", 999999999999.99),
                        ("a debt", -12.5)):
        yield {"measure": "graduate-earnings", "statistic": "mean", "value": value, "unit": "KWD",
               "population": name, "source": SOURCES[2]}
    for first in range(1990, 2030, 2):
        yield {"measure": "employment-change", "statistic": "percent", "unit": "percent",
               "value": (first % 7 - 3) * 33.3, "window": [str(first), str(first + 10)],
               "source": SOURCES[3], "wording": ENDLESS[:60]}
    yield {"measure": "openings", "statistic": "count", "value": 0, "unit": "jobs/year",
           "window": ["2024", "2034"], "source": SOURCES[3]}
    for number, category in enumerate(("none", "high school", "Ελληνικά", "Кириллица")):
        yield {"measure": "attainment", "statistic": "percent", "category": category,
               "value": 25, "unit": "percent", "date": "2024", "source": SOURCES[number]}


def statements(count, words):
    return [{"text": "%s %d" % (words, n), "sources": [SOURCES[n % 40]]} for n in range(count)]


def nested(depth):
    if not depth:
        return {"level": "doctoral", "in": ENDLESS[:120]}
    return {("any", "all")[depth % 2]: [nested(depth - 1), {"text": "step %d" % depth}]}


def occupations():
    yield {
        "id": "strained", "title": LONG_WORD + " of the " + ACCENTED,
        "aliases": ["alias %d %s" % (n, ACCENTED) for n in range(30)], "sources": SOURCES,
        "summary": {"text": ENDLESS, "brief": ENDLESS[:80], "sources": SOURCES},
        "duties": statements(60, "Duty with " + ENDLESS[:100]),
        "skills": [ENDLESS, "", "и", "ψυχή"], "employers": statements(40, ACCENTED),
        "requirements": [nested(12)] + [
            {"text": "rule of strength", "strength": strength, "sources": SOURCES[:9], "note": ""}
            for strength in ("required-by-law", "required-by-issuer", "required", "usual",
                             "preferred", "seen-in-posting", "optional", "not-required")],
        "certification_policy": [{"text": "A policy of " + "many words " * 60, "brief": ""}],
        "certifications": ["endless-test"], "routes": [""],
        "pros": statements(40, "Forty reasons, each of its own source:"),
        "cons": [{"text": "One con with every source", "sources": SOURCES}], "standing_out": [],
        "advancement": ["bare"],
        "alternatives": [{"occupation": "kirillica", "why": ENDLESS}],
        "notes": ["A note of " + ENDLESS],
        "figures": [pay(n) for n in range(200)] + list(odd_figures())}
    yield {"id": "bare", "title": "Ω"}
    yield {"id": "kirillica", "title": "Архивариус-делопроизводитель медицинских документов",
           "summary": {"en": "Keeps files", "el": "Κρατά αρχεία", "ru": "Хранит документы"},
           "duties": {"sources": [SOURCES[5]], "items": ["Съешь же ещё этих мягких булок",
                                                         "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία"]},
           "figures": [{"measure": "pay", "statistic": "mean", "value": 61.5, "unit": "EUR/hour",
                        "source": SOURCES[5], "note": "undated"}]}


def catalog():
    return {
        "format": "vocation-catalog/1",
        "title": {"en": "Hostile, and within the rules", "el": "Εχθρικός"}, "language": "en",
        "x-purpose": {"nested": [1, 2.50, None, True]},
        "fields": [{"id": "strained-field", "title": ENDLESS, "sources": SOURCES[:2],
                    "names": statements(50, LONG_WORD), "notes": []}],
        "occupations": list(occupations()),
        "programs": [
            {"id": "endless-program", "title": ACCENTED * 4, "field": "strained-field",
             "sources": SOURCES[:1], "level": "associate", "award": LONG_WORD,
             "duration": [0, 600], "load": "", "modality": "blended",
             "prerequisites": [nested(3)],
             "courses": [{"role": role, "courses": ["course-%02d" % n for n in range(60)],
                          "note": ENDLESS[:70]} for role in ("core", "elective")],
             "graduation": statements(80, "Item"), "leads_to": ["strained", "bare", "kirillica"]},
            {"id": "empty-program", "title": "x", "field": "strained-field", "level": "doctoral"}],
        "offerings": [{"id": "offering-%02d" % n, "title": "Δίπλωμα %d" % n,
                       "institution": "school-%02d" % (n % 30), "template": "endless-program",
                       "listed_as": "Δίπλωμα %d %s" % (n, LONG_WORD)} for n in range(90)],
        "courses": [{"id": "course-%02d" % n, "title": "Course %d in %s" % (n, LONG_WORD),
                     "code": "X" * 40 + str(n), "credits": n / 8,
                     "prerequisites": ["course-%02d" % (n - 1)] if n else []} for n in range(60)],
        "certifications": [{"id": "endless-test", "title": "Test of " + ACCENTED,
                            "sources": SOURCES[:1], "abbreviation": "T" * 30,
                            "issuers": ["akademia"], "exam_areas": statements(100, "Area"),
                            "eligibility": [nested(5)], "validity": [1, 2], "renewal": [""]}],
        "organizations": [{"id": "akademia", "name": "Ακαδημία Πιστοποιημένων Κωδικοποιητών",
                           "abbreviation": "ΑΠΚ", "roles": [ENDLESS],
                           "url": "https://example.org/" + "a" * 400}],
        "institutions": [{"id": "school-%02d" % n, "name": "%s %d" % (ACCENTED, n),
                          "sources": SOURCES[:1], "place": ENDLESS[:60] + ", ZZ",
                          "online": n % 2 == 0,
                          "listings": [{"list": "Λίστα", "rank": n + 1, "sources": SOURCES[:1],
                                        "status": ("plain", "featured", "sponsored")[n % 3],
                                        "programs": ["offering-%02d" % n]}],
                          "questions": ["Question %d?" % q for q in range(n % 20)]}
                         for n in range(30)],
        "postings": [{"id": "posting-%03d" % n, "sources": [SOURCES[n % 40]],
                      "occupation": "strained", "place": ACCENTED, "date": "2012-12",
                      "employer": (LONG_WORD, "")[n % 2], "education": [ENDLESS[:n]],
                      "experience": ["", "1 year"], "terms": "contract %d" % n}
                     for n in range(200)],
        "sources": [{"id": source, "kind": ("official", "commercial", "article", "issuer",
                                            "school", "postings")[n % 6],
                     "publisher": ACCENTED, "title": "Source %d: %s" % (n, ENDLESS[:100]),
                     "brief": "S%d" % n, "attribution": "Attribution " * 20,
                     "sponsored": n % 9 == 0} for n, source in enumerate(SOURCES)],
    }


def lines(data):
    """One record a line."""
    members = []
    for name, value in data.items():
        if isinstance(value, list):
            rows = ",\n".join("    " + json.dumps(record, ensure_ascii=False) for record in value)
            members.append("  %s: [\n%s\n  ]" % (json.dumps(name), rows))
        else:
            members.append("  %s: %s" % (json.dumps(name), json.dumps(value, ensure_ascii=False)))
    return "{\n" + ",\n".join(members) + "\n}\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(lines(catalog()).encode("utf-8"))
