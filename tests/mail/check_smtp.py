"""vocation mail against a real server on loopback: what is handed over, refused, put off, lost and
uncertain, with TLS and sign-in.

usage: check_smtp.py     with $srcdir and $builddir, as `make check` sets them
"""
import email
import email.policy
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from post_office import (Office, Server, arguments, closed_door, journal,   # noqa: E402
                         mail, make_certificate, make_run, states)
from command import SHIPPED, check, failures                                 # noqa: E402

PLAIN = ["--plain-loopback", "--retry-wait", "0", "--yes"]


def people(*names):
    return [("id-%d" % i, "Person %d" % i, name + "@example.org") for i, name in enumerate(names)]


def plainly(what, names, *more, tries="3", orders=None, **catalog):
    """Mails a run of these over a plain connection; gives office, journal, words, folder."""
    folder = tempfile.TemporaryDirectory()
    run, office = make_run(folder.name, people(*names), **catalog), Office(**(orders or {}))
    with Server(office) as server:
        said = mail(run, "--smtp", server.url(), *PLAIN, "--tries", tries, *more)
    state = {address.split("@")[0]: state for address, state in journal(run).items()}
    journal_is_true(what, office, run)
    return office, state, said, folder


def journal_is_true(what, office, run):
    """None is accepted twice; accepted is what is handed over, and what is uncertain may be."""
    accepted = office.addresses()
    check(f"{what}: no address is accepted twice", len(set(accepted)) == len(accepted), accepted)
    for address, state in states(run).items():
        sure = state in ("uncertain", "handing-over") or \
            (address in accepted) == (state == "handed-over")
        check(f"{what}: {address} is {state}", sure, accepted)


def all_is_well():
    office, state, said, _ = plainly("all is well", ["a", "b", "c"])
    check("all is well: status", said[0] == 0, said)
    check("all is well: journal", {s for s, _ in state.values()} == {"handed-over"}, state)
    check("all is well: one connection", office.connections == 1, office.connections)
    check("all is well: in order", office.addresses() == ["a@example.org", "b@example.org",
                                                          "c@example.org"], office.addresses())
    message = email.message_from_bytes(office.inbox[0][1], policy=email.policy.default)
    pdf = next(message.iter_attachments())
    check("the PDF arrives", pdf.get_content()[:5] == b"%PDF-" and
          pdf.get_content_type() == "application/pdf", pdf)
    check("one recipient a message", message["To"].addresses[0].addr_spec == "a@example.org" and
          len(message["To"].addresses) == 1, message["To"])


def recipients_are_refused():
    office, state, said, _ = plainly("refused", ["a", "refused-b", "spam-c", "d"])
    check("refused: status", said[0] == 1, said)
    check("refused: others go on", office.addresses() == ["a@example.org", "d@example.org"],
          office.addresses())
    check("refused: the reason is kept", state["refused-b"] ==
          ("refused", "550 5.1.1 nobody of this name"), state)
    check("refused: at the end of the message", state["spam-c"][0] == "refused" and
          "554 5.7.1 we do not like it" in state["spam-c"][1], state)
    check("refused: nothing steers the terminal", "\x1b" not in said[2], said)
    check("refused: the row is named", "row 3: the server refused it" in said[2], said)


def what_is_put_off_is_tried_again():
    office, state, said, _ = plainly("put off", ["later-once-a", "b", "c"])
    check("put off: status", said[0] == 0, said)
    check("put off: the others come first", office.addresses() ==
          ["b@example.org", "c@example.org", "later-once-a@example.org"], office.addresses())
    office, state, said, _ = plainly("always put off", ["later-always-a", "b"])
    check("always put off: status", said[0] == 1, said)
    check("always put off: tries", office.log.count("later-always-a@example.org") == 3, office.log)
    check("always put off: state", state["later-always-a"][0] == "none", state)
    check("always put off: told", "put off each of 3 times: 1;" in said[2], said)


