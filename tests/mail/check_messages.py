"""Messages of every kind of name, subject, text and file, read back by a parser that is not ours.

usage: check_messages.py     with $srcdir and $builddir, as `make check` sets them
"""
import email
import email.policy
import os
import random
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from post_office import mail, make_run, name_in   # noqa: E402
from command import check, failures               # noqa: E402

PROGRAM = os.path.join(os.path.abspath(os.environ["builddir"]), "tests/mail/print_message")
WORDS = [
    "Ana", "Ana Ruiz", "Ana-María Ruiz y García", "Ruiz, Ana", 'Ana "la" Ruiz', "A\\B", "O'Brien",
    "Ana (home)", "Ana <ana@evil.example>", "a@b.example", "Ana; Bob: Carol, Dave", "=?UTF-8?Q?x?=",
    "=?utf-8?b?QW5h?= =?x?", "محمد علي حسن", "דוד בן־גוריון", "देवनागरी नाम", "สมชาย ใจดี", "山田 太郎",
    "김철수", "李小龍", "Nguyễn Thị Minh Khai", "Ελένη Παπαδοπούλου", "Анна Петрова", "አማርኛ",
    "😀 emoji 👩‍👩‍👧", "e" + "\u0301" * 40, "\u202eevil\u202c", "zero\u200bwidth\u200d", "\ufeffmark",
    "ß" * 200, "x" * 200, "a" * 76, "word " * 30 + "end", "é " * 60 + "é", "  two  spaces  ", " ",
    "Bcc: x@evil.example", "To:", ".", "..", "'", '"', "\\", '"" ""', "%s%n", "a\u00a0b", "Ł",
    "日本語のとても長い題名" * 12, "\U0010ffff", "~" * 70, "a b" * 80, "?=", "=", "_", "a_b c", "-",
]
TEXTS = ["", "\n", "x", "one\ntwo\n", "\n\n\n", ".\n..\n.x\n", "From me\nFrom\n", "a=b=3D\n",
         "blank at end \nand tab\t\n", "é" * 500, "y" * 5000, "trailing " * 40, "--=_m_1.a\n--\n",
         "--=_m_1.a--\r\n--=_a_1.a", "a\rb\r\nc\nd", "山" * 100 + "\n.\n" + "z" * 76 + "\n.",
         "z" * 75 + ".\n", "z" * 76 + ".", "= " * 60, "\t\t\n \n"]
FILES = ["a.pdf", 'a "b".pdf', "é.pdf", "履歴書.pdf", "x" * 150 + ".pdf", "ملف شخصي.pdf",
         "é" * 120 + ".pdf", "a;b=c.pdf", "100%.pdf", "a'b'c.pdf", "UTF-8''x.pdf"]
EVIL = ["a\r\nBcc: x@evil.example", "a\nb", "a\rb", "\x01", "a\tb", "\x7f", "a\u0085b", "a\u2028b",
        "\r\n\r\nbody", "a" * 999]


def printed(name="Ana", address="ana@example.org", subject="Hi", text="x\n", html="", file="",
            content=b""):
    done = subprocess.run([PROGRAM, name, address, subject, text, html, file], input=content,
                          capture_output=True, timeout=60, check=False)
    return done.returncode, done.stdout, done.stderr


def read(what, raw):
    """The message, after what every message has to keep to."""
    check(f"{what}: lines end with CRLF alone", raw.count(b"\r") == raw.count(b"\r\n") ==
          raw.count(b"\n") and raw.endswith(b"\r\n"), raw[:300])
    lines = raw.split(b"\r\n")
    check(f"{what}: ASCII, no NUL", max(raw) < 0x80 and 0 not in raw, raw[:300])
    check(f"{what}: lines of 78 at most", max(map(len, lines)) <= 78, max(lines, key=len))
    check(f"{what}: no line for the transport to change",
          not any(line.startswith((b".", b"From ")) for line in lines), raw[:300])
    message = email.message_from_bytes(raw, policy=email.policy.SMTP)
    parts = list(message.walk())
    defects = [part.defects for part in parts] + [value.defects for part in parts
                                                  for value in part.values()]
    check(f"{what}: no defect", not any(defects), defects)
    names = [name.lower() for name in message.keys()]
    check(f"{what}: each header once", len(set(names)) == len(names), names)
    check(f"{what}: no header of another's making", "bcc" not in names and "cc" not in names, names)
    return message


def as_lines(text):
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")


