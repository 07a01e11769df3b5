"""From a file of recipients to messages: names of every kind, addresses that are none, those who
asked for no mail, templates, and a dry run that touches nothing.

usage: check_rows.py     with $srcdir and $builddir, as `make check` sets them
"""
import email
import email.policy
import json
import os
import re
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from post_office import FROM, journal, mail, make_run, name_in, states   # noqa: E402
from command import SOURCE, check, failures, run as command            # noqa: E402

BAD_ADDRESSES = [
    "", "nobody", "@example.org", "a@", "a@b", "a b@example.org", "a@b@example.org",
    "a@[127.0.0.1]", "a@example.org>", "<a@example.org>", "a@example.org, b@example.org",
    "a@exämple.org", "\u202ea@example.org", "a\u200b@example.org", "a@example.org\u2028",
    '"a b"@example.org', "a@-example.org", "a@example..org", ".a@example.org",
    "x" * 65 + "@example.org", "x@" + "y" * 300 + ".org", "a@example.org?bcc=b@example.org",
    "a@example.org\tb", "a@127.0.0.1", "a(b)@example.org"]
BROKEN_LINES = ["a\r\nBcc: x@evil.example", "a\nb", "a\rb", "a\r\n\r\nbody", "\0", "a\0b",
                "a\x0b"]


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return path


def messages_in(box):
    """Row number and message, of each file."""
    for name in sorted(os.listdir(box)) if os.path.isdir(box) else []:
        with open(os.path.join(box, name), "rb") as file:
            yield int(name[:6]), file.read()


def parsed(raw):
    return email.message_from_bytes(raw, policy=email.policy.SMTP)


def table_of_names():
    with open(os.path.join(SOURCE, "tests/names/names.json"), encoding="utf-8") as file:
        return [(kind, name) for kind, of in json.load(file).items() for name in of["names"]]


def trimmed(name):
    """As a recipient's name is taken in."""
    return name.replace("\t", " ").strip(" ")


def hostile_names_go_through_or_are_named():
    names = table_of_names()
    check("200 names at least", len(names) >= 200, len(names))
    people = [("id-%d" % i, name, "p%d@example.org" % i) for i, (_, name) in enumerate(names)]
    with tempfile.TemporaryDirectory() as folder:
        said = []
        run, box = make_run(folder, people, said=said), os.path.join(folder, "box")
        body = write(folder, "body.txt", "Dear {name|friend},\n\nyour {title}.\n")
        page = write(folder, "page.html", "<p>Dear {name|friend},</p>\n")
        done = mail(run, "--eml", box, "--body-template", body, "--html-template", page, "--yes")
        messages, refused = dict(messages_in(box)), 0
        for number, (kind, name) in enumerate(names, 2):
            what = f"{kind} {name!a}"
            if number not in messages:
                # Rows as spreadsheets count them, by the batch or by its mail.
                named = re.search(r"row %d, name: " % number, said[0] + done[2])
                check(f"{what}: named, with its column", named, (said[0][-500:], done[2][-500:]))
                check(f"{what}: there is a reason", kind in
                      ("control characters", "headers", "spaces", "unknown", "lengths"), kind)
                refused += 1
                continue
            read_back(what, messages[number], trimmed(name), "p%d@example.org" % (number - 2))
        check("few are refused", 5 <= refused <= 30, refused)


def read_back(what, raw, name, address):
    message = parsed(raw)
    check(f"{what}: ASCII, and nothing that ends a line but CRLF", max(raw) < 0x80 and
          raw.count(b"\r") == raw.count(b"\r\n") == raw.count(b"\n") and 0 not in raw, raw[:500])
    check(f"{what}: the headers are ours", message.keys() ==
          ["Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version",
           "Content-Type"], message.keys())
    to = message["To"].addresses
    check(f"{what}: one recipient", [one.addr_spec for one in to] == [address], message["To"])
    check(f"{what}: the name", name_in(raw, "To") == name, (name_in(raw, "To"), raw[:500]))
    check(f"{what}: the subject says nothing of anybody", message["Subject"] ==
          "The information you asked for", message["Subject"])
    plain = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
    check(f"{what}: greeted", plain.startswith(f"Dear {name or 'friend'},\n"), plain[:300])
    html = message.get_body(("html",)).get_content()
    check(f"{what}: no markup of its own", html.count("<") == 2 and html.count(">") == 2, html)


