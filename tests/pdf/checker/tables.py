"""Tables: regular rows, and headers that a reader can find for each cell."""

from pikepdf import Array, Name, String

_LIMIT = 100000                     # cells of a table that are looked at


class Cell:
    def __init__(self, element, row, column, height, width):
        self.element = element
        self.row, self.column, self.height, self.width = row, column, height, width
        scope = element.attribute("Table", "Scope")
        self.scope = str(scope)[1:] if isinstance(scope, Name) else None
        headers = element.attribute("Table", "Headers")
        self.headers = [bytes(h) for h in headers if isinstance(h, String)] \
            if isinstance(headers, Array) else []


def check_tables(structure, report):
    if structure.root is None:
        return
    for element in structure.elements():
        if element.role == "Table":
            _check_table(element, report)


def _check_table(table, report):
    page = table.first_page()
    rows = [row for kid in table.elements()
            for row in ([kid] if kid.role == "TR" else kid.elements()) if row.role == "TR"]
    cells, grid = [], {}
    for y, row in enumerate(rows):
        x = 0
        for element in row.elements():
            if element.role not in ("TH", "TD"):
                continue
            while (y, x) in grid:
                x += 1
            cell = Cell(element, y, x, _span(element, "RowSpan", report, page),
                        _span(element, "ColSpan", report, page))
            cells.append(cell)
            _occupy(grid, cell, len(rows), report, page)
            x += cell.width
    _check_shape(table, rows, grid, report, page)
    _check_headers(table, cells, report, page)


def _span(element, name, report, page):
    value = element.attribute("Table", name)
    if value is None:
        return 1
    if not isinstance(value, int) or not 1 <= value <= 1000:
        report.add("table-irregular", f"{element}: {name} is {value}", page)
        return 1
    return value


def _occupy(grid, cell, rows, report, page):
    if cell.row + cell.height > rows:
        report.add("table-irregular", f"{cell.element} in row {cell.row + 1} reaches below the "
                   "last row", page)
    for y in range(cell.row, min(cell.row + cell.height, rows)):
        for x in range(cell.column, cell.column + cell.width):
            if (y, x) in grid:
                report.add("table-irregular", f"{cell.element} in row {cell.row + 1} overlaps "
                           "another cell", page)
            if len(grid) < _LIMIT:
                grid[y, x] = cell


def _check_shape(table, rows, grid, report, page):
    if not rows:
        report.add("table-irregular", f"{table} has no rows", page)
        return
    widths = [0] * len(rows)
    for y, _ in grid:
        widths[y] += 1
    for row, width in enumerate(widths):
        if width != widths[0]:
            report.add("table-irregular", f"{table}: row {row + 1} has {width} columns, row 1 has "
                       f"{widths[0]}", page)
            return


def _check_headers(table, cells, report, page):
    by_id = {cell.element.id: cell for cell in cells if cell.element.id is not None}
    named = {name for cell in cells for name in cell.headers}
    columns, rows = set(), set()
    for cell in cells:
        if cell.element.role != "TH":
            continue
        if cell.scope in ("Column", "Both"):
            columns.update(range(cell.column, cell.column + cell.width))
        if cell.scope in ("Row", "Both"):
            rows.update(range(cell.row, cell.row + cell.height))
        if cell.scope not in ("Row", "Column", "Both") and cell.element.id not in named:
            words = f"Scope {cell.scope}" if cell.scope else "no Scope"
            report.add("table-scope", f"{table}: TH in row {cell.row + 1}, column "
                       f"{cell.column + 1} has {words} and no cell names it", page)
    for cell in cells:
        where = f"{table}: {cell.element} in row {cell.row + 1}, column {cell.column + 1}"
        for name in cell.headers:
            if name not in by_id:
                report.add("table-headers", f"{where} names header {name!r}, which is not in the "
                           "table", page)
        if cell.element.role == "TD" and not cell.headers \
                and not columns & set(range(cell.column, cell.column + cell.width)) \
                and not rows & set(range(cell.row, cell.row + cell.height)):
            report.add("table-headers", f"{where} has no header", page)
