#!/usr/bin/env python3
"""Re-reads the published tables and compares today's figures of the catalogs with them.

The tables are not part of the project. VOCATION_DATA names the folder that holds them (default:
../shared/data beside the source tree); without them the test is skipped.
"""

import csv
import os
import sys
from decimal import Decimal

sys.path.insert(0, os.path.join(os.environ.get("srcdir", "."), "tests/data"))
from catalog_facts import Catalog  # noqa: E402

ROOT = os.environ.get("srcdir", ".")
DATA = os.environ.get("VOCATION_DATA", os.path.join(ROOT, "../shared/data"))
PROJECTIONS = os.path.join(DATA, "bls-ep-2024-34/Table_1.2.csv")
EARLIER = os.path.join(DATA, "slice/bls_ep_2021-31_export.csv")
WAGES = os.path.join(DATA, "oews-2023/national_M2023_dl.csv")
CATALOGS = ("data/health-information.json", "tests/catalogs/welding.json")

# measure, statistic, unit: the column, and how many units one of the column's makes
EP_COLUMNS = {
    ("pay", "median", "USD/year"): ("Median annual wage, dollars, 2024[1]", 1),
    ("employment", "count", "jobs"): ("Employment, 2024", 1000),
    ("employment-change", "percent", "percent"): ("Employment change, percent, 2024–34", 1),
    ("employment-change", "count", "jobs"): ("Employment change, numeric, 2024–34", 1000),
    ("openings", "count", "jobs/year"):
        ("Occupational openings, 2024–34 annual average", 1000),
}
EARLIER_COLUMNS = {
    ("pay", "median", "USD/year"): ("Median Annual Wage 2021", 1),
    ("employment", "count", "jobs"): ("Employment 2021", 1000),
    ("employment-change", "percent", "percent"):
        ("Employment Percent Change, 2021-2031", 1),
    ("employment-change", "count", "jobs"): ("Employment Change, 2021-2031", 1000),
    ("openings", "count", "jobs/year"):
        ("Occupational Openings, 2021-2031 Annual Average", 1000),
}
OEWS_COLUMNS = {
    ("pay", "median", "USD/year"): ("A_MEDIAN", 1), ("pay", "mean", "USD/year"): ("A_MEAN", 1),
    ("pay", "p10", "USD/year"): ("A_PCT10", 1), ("pay", "p25", "USD/year"): ("A_PCT25", 1),
    ("pay", "p75", "USD/year"): ("A_PCT75", 1), ("pay", "p90", "USD/year"): ("A_PCT90", 1),
}
EDUCATION = {"certificate": "Postsecondary nondegree award", "associate": "Associate's degree",
             "bachelor": "Bachelor's degree", "high-school": "High school diploma or equivalent"}


def rows(path, code_column, skip=0):
    with open(path, encoding="utf-8-sig", newline="") as file:
        for _ in range(skip):
            next(file)
        return {row[code_column].strip('="'): row for row in csv.DictReader(file)
                if row[code_column]}


def amount(cell, factor):
    """The cell's number; the tables hold floats such as 616.20000000000005, so to a hundredth."""
    return Decimal(cell.replace(",", "")).quantize(Decimal("0.01")) * factor


def code_of(record, figure):
    scope = figure.get("scope", {})
    return scope.get("code") or record["codes"]["soc-2018"][0]


def when(figure):
    return figure.get("date") or "–".join(figure["window"])


def check_figures(catalog, tables):
    """Lines for figures that differ, and for occupations that lack some of a table's figures."""
    for record in catalog.list("occupations"):
        seen = {source: set() for source in tables}
        for figure in record.get("figures", []):
            if figure["source"] not in tables:
                continue
            table, columns, dates, _ = tables[figure["source"]]
            key = figure["measure"], figure["statistic"], figure["unit"]
            column, factor = columns[key]
            published = amount(table[code_of(record, figure)][column], factor)
            place = "%s: %s" % (record["id"], figure)
            if Decimal(str(figure["value"])) != published:
                yield "%s: published: %s" % (place, published)
            if when(figure) not in dates:
                yield "%s: not the table's date" % place
            seen[figure["source"]].add(key)
        for source, (_, columns, _, whole) in tables.items():
            if whole and seen[source] and seen[source] != set(columns):
                yield "%s lacks figures of %s" % (record["id"], source)


def check_requirements(catalog, table):
    """What the projections call typical must be what the table says."""
    for record in catalog.list("occupations"):
        codes = [c if isinstance(c, str) else c["code"]
                 for c in record.get("codes", {}).get("soc-2018", [])]
        for requirement in record.get("requirements", []):
            if "bls-ep-2024-34" not in requirement.get("sources", []) or "level" not in requirement:
                continue
            typical = {table[c]["Typical education needed for entry"] for c in codes}
            if EDUCATION[requirement["level"]] not in typical:
                yield "%s: %s, but published: %s" % (record["id"], requirement, typical)


def main():
    if not all(map(os.path.exists, (PROJECTIONS, WAGES, EARLIER))):
        print("no published tables in %s: set VOCATION_DATA" % DATA)
        return 77
    projections = rows(PROJECTIONS, "2024 National Employment Matrix code", skip=1)
    tables = {
        "bls-ep-2024-34": (projections, EP_COLUMNS, {"2024-05", "2024", "2024–2034"}, True),
        "bls-oews-2023": (rows(WAGES, "OCC_CODE"), OEWS_COLUMNS, {"2023-05"}, True),
        "bls-ep-2021-31": (rows(EARLIER, "Occupation Code"), EARLIER_COLUMNS,
                           {"2021-05", "2021", "2021–2031"}, False),
    }
    problems = []
    for path in CATALOGS:
        catalog = Catalog.read(os.path.join(ROOT, path))
        problems += check_figures(catalog, tables)
        problems += check_requirements(catalog, projections)
    print("\n".join(problems) or "all published figures agree")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