def lines_that_are_broken_are_refused_with_row_and_column():
    people = [("id-%d" % i, words, "p%d@example.org" % i) for i, words in enumerate(BROKEN_LINES)]
    people += [("id" + words, "Ana", "q%d@example.org" % i) for i, words in enumerate(BROKEN_LINES)]
    people += [("x%d" % i, "Ana", "a@example.org" + words) for i, words in enumerate(BROKEN_LINES)]
    with tempfile.TemporaryDirectory() as folder:
        said = []
        run, box = make_run(folder, people, said=said), os.path.join(folder, "box")
        done = mail(run, "--eml", box, "--yes")
        columns = ["name"] * len(BROKEN_LINES) + ["id"] * len(BROKEN_LINES) + \
            ["email"] * len(BROKEN_LINES)
        for number, (column, who) in enumerate(zip(columns, people), 2):
            named = re.search(r"row %d, %s: " % (number, column), said[0] + done[2])
            check(f"{who!a}: named with row and column", named, (said[0], done[2]))
        check("no message is made of them", not list(messages_in(box)), os.listdir(folder))


def addresses_are_checked():
    people = [("id-%d" % i, "Ana", address) for i, address in enumerate(BAD_ADDRESSES)]
    with tempfile.TemporaryDirectory() as folder:
        said = []
        run = make_run(folder, people + [("good", "Ana", "good@example.org")], said=said)
        box = os.path.join(folder, "box")
        done = mail(run, "--eml", box, "--yes")
        check("bad addresses: status", done[0] == 1, done)
        for number, address in enumerate(BAD_ADDRESSES, 2):
            named = re.search(r"row %d, email: " % number, said[0] + done[2])
            check(f"{address!a}: named with row and column", named, (said[0], done[2]))
        check("the good one is written", [number for number, _ in messages_in(box)] ==
              [len(people) + 2], os.listdir(box))
        check("nothing terrible is printed", not re.search("[\0-\x08\x0b-\x1f\u202e]", done[2]),
              done[2])


PEOPLE = [("a/b c", "Ana", "ana@example.org"), ("2", "Bob", "Bob@Example.org"),
          ("3", "Cem", "cem@example.org")]


def a_dry_run_counts_shows_and_leaves_all_as_it_was():
    with tempfile.TemporaryDirectory() as folder:
        run, box = make_run(folder, PEOPLE), os.path.join(folder, "box")
        stop = write(folder, "stop.txt", "# asked by mail\nBOB@example.ORG\n")
        body = write(folder, "body.txt", "Dear {name}, we write to {email}.\n")
        before = journal(run)
        seen = mail(run, "--eml", box, "--suppress", stop, "--body-template", body)
        check("dry: status", seen[0] == 0, seen)
        check("dry: counts", all(re.search(words, seen[2]) for words in (
            "3 rows", "2 ready", "1 suppressed", "Nothing was sent")), seen)
        check("dry: a sample", "To: Ana <a***@example.org>" in seen[1] and "Dear Ana" in seen[1]
              and "Attached: 2-career.pdf" in seen[1], seen)
        sample = mail(run, "--reply-to", "Desk <desk@college.example>", "--body-template", body,
                      "--html-template", body, "--unsubscribe", "https://college.example/?{id}",
                      "--unsubscribe-address", "stop@college.example")[1]
        for words in ("From: Admissions <office@college.example>", "With the same as HTML",
                      "Reply-To: Desk <desk@college.example>",
                      "List-Unsubscribe: https://college.example/?a%2Fb%20c",
                      "List-Unsubscribe: mailto:stop@college.example"):
            check(f"dry: the sample has {words}", words in sample, sample)
        check("dry: no address in full", "ana@example.org" not in seen[1] + seen[2], seen)
        check("dry: nothing is written or marked", not os.path.exists(box) and
              journal(run) == before, journal(run))
        seen = mail(run, "--eml", box, "--suppress", stop, "--body-template", body, "--yes")
        check("who asked for no mail gets none", [number for number, _ in messages_in(box)] ==
              [2, 4] and states(run)["Bob@Example.org"] == "none", (seen, states(run)))


