#!/usr/bin/env python3
"""Holds data/health-information.json to tests/data/ledger.json: no fact of the articles is lost.

Every rule yields a line for each fact that it does not find. The rules are run on an empty catalog
too, where each must miss every fact it knows of, and on catalogs that lack one figure.
"""

import copy
import json
import os
import sys

sys.path.insert(0, os.path.join(os.environ.get("srcdir", "."), "tests/data"))
from catalog_facts import Catalog, holds, plain, text_of  # noqa: E402


def article(fact):
    return "article-%03d" % fact["article"]


def articles(c, ledger):
    for fact in ledger["articles"]:
        record = c.record(fact["id"])
        if record.get("title") != fact["title"] or "date" in record or "publisher" in record:
            yield fact


def sources(c, ledger):
    for fact in ledger["sources"]:
        record = c.record(fact["id"])
        if any(record.get(k) != fact.get(k) for k in ("kind", "quoted_in", "date", "publisher")):
            yield fact


def figures(c, subject, measure, **wanted):
    return [f for f in c.record(subject).get("figures", []) if f["measure"] == measure and
            all(f.get(k, False) == v for k, v in wanted.items())]


def pay(c, ledger):
    for fact in ledger["pay"]:
        wanted = {k: fact[k] for k in ("value", "statistic", "date", "source", "approximate")}
        found = figures(c, fact["subject"], "pay", unit="USD/year", **wanted)
        if not any(f.get("industry") == fact.get("industry") for f in found):
            yield fact


def change(c, fact, value, unit):
    found = figures(c, fact["subject"], "employment-change", value=value, unit=unit,
                    window=fact["window"], source=fact["source"])
    relation = fact.get("relation")
    return any(not relation or f["scope"]["relation"] == relation for f in found)


def outlook(c, ledger):
    for fact in ledger["outlook"]:
        if not change(c, fact, fact["percent"], "percent"):
            yield fact
        elif "jobs" in fact and not change(c, fact, fact["jobs"], "jobs"):
            yield fact


def occupations(c, ledger):
    for fact in ledger["occupations"]:
        named = [c.named("occupations", name).get("id") for name in fact["names"]]
        if set(named) != {fact["id"]}:
            yield fact


def organizations(c, ledger):
    for fact in ledger["organizations"]:
        record = c.named("organizations", fact["name"], "name")
        roles = [text for text, _ in c.statements(record, "roles") if holds(text, [fact["role"]])]
        if not roles or record.get("abbreviation") != fact.get("abbreviation"):
            yield fact


def misspelling(c, ledger):
    fact = ledger["misspelling"]
    record = c.named("organizations", fact["organization"], "name")
    alias = [a for a in record.get("aliases", []) if isinstance(a, dict) and
             a["name"] == fact["written"] and a.get("kind") == "misspelling" and
             article(fact) in a["sources"]]
    if not alias or record.get("abbreviation") != fact["right"]:
        yield fact


def certifications(c, ledger):
    for fact in ledger["certifications"]:
        record = c.record(fact["id"])
        areas = [plain(text) for text, _ in c.statements(record, "exam_areas")]
        same = (text_of(record.get("title")) == fact["title"]
                and record.get("kind", "certification") == fact.get("kind", "certification")
                and sorted(record.get("issuers", [])) == fact["issuers"]
                and record.get("validity") == fact.get("validity")
                and areas == [plain(a) for a in fact.get("exam_areas", [])]
                and len(record.get("renewal", [])) >= fact.get("renewal_ways", 0)
                and fact.get("abbreviation") in (None, record.get("abbreviation")))
        if not same:
            yield fact


def members(list_name):
    def rule(c, ledger):
        for fact in ledger[list_name]:
            record = c.record(fact["id"])
            if any(record.get(k) != v for k, v in fact.items() if k not in ("article", "line")):
                yield fact
    return rule


def credentials(c, ledger):
    for fact in ledger["credentials"]:
        if fact["certification"] not in c.record(fact["occupation"]).get("certifications", []):
            yield fact


def careers(c, ledger):
    for fact in ledger["careers"]:
        if fact["leads_to"] not in c.record(fact["program"]).get("leads_to", []):
            yield fact


def course_uses(c, program):
    """Triples of course record, role and sources, groups taken apart."""
    record = c.record(program)
    for use in record.get("courses", []):
        use = {"course": use} if isinstance(use, str) else use
        sources = use.get("sources", record.get("sources", []))
        for course in use.get("courses") or [use["course"]]:
            yield course, use.get("role", "core"), sources