# Stage, what happens there (None: what is usual, so that the second message is met), exit status,
# what becomes of three messages (see LETTERS), words on standard error. Three tries. Behind these:
# what happens at other stages too.
LETTERS = {"none": "n", "handed-over": "H", "refused": "r", "uncertain": "u", "handing-over": "h"}
TROUBLES = [
    ("greeting", ["drop"], 0, "HHH", ""),
    ("greeting", ["close"], 0, "HHH", ""),
    ("greeting", ["421 4.3.2 later"], 0, "HHH", ""),
    ("greeting", ["drop"] * 3, 4, "nnn", "after 3 tries"),
    ("greeting", ["554 5.3.2 not here"], 4, "nnn", "not here"),
    ("EHLO", ["drop"], 0, "HHH", ""),
    ("EHLO", ["half"], 0, "HHH", ""),
    ("EHLO", ["421 4.3.2 later"], 0, "HHH", ""),
    ("EHLO", ["502 5.5.1 what"], 0, "HHH", ""),
    ("MAIL", [None, "drop"], 0, "HHH", ""),
    ("MAIL", [None, "close"], 0, "HHH", ""),
    ("MAIL", [None, "421 4.3.2 later"], 0, "HHH", ""),
    ("MAIL", [None, "451 4.3.0 later"], 0, "HHH", ""),
    ("MAIL", [None, "550 5.7.1 not you"], 4, "Hnn", "not you"),
    ("MAIL", [None, "552 5.3.4 too large"], 1, "HrH", "too large"),
    ("RCPT", [None, "drop"], 0, "HHH", ""),
    ("RCPT", [None, "half"], 0, "HHH", ""),
    ("RCPT", [None, "421 4.3.2 later"], 0, "HHH", ""),
    ("RCPT", [None, "450 4.2.0 later"], 0, "HHH", ""),
    ("RCPT", [None, "550 5.1.1 nobody"], 1, "HrH", "nobody"),
    ("DATA", [None, "drop"], 0, "HHH", ""),
    ("DATA", [None, "close"], 0, "HHH", ""),
    ("DATA", [None, "421 4.3.2 later"], 0, "HHH", ""),
    ("DATA", [None, "451 4.3.0 later"], 0, "HHH", ""),
    ("DATA", [None, "554 5.7.1 no"], 1, "HrH", "5.7.1 no"),
    ("end", [None, "drop"], 1, "HuH", "nobody knows whether"),
    ("end", [None, "close"], 1, "HuH", "nobody knows whether"),
    ("end", [None, "half"], 1, "HuH", "nobody knows whether"),
    ("end", [None, "taken"], 1, "HuH", "nobody knows whether"),
    ("end", [None, "452 4.3.1 no room"], 0, "HHH", ""),
    ("end", [None, "554 5.6.0 no"], 1, "HrH", "5.6.0 no"),
    ("QUIT", ["drop"], 0, "HHH", ""),
]
# The same with STARTTLS and sign-in.
SECURE_TROUBLES = [
    ("EHLO", ["502 5.5.1 what"], 4, "nnn", "nothing more is sent"),
    ("STARTTLS", ["drop"], 0, "HHH", ""),
    ("STARTTLS", ["454 4.7.0 not now"], 0, "HHH", ""),
    ("STARTTLS", ["220 go"], 4, "nnn", "nothing more is sent"),
    ("STARTTLS", [None, "220 go"], 0, "HHH", "", {"MAIL": [None, "drop"]}),
    ("STARTTLS", ["502 5.5.1 what"], 4, "nnn", "nothing more is sent"),
    ("STARTTLS", ["220 go\r\n250 injected"] * 3, 4, "nnn", "nothing more is sent"),
    ("AUTH", ["drop"], 0, "HHH", ""),
    ("AUTH", ["421 4.3.2 later"], 0, "HHH", ""),
    ("AUTH", ["454 4.7.0 not now"], 0, "HHH", ""),
    ("AUTH", ["535 5.7.8 no"], 4, "nnn", "refused name or password"),
    ("MAIL", ["530 5.7.0 sign in"], 4, "nnn", "sign in"),
    ("RCPT", [None, "drop"], 0, "HHH", ""),
    ("DATA", [None, "drop"], 0, "HHH", ""),
    ("end", [None, "taken"], 1, "HuH", "nobody knows whether"),
]