def names_and_subjects_are_read_back():
    for words in WORDS:
        status, raw, said = printed(name=words, subject=words)
        check(f"{words!r} is taken", status == 0, said)
        message = read(repr(words), raw)
        for header in ("From", "To"):
            addresses = message[header].addresses
            check(f"{words!r}: one address in {header}", len(addresses) == 1, raw[:300])
            check(f"{words!r} as name in {header}", name_in(raw, header) == words,
                  (name_in(raw, header), raw[:300]))
        check(f"{words!r} as subject", message["Subject"] == words, (message["Subject"], raw[:400]))


def texts_are_read_back():
    for text in TEXTS:
        for html, file in (("", ""), ("", "a.pdf"), ("<p>" + text, ""), ("<p>" + text, "a.pdf")):
            status, raw, said = printed(text=text, html=html, file=file, content=b"%PDF")
            check(f"{text[:20]!r} is taken", status == 0, said)
            message = read(repr(text[:20]), raw)
            plain = message.get_body(("plain",)).get_content()
            check(f"{text[:20]!r} as text", as_lines(plain) == as_lines(text), (plain, raw[:900]))
            if html:
                rich = message.get_body(("html",)).get_content()
                check(f"{text[:20]!r} as HTML", as_lines(rich) == as_lines(html), rich)
            check(f"{text[:20]!r}: parts", len(list(message.walk())) ==
                  1 + 2 * bool(html) + 2 * bool(file), raw[:900])


def files_are_read_back():
    chance = random.Random(7)
    sizes = [0, 1, 2, 3, 56, 57, 58, 113, 114, 115, 32768, 100001]
    for name, size in list(zip(FILES * 2, sizes)) + [(name, 10) for name in FILES]:
        content = chance.randbytes(size)
        status, raw, said = printed(file=name, content=content)
        check(f"{name!r} is taken", status == 0, said)
        message = read(repr(name), raw)
        attached = list(message.iter_attachments())
        check(f"{name!r}: one file", len(attached) == 1, raw[:900])
        check(f"{name!r} as file name", attached[0].get_filename() == name,
              (attached[0].get_filename(), raw[:900]))
        check(f"{name!r}: {size} bytes", attached[0].get_content() == content, size)
        check(f"{name!r}: its type", attached[0].get_content_type() == "application/pdf", raw[:900])


def evil_is_refused():
    for words in EVIL:
        for field in ("name", "address", "subject", "file"):
            status, raw, said = printed(**{field: words})
            check(f"{words[:20]!r} as {field} is refused", status == 1 and raw == b"" and
                  b"error" in said, (status, raw[:200], said))


def rows_are_read_back():
    """From a file of recipients to files of messages."""
    people = [("id-%d" % i, words, "p%d@example.org" % i) for i, words in enumerate(WORDS)]
    with tempfile.TemporaryDirectory() as folder:
        run = make_run(folder, people)
        body = os.path.join(folder, "body.txt")
        with open(body, "w", encoding="utf-8") as file:
            file.write("Dear {name|friend},\n.\nyour {title}.\n")
        box = os.path.join(folder, "box")
        said = mail(run, "--eml", box, "--body-template", body, "--html-template", body, "--yes")
        check("rows: status", said[0] in (0, 1), said)
        names = sorted(os.listdir(box))
        check("rows: most of them are written", len(names) > len(WORDS) - 10, (names, said))
        check("rows: names tell nothing", all(name[6] == "-" and name.endswith(".eml") and
                                              len(name) == 27 for name in names), names)
        check("rows: for the owner alone", all(os.stat(os.path.join(box, name)).st_mode & 0o777
                                               == 0o600 for name in names), names)
        for name in names:
            with open(os.path.join(box, name), "rb") as file:
                message = read(name, file.read())
            row = int(name[:6]) - 2
            check(f"{name}: who it is for", message["To"].addresses[0].addr_spec == people[row][2],
                  message["To"])
            plain = message.get_body(("plain",)).get_content()
            check(f"{name}: whom it greets", people[row][1].strip() in plain or "friend" in plain,
                  plain)
            pdf = next(message.iter_attachments()).get_content()
            check(f"{name}: the PDF", pdf[:5] == b"%PDF-", name)
        again = os.path.join(folder, "again")
        said = mail(run, "--eml", again, "--yes")
        check("rows: none is handed over twice", os.listdir(again) == [], said)


def main():
    names_and_subjects_are_read_back()
    texts_are_read_back()
    files_are_read_back()
    evil_is_refused()
    rows_are_read_back()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