def courses(c, ledger):
    for fact in ledger["courses"]:
        course = c.named("courses", fact["course"]).get("id")
        for program in fact["programs"]:
            if not any(used == course and role == fact["role"] and article(fact) in sources
                       for used, role, sources in course_uses(c, program)):
                yield fact


def requirement_value(requirement, kind):
    value = requirement[kind]
    if kind == "experience":
        return value.get("months")
    if kind == "program":
        return [value]
    if kind in ("any", "all"):
        return [[name, named] for part in value for name, named in part.items()]
    return None if kind in ("text", "check") else value


def same_requirement(c, record, requirement, fact):
    if fact["kind"] not in requirement:
        return False
    words = " ".join(text_of(requirement.get(k)) for k in ("text", "check", "note", "in"))
    sources = requirement.get("sources", record.get("sources", []))
    return (requirement_value(requirement, fact["kind"]) == fact.get("value")
            and fact.get("strength") in (None, requirement.get("strength"))
            and holds(words, fact.get("words", []))
            and article(fact) in c.articles(sources) and fact.get("source") in (None, *sources))


def requirements(c, ledger):
    for fact in ledger["requirements"]:
        record = c.record(fact["record"])
        if not any(same_requirement(c, record, r, fact) for r in record.get(fact["member"], [])):
            yield fact


def statements(c, ledger):
    for fact in ledger["statements"]:
        found = c.statements(c.record(fact["record"]), fact["member"])
        if not any(holds(text, fact["words"]) and article(fact) in c.articles(sources)
                   and fact.get("source") in (None, *sources) for text, sources in found):
            yield fact


def levels(requirements):
    return {part["level"] for r in requirements for part in r.get("any", [r]) if "level" in part}


def relations(c, ledger):
    for fact in ledger["relations"]:
        found = [r for r in c.record(fact["record"]).get(fact["member"], [])
                 if r["occupation"] == fact["occupation"]]
        if not any(levels(r.get("requirements", [])) == set(fact.get("levels", []))
                   and holds(text_of(r["why"]), fact.get("words", []))
                   and article(fact) in r["why"]["sources"] for r in found):
            yield fact


def posting_matches(c, posting, fact):
    for member in ("education", "experience", "credentials", "duties"):
        text = " ".join(text for text, _ in c.statements(posting, member))
        if bool(text) != bool(fact[member]) or not holds(text, fact[member]):
            return False
    return (plain(fact.get("employer", "")) in plain(posting.get("employer", ""))
            and bool(posting.get("employer")) == ("employer" in fact)
            and article(fact) in c.articles(posting["sources"])
            and all(posting.get(k) == fact.get(k)
                    for k in ("occupation", "place", "date", "terms", "job_title")))


def postings(c, ledger):
    for fact in ledger["postings"]:
        if not any(posting_matches(c, posting, fact) for posting in c.list("postings")):
            yield fact


def offered(c, ident):
    return [o for o in c.list("offerings") if o["institution"] == ident]


def listing(record, name, art):
    found = [l for l in record.get("listings", []) if l["list"] == name and l["sources"] == [art]]
    return found[0] if found else None


def as_written(offering):
    """The title is the list's own, but where a note says what was read otherwise."""
    return (plain(offering["title"]) == plain(offering["listed_as"])
            or "inferred" in offering.get("x-title-note", ""))


def institution_matches(c, record, fact):
    programs = [[o["level"], o["listed_as"]] for o in offered(c, record.get("id"))]
    written = {o["id"]: o["listed_as"] for o in offered(c, record.get("id"))}
    popular = listing(record, "Popular Schools", article(fact)) or {}
    featured = listing(record, "Featured Schools", article(fact))
    questions = [text for text, _ in c.statements(record, "questions")]
    return (programs == fact["programs"] and all(map(as_written, offered(c, record.get("id"))))
            and record.get("online", False) == fact["online"]
            and record.get("place") == fact.get("place") and popular.get("status") == "plain"
            and popular.get("rank") == fact.get("rank")
            and [written[i] for i in popular.get("programs", [])] == [p[1] for p in programs]
            and (featured is not None) == ("featured" in fact)
            and (featured is None or featured["status"] == "featured"
                 and [written[i] for i in featured.get("programs", [])] == fact["featured"])
            and questions == ([fact["question"]] if "question" in fact else []))