def every_stage_has_its_trouble():
    for stage, orders, status, letters, words in TROUBLES:
        what = f"{stage} {orders}"
        _, state, said, _ = plainly(what, ["a", "b", "c"], orders={stage: orders})
        came = "".join(LETTERS[s] for s, _ in state.values())
        check(what, (said[0], came) == (status, letters) and words in said[2], (came, said))


def every_secure_stage_has_its_trouble():
    with tempfile.TemporaryDirectory() as folder:
        certificate = make_certificate(folder)
        secret = write(os.path.join(folder, "secret"), "office\nword\n")
        for i, (stage, orders, status, letters, words, *more) in enumerate(SECURE_TROUBLES):
            what = f"under TLS: {stage} {orders}"
            office = Office(**{stage: orders}, **(more[0] if more else {}))
            place = os.path.join(folder, str(i))
            os.mkdir(place)
            run = make_run(place, people("a", "b", "c"))
            with Server(office, "starttls", certificate, "word") as server:
                said = mail(run, "--smtp", server.url(), "--ca-file", certificate[0], "--tries",
                            "3", "--retry-wait", "0", "--yes", "--credentials", secret)
            came = "".join(LETTERS[s] for s in states(run).values())
            check(what, (said[0], came) == (status, letters) and words in said[2], (came, said))
            journal_is_true(what, office, run)
            if letters == "nnn" and "MAIL" not in stage:
                check(f"{what}: nothing was said about the message", "MAIL" not in office.commands,
                      office.commands)


def connections_break():
    # Big enough not to be under way as a whole when the connection goes.
    office, state, said, _ = plainly("broken in DATA", ["a", "b", "c"], catalog=SHIPPED,
                                     to="medical-coder", orders={"DATA": [None, "choke"]})
    check("broken in DATA: status", said[0] == 0, said)
    check("broken in DATA: all arrive", office.addresses() ==
          ["a@example.org", "b@example.org", "c@example.org"], office.addresses())
    check("broken in DATA: it was broken", office.connections == 2, office.connections)


def uncertain_is_sent_again_only_when_asked_for():
    office, state, said, folder = plainly("no answer", ["a", "b", "c"],
                                          orders={"end": [None, "taken"]})
    check("no answer: the row is named", "row 3: nobody knows whether" in said[2], said)
    run = os.path.join(folder.name, "run")
    with Server(office) as server:
        office.orders.clear()
        said = mail(run, "--smtp", server.url(), *PLAIN)
        check("uncertain: not sent again", len(office.inbox) == 3 and said[0] == 1, said)
        check("uncertain: named", "row 3 may have been handed over" in mail(run)[2], said)
        said = mail(run, "--smtp", server.url(), *PLAIN, "--resend-uncertain")
        check("uncertain: sent again when asked for", said[0] == 0 and len(office.inbox) == 4, said)
    first, second = (email.message_from_bytes(content) for address, content in office.inbox
                     if address.startswith("b@"))
    check("sent again: the same Message-ID", first["Message-ID"] == second["Message-ID"],
          (first["Message-ID"], second["Message-ID"]))


def an_interrupt_lets_the_message_end():
    """It comes while the second message is under way."""
    with tempfile.TemporaryDirectory() as folder:
        run, office = make_run(folder, people("a", "b", "c")), Office()
        door, messages = threading.Lock(), []

        def interrupt(verb):
            with door:   # behind which is a program to interrupt
                messages.extend([verb] * (verb == "DATA"))
                if verb == "DATA" and len(messages) == 2:
                    program.send_signal(signal.SIGINT)

        with Server(office) as server:
            way = ["--smtp", server.url(), *PLAIN]
            office.on_command = interrupt
            with door:
                program = subprocess.Popen(arguments(run, *way), stderr=subprocess.PIPE)
            said = program.communicate(timeout=300)[1].decode()
            came = [LETTERS[s] for s in states(run).values()]
            check("interrupted: status", program.returncode == 5, (program.returncode, said))
            check("interrupted: what was under way has ended", came == ["H", "H", "n"],
                  (came, said))
            journal_is_true("interrupted", office, run)
            check("interrupted: the same command goes on", mail(run, *way)[0] == 0 and
                  len(office.inbox) == 3, office.addresses())