def unsubscribing_is_one_click():
    with tempfile.TemporaryDirectory() as folder:
        run, box = make_run(folder, PEOPLE), os.path.join(folder, "box")
        seen = mail(run, "--eml", box, "--unsubscribe", "https://college.example/stop?who={id}",
                    "--unsubscribe-address", "stop@college.example", "--yes")
        check("unsubscribe: status", seen[0] == 0, seen)
        first = parsed(dict(messages_in(box))[2])
        check("unsubscribe: URL and address", first["List-Unsubscribe"] ==
              "<https://college.example/stop?who=a%2Fb%20c>, <mailto:stop@college.example>",
              first["List-Unsubscribe"])
        check("unsubscribe: one click", first["List-Unsubscribe-Post"] ==
              "List-Unsubscribe=One-Click", first.keys())
        for url, words in (("http://college.example/", "does not begin with https://"),
                           ("https://a b/", "a character that a URL escapes"),
                           ("https://college.example/{nobody}", "there is no nobody")):
            seen = mail(run, "--unsubscribe", url)
            check(f"{url} is refused at once", seen[0] == 3 and words in seen[2], seen)


def the_same_messages_come_twice():
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        boxes = []
        for folder in (first, second):
            box = os.path.join(folder, "box")
            mail(make_run(folder, PEOPLE), "--eml", box, "--yes")
            boxes.append(list(messages_in(box)))
        check("the same bytes", boxes[0] == boxes[1] and len(boxes[0]) == 3, boxes)
        ids = [parsed(raw)["Message-ID"] for _, raw in boxes[0]]
        check("ids of one's own", len(set(ids)) == 3 and
              all(one.endswith("@college.example>") for one in ids), ids)


def templates_are_checked_before_anything_is_sent():
    with tempfile.TemporaryDirectory() as folder:
        run, box = make_run(folder, PEOPLE), os.path.join(folder, "box")
        for option, text, status, words in (
                ("--subject-template", "For {name}", 2, "subject.txt:1:5: error: {name}: no perso"),
                ("--subject-template", "One\nTwo", 1, "row 2, subject: character 4 is a line feed"),
                ("--body-template", "\n {nmae}", 3, "body.txt:2:3: error: there are the fields"),
                ("--body-template", "{name", 3, "is not closed"),
                ("--suppress", "ana at example.org", 3, "not an address"),
                ("--body-template", None, 4, "body.txt")):
            path = os.path.join(folder, option[2:].replace("-template", "") + ".txt")
            if text is None:
                os.unlink(path)
            else:
                write(folder, os.path.basename(path), text)
            seen = mail(run, option, path, "--eml", box, "--yes")
            check(f"{option} {text!r}", seen[0] == status and words in seen[2], seen)
        check("none is written", not list(messages_in(box)), folder)
        check("none is marked", set(states(run).values()) == {"none"}, states(run))
        subject = write(folder, "subject.txt", "Für {name}\n")
        seen = mail(run, "--subject-template", subject, "--personal-subject", "--eml", box, "--yes")
        check("a subject with a name when asked for", seen[0] == 0 and
              parsed(dict(messages_in(box))[2])["Subject"] == "Für Ana", seen)
        check("the sender", name_in(dict(messages_in(box))[2], "From") == FROM.split(" <")[0], FROM)


def rows_get_the_words_of_their_language():
    people = [("1", "Ana", "ana@example.org", "es"), ("2", "Bob", "bob@example.org", "en"),
              ("3", "Cem", "cem@example.org")]
    with tempfile.TemporaryDirectory() as folder:
        run, box = make_run(folder, people), os.path.join(folder, "box")
        body = write(folder, "body.txt", "Dear {name}\n")
        write(folder, "body.es.txt", "Hola, {name}: aquí está.\n")
        seen = mail(run, "--body-template", body, "--eml", box, "--yes")
        read = [parsed(raw) for _, raw in messages_in(box)]
        texts = [one.get_body(("plain",)).get_content().strip() for one in read]
        check("words of their language", texts == ["Hola, Ana: aquí está.", "Dear Bob", "Dear Cem"],
              (texts, seen))
        check("subjects of their language", [one["Subject"] for one in read] ==
              ["La información que pidió"] + ["The information you asked for"] * 2, seen)


def a_purged_run_is_mailed_to_nobody():
    with tempfile.TemporaryDirectory() as folder:
        run = make_run(folder, PEOPLE)
        purged = command("batch", "--purge", run)
        seen = mail(run)
        check("purged", purged[0] == 0 and seen[0] == 2 and "has been purged" in seen[2],
              (purged, seen))


def main():
    hostile_names_go_through_or_are_named()
    lines_that_are_broken_are_refused_with_row_and_column()
    addresses_are_checked()
    a_dry_run_counts_shows_and_leaves_all_as_it_was()
    unsubscribing_is_one_click()
    the_same_messages_come_twice()
    templates_are_checked_before_anything_is_sent()
    rows_get_the_words_of_their_language()
    a_purged_run_is_mailed_to_nobody()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
