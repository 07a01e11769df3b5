"""What was found: problems in the order found, each with a rule of rules.py."""

from .rules import RULES


class Report:
    """Collects the problems of one file; a repeated one is told once."""

    def __init__(self, name):
        self.name = name
        self.problems = []
        self._seen = set()

    def add(self, rule, words, page=None):
        """Note a problem; `page` counts from 0 and may be None."""
        if rule not in RULES:
            raise KeyError(f"no such rule: {rule}")
        problem = (rule, page, words)
        if problem not in self._seen:
            self._seen.add(problem)
            self.problems.append(problem)

    def guard(self, check, *arguments):
        """Run a check; what it stumbles over is a problem of the file, never a traceback."""
        try:
            return check(*arguments)
        except Exception as error:  # damaged files can fail in any place
            words = f"{check.__module__.split('.')[-1]}.{check.__name__}: {error!r}"
            self.add("check-failed", words)
            return None

    def rules(self):
        return {rule for rule, _, _ in self.problems}

    def lines(self):
        for rule, page, words in self.problems:
            place = f"page {page + 1}" if page is not None else "document"
            yield f"{self.name}: {place}: {rule}: {words}"