def what_the_journal_cannot_note_is_not_sent():
    """Somebody else writes into the journal when the second message is about to leave."""
    with tempfile.TemporaryDirectory() as folder:
        run, office, seen = make_run(folder, people("a", "b", "c")), Office(), []
        other = sqlite3.connect(os.path.join(run, "journal.db"), check_same_thread=False,
                                isolation_level=None)

        def lock(verb):
            seen.extend([verb] * (verb == "DATA"))
            if verb == "DATA" and len(seen) == 2:
                other.execute("BEGIN IMMEDIATE")

        office.on_command = lock
        with Server(office) as server:
            said = mail(run, "--smtp", server.url(), *PLAIN)
            other.execute("ROLLBACK")
            other.close()
        came = "".join(LETTERS[s] for s in states(run).values())
        check("journal locked", (said[0], came) == (4, "Hnn") and "journal.db" in said[2],
              (came, said))
        journal_is_true("journal locked", office, run)


def nothing_more_is_sent():
    with tempfile.TemporaryDirectory() as folder:
        run, office = make_run(folder, people("a", "b")), Office()
        office.senders_refused = True
        with Server(office) as server:
            said = mail(run, "--smtp", server.url(), *PLAIN)
        check("sender refused: stop", said[0] == 4 and "not from you" in said[2], said)
        check("sender refused: no row is blamed", set(states(run).values()) == {"none"},
              states(run))
        with closed_door() as url:
            said = mail(run, "--smtp", url, *PLAIN, "--tries", "2")
        check("nobody there: stop", said[0] == 4 and "after 2 tries" in said[2], said)
        check("dry run is the default", mail(run, "--smtp", server.url())[0] == 0 and
              "Nothing was sent" in mail(run)[2], states(run))


def urls_are_checked():
    with tempfile.TemporaryDirectory() as folder:
        run = make_run(folder, people("a"))
        for url, more, words in (
                ("http://127.0.0.1/", [], "neither smtp:// nor smtps://"),
                ("file:///etc/passwd", [], "the server's URL"),
                ("smtp://me:word@127.0.0.1/", [], "name and password do not belong"),
                ("smtp://localhost:25", ["--plain-loopback"], "may go without TLS"),
                ("smtp://127.evil.example:25", ["--plain-loopback"], "may go without TLS"),
                ("smtp://192.0.2.1", ["--plain-loopback"], "may go without TLS"),
                ("smtp://127.0.0.1/?x", [], "nothing stands behind"),
                ("smtp://a b/", [], "the server's URL")):
            said = mail(run, "--smtp", url, "--yes", *more)
            check(f"{url} is refused", said[0] == 2 and words in said[2], said)
        check("nothing was marked", states(run) == {"a@example.org": "none"}, states(run))


def write(path, text, mode=0o600):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, mode)
    return path


