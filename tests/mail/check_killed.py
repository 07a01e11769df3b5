"""Mail that is killed at moments of chance: nothing is accepted twice, nothing is lost unnamed.

usage: check_killed.py [KILLS]     with $srcdir and $builddir, as `make check` sets them
"""
import collections
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from post_office import Office, Server, arguments, mail, make_run, states   # noqa: E402
from command import check, failures                                         # noqa: E402

ROWS = 150


class Executioner:
    """Kills the program when its office has had so many commands: at once, before the answer, or
    after a moment, when it may be doing anything. How fast the machine is does not matter."""

    def __init__(self, chance):
        self.chance = chance
        self.program = None
        self.left = 0
        self.lock = threading.Lock()  # the office calls from a thread of its own

    def start(self, command):
        with self.lock:
            self.left = self.chance.randint(1, 40)
            self.program = subprocess.Popen(command, stdout=subprocess.DEVNULL,
                                            stderr=subprocess.DEVNULL)
        self.program.wait(timeout=300)
        return self.program.returncode == -signal.SIGKILL

    def on_command(self, _):
        with self.lock:
            self.left -= 1
            if self.left != 0:
                return
        if self.chance.random() < 0.5:
            self.program.kill()
        else:
            threading.Timer(self.chance.uniform(0, 0.01), self.program.kill).start()


def kill_and_go_on(run, server, kills, chance):
    """Starts, kills, starts again; then lets it end. How many of the kills met it running."""
    met = 0
    way = ["--smtp", server.url(), "--plain-loopback", "--retry-wait", "0", "--yes", "-q"]
    executioner = Executioner(chance)
    server.handler.on_command = executioner.on_command
    for _ in range(kills):
        met += executioner.start(arguments(run, *way))
    server.handler.on_command = lambda verb: None
    mail(run, *way)
    return met


def main():
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    seed = int(os.environ.get("SEED", "0")) or time.time_ns()
    chance, office = random.Random(seed), Office()
    people = [("id-%d" % i, "", "p%d@example.org" % i) for i in range(ROWS)]
    with tempfile.TemporaryDirectory() as folder:
        run = make_run(folder, people)
        with Server(office) as server:
            met = kill_and_go_on(run, server, kills, chance)
        accepted, state = collections.Counter(office.addresses()), states(run)
        print("seed", seed, "kills", met, collections.Counter(state.values()))
        check("it was killed", met > 0, met)
        check("nothing is accepted twice", max(accepted.values()) == 1, accepted.most_common(3))
        check("what is handed over was accepted", all(
            accepted[who] == 1 for who, what in state.items() if what == "handed-over"), state)
        unsure = [who for who, what in state.items() if what in ("handing-over", "uncertain")]
        check("a kill leaves at most one unsure", len(unsure) <= met, unsure)
        check("all others are handed over", sum(what == "handed-over" for what in state.values())
              == ROWS - len(unsure), state)
        check("what was accepted is handed over or unsure", all(
            state[who] in ("handed-over", "handing-over", "uncertain") for who in accepted), state)
        said = mail(run)[2]
        check("each unsure row is named", said.count("may have been handed over") == len(unsure),
              said)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