def institutions(c, ledger):
    for fact in ledger["institutions"]:
        if not institution_matches(c, c.named("institutions", fact["name"], "name"), fact):
            yield fact


def predecessor(c, ledger):
    fact = ledger["predecessor"]
    record = c.named("institutions", fact["institution"], "name")
    before = c.named("institutions", fact["of"], "name")
    if not before or record.get("predecessor") != before["id"] or \
            record.get("predecessor_inferred") is not True:
        yield fact


def disclosure(c, ledger):
    fact = ledger["disclosure"]
    record = c.record(article(fact))
    if not record.get("sponsored") or not holds(text_of(record.get("disclosure")), fact["words"]):
        yield fact


RULES = {
    "articles": articles, "sources": sources, "pay": pay, "outlook": outlook,
    "occupations": occupations, "organizations": organizations, "misspelling": misspelling,
    "certifications": certifications, "side_certificates": members("side_certificates"),
    "programs": members("programs"), "credentials": credentials, "careers": careers,
    "courses": courses,
    "requirements": requirements, "statements": statements, "relations": relations,
    "postings": postings, "institutions": institutions, "predecessor": predecessor,
    "disclosure": disclosure,
}


def facts(ledger, rule):
    return ledger[rule] if isinstance(ledger[rule], list) else [ledger[rule]]


def counts(ledger):
    """The ledger's own lengths, so that a fact cannot leave it unseen."""
    schools = ledger["institutions"]
    degrees = ("associate-medical-records", "bachelor-medical-records")
    by_id = {c["id"]: c for c in ledger["certifications"]}
    return {
        **{k: len(ledger[k]) for k in ("pay", "outlook", "postings", "institutions", "occupations",
                                       "organizations", "certifications", "side_certificates",
                                       "sources", "articles")},
        "programs_listed": sum(len(s["programs"]) for s in schools),
        "featured": sum("featured" in s for s in schools),
        "questions": len({s["question"] for s in schools if "question" in s}),
        "courses": sum(not c.get("extra") for c in ledger["courses"]),
        "rhit_exam_areas": len(by_id["rhit"]["exam_areas"]),
        "rhia_exam_areas": len(by_id["rhia"]["exam_areas"]),
        "pros_and_cons": sum(s["member"] in ("pros", "cons") and s["record"] in degrees
                             for s in ledger["statements"]),
    }


def without_figure(data):
    """Catalogs that each lack one figure quoted by an article."""
    quoted = {s["id"] for s in data["sources"] if "quoted_in" in s}
    for o, occupation in enumerate(data["occupations"]):
        for f, figure in enumerate(occupation.get("figures", [])):
            if figure["source"] in quoted and not figure.get("inferred"):
                shorter = copy.copy(data)
                shorter["occupations"] = copy.copy(data["occupations"])
                left = [g for i, g in enumerate(occupation["figures"]) if i != f]
                shorter["occupations"][o] = {**occupation, "figures": left}
                yield Catalog(shorter)


def self_check(data, ledger):
    nothing = Catalog({})
    for name, rule in RULES.items():
        missed = {json.dumps(fact) for fact in rule(nothing, ledger)}
        if len(missed) != len({json.dumps(fact) for fact in facts(ledger, name)}):
            yield "the rule %s finds facts in an empty catalog" % name
    lacking = list(without_figure(data))
    if len(lacking) != len(ledger["pay"]) + len(ledger["outlook"]) + \
            sum("jobs" in fact for fact in ledger["outlook"]):
        yield "the catalog quotes %d figures" % len(lacking)
    for catalog in lacking:
        if not list(pay(catalog, ledger)) + list(outlook(catalog, ledger)):
            yield "a figure can go without being missed"


def main():
    root = os.environ.get("srcdir", ".")
    catalog = Catalog.read(os.path.join(root, "data/health-information.json"))
    with open(os.path.join(root, "tests/data/ledger.json"), encoding="utf-8") as file:
        ledger = json.load(file)
    problems = ["missing from the catalog: %s: %s" % (name, json.dumps(fact, ensure_ascii=False))
                for name, rule in RULES.items() for fact in rule(catalog, ledger)]
    if counts(ledger) != ledger["counts"]:
        problems.append("the ledger's counts: %s" % counts(ledger))
    problems += self_check(catalog.data, ledger)
    print("\n".join(problems) or
          "all %d facts found" % sum(len(facts(ledger, name)) for name in RULES))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