def tls_and_sign_in_are_held_to():
    with tempfile.TemporaryDirectory() as folder:
        certificate = make_certificate(folder)
        run = make_run(folder, people("a", "b"))
        trust = ["--ca-file", certificate[0], "--retry-wait", "0", "--tries", "2", "--yes"]
        secret = write(os.path.join(folder, "secret"), "office\npass word:1\n")
        with Server(Office()) as server:
            said = mail(run, "--smtp", server.url(), *trust, "--credentials", secret)
            check("no STARTTLS: nothing is sent", said[0] == 4 and "STARTTLS" in said[2], said)
            check("no STARTTLS: no password either", not
                  {"AUTH", "MAIL"} & set(server.handler.commands), server.handler.commands)
        with Server(Office(), "starttls", certificate, "pass word:1") as server:
            said = mail(run, "--smtp", server.url(), *trust[2:])
            check("an unknown certificate", said[0] == 4 and "certificate" in said[2], said)
            said = mail(run, "--smtp", server.url().replace("127.0.0.1", "localhost"), *trust)
            check("a certificate of another name", said[0] == 4 and "localhost" in said[2], said)
            said = mail(run, "--smtp", server.url(), *trust)
            check("sign-in is wanted", said[0] == 4 and "530" in said[2], said)
            wrong = write(os.path.join(folder, "wrong"), "office\nword\n")
            said = mail(run, "--smtp", server.url(), *trust, "--credentials", wrong)
            check("a wrong password", said[0] == 4 and "refused name or password" in said[2], said)
            check("nothing arrived so far", not server.handler.inbox, server.handler.inbox)
            check("no row was marked", set(states(run).values()) == {"none"}, states(run))
            open_file = write(os.path.join(folder, "open"), "office\npass word:1\n", 0o640)
            said = mail(run, "--smtp", server.url(), *trust, "--credentials", open_file)
            check("a file that others read", said[0] == 2 and "chmod 600" in said[2], said)
            said = mail(run, "--smtp", server.url(), *trust, "--credentials", secret)
            check("signed in under TLS", said[0] == 0 and len(server.handler.inbox) == 2, said)
    with tempfile.TemporaryDirectory() as folder:
        certificate = make_certificate(folder)
        run = make_run(folder, people("a"))
        with Server(Office(), "smtps", certificate, "word") as server:
            said = mail(run, "--smtp", server.url("smtps"), "--yes")
            check("TLS from the first byte, an unknown certificate",
                  said[0] == 4 and "certificate" in said[2], said)
            said = mail(run, "--smtp", server.url("smtps").replace("127.0.0.1", "localhost"),
                        "--ca-file", certificate[0], "--yes")
            check("TLS from the first byte, a certificate of another name",
                  said[0] == 4 and "localhost" in said[2], said)
            check("nothing was said", set(server.handler.commands) <= {"greeting"},
                  server.handler.commands)
            said = mail(run, "--smtp", server.url("smtps"), "--ca-file", certificate[0], "--yes",
                        VOCATION_SMTP_USER="office", VOCATION_SMTP_PASSWORD="word")
            check("TLS from the first byte, password from the environment",
                  said[0] == 0 and len(server.handler.inbox) == 1, said)
        check("half of a sign-in", mail(run, "--smtp", "smtps://127.0.0.1:1", "--yes",
                                        VOCATION_SMTP_USER="office")[0] == 2, "")


def credentials_are_private_and_whole():
    with tempfile.TemporaryDirectory() as folder:
        run = make_run(folder, people("a"))
        with closed_door() as url:
            for text, mode, words in (
                    ("office\nword\n", 0o644, "chmod 600"), ("office\nword\n", 0o606, "chmod 600"),
                    ("office\nword\n", 0o620, "chmod 600"), ("office\n", 0o600, "two lines"),
                    ("", 0o600, "two lines"), ("\nword\n", 0o600, "two lines"),
                    (None, 0, "No such file")):
                path = os.path.join(folder, "secret")
                if text is None:
                    os.unlink(path)
                else:
                    write(path, text, mode)
                said = mail(run, "--smtp", url, "--yes", "--credentials", path)
                check(f"credentials {text!r} {mode:o}", said[0] == 2 and words in said[2], said)
                check("no password is printed", "word" not in said[2].replace("password", ""), said)
            said = mail(run, "--smtp", url, "--yes", "--credentials", folder)
            check("credentials in a folder", said[0] == 2 and "regular file" in said[2], said)


def main():
    all_is_well()
    recipients_are_refused()
    what_is_put_off_is_tried_again()
    every_stage_has_its_trouble()
    every_secure_stage_has_its_trouble()
    connections_break()
    uncertain_is_sent_again_only_when_asked_for()
    an_interrupt_lets_the_message_end()
    what_the_journal_cannot_note_is_not_sent()
    nothing_more_is_sent()
    urls_are_checked()
    tls_and_sign_in_are_held_to()
    credentials_are_private_and_whole()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
