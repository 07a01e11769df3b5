"""What the tests of mail share: runs to be mailed, a mail server on loopback that can be told to
misbehave, and the journal as it stands."""
import os
import socket
import sqlite3
import ssl
import subprocess
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../cli"))
sys.dont_write_bytecode = True
from command import COMMAND, MINIMAL  # noqa: E402 (the path has to be set first)

FROM = "Admissions <office@college.example>"
STATES = ["none", "handing-over", "handed-over", "refused", "uncertain"]


def make_run(folder, people, catalog=MINIMAL, to="baker"):
    """A run of one report for each (id, name, address)."""
    table = os.path.join(folder, "recipients.csv")
    with open(table, "w", encoding="utf-8", newline="") as file:
        file.write("id,name,email,to\r\n")
        for who in people:
            file.write(",".join('"%s"' % cell.replace('"', '""') for cell in (*who, to))
                       + "\r\n")
    run = os.path.join(folder, "run")
    subprocess.run([COMMAND, "batch", table, "-d", run, "--report", "career", "-c", catalog, "-q",
                    "--as-of", "2026-11-23"], check=False, timeout=300,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return run


def arguments(run, *more):
    return [COMMAND, "mail", run, "--from", FROM, "--as-of", "2026-11-23", *more]


def mail(run, *more, **environment):
    """Runs vocation mail; gives exit status, standard output, standard error."""
    done = subprocess.run(arguments(run, *more), capture_output=True, timeout=300, check=False,
                          env={"PATH": os.environ["PATH"], **environment})
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def journal(run):
    """The mail state of each address, with its note."""
    with sqlite3.connect(os.path.join(run, "journal.db")) as database:
        rows = database.execute("SELECT email, mail, mail_note FROM recipient ORDER BY row")
        return {email: (STATES[state], note) for email, state, note in rows}


def states(run):
    return {email: state for email, (state, _) in journal(run).items()}


def make_certificate(folder):
    certificate, key = os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                    "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key,
                    "-out", certificate], check=True, capture_output=True, timeout=60)
    return certificate, key


class Session(SMTP):
    """A session that breaks off where its office says."""

    async def smtp_DATA(self, arg):
        if self.event_handler.breaks_off(self.envelope, "data"):
            # At once, and with little room on the way: the message cannot be complete by then.
            self.transport.pause_reading()
            await self.push("354 go on")
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


class Office:
    """Accepts everything, but for addresses that ask for trouble by what they begin with. Trouble
    named "once" happens the first time only."""

    def __init__(self):
        self.inbox = []      # (address, bytes) of what was accepted
        self.connections = 0
        self.seen = set()
        self.log = []
        self.senders_refused = False

    def first_time(self, address, kind):
        if not address.startswith(kind) or (address, kind) in self.seen:
            return False
        self.seen.add((address, kind))
        return True

    def breaks_off(self, envelope, kind):
        return any(self.first_time(address, "break-" + kind) for address in envelope.rcpt_tos)

    # pylint: disable=invalid-name,unused-argument
    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.senders_refused:
            return "550 5.7.1 not from you"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.log.append(address)
        if address.startswith("refused"):
            return "550 5.1.1 nobody of this name"
        if self.first_time(address, "later-once") or address.startswith("later-always"):
            return "450 4.2.0 not now"
        if self.first_time(address, "busy-once"):
            return "421 4.3.2 closing"
        if self.first_time(address, "break-rcpt"):
            server.transport.abort()
            return "250 OK"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        if address.startswith("spam"):
            return "554 5.7.1 we do not like it\x1b[31m"
        if self.first_time(address, "full-once"):
            return "452 4.3.1 no room"
        self.inbox.append((address, envelope.content))
        if self.first_time(address, "break-answer"):
            server.transport.abort()
        return "250 OK"

    def addresses(self):
        return [address for address, _ in self.inbox]


class Server(Controller):
    """tls: None, "starttls" or "smtps"; password: what the one user has."""

    def __init__(self, office, tls=None, certificate=None, password=None):
        more = {}
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            if tls == "starttls":
                more.update(tls_context=context, require_starttls=True)
            else:
                more.update(ssl_context=context)
        if password:
            more.update(auth_required=True, auth_require_tls=tls == "starttls",
                        authenticator=self.authenticate)
        self.password = password
        super().__init__(office, hostname="127.0.0.1", port=free_port(), **more)

    def authenticate(self, server, session, envelope, mechanism, auth_data):
        good = isinstance(auth_data, LoginPassword) and auth_data.login == b"office" \
            and auth_data.password == self.password.encode()
        return AuthResult(success=good, handled=False)

    def factory(self):
        return Session(self.handler, **self.SMTP_kwargs)

    def _create_server(self):
        """A socket with little room and small segments: what is sent is soon held up."""
        listening = socket.socket()
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)
        listening.bind((self.hostname, self.port))
        return self.loop.create_server(self._factory_invoker, sock=listening,
                                       ssl=self.ssl_context)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def url(self, scheme="smtp"):
        return "%s://127.0.0.1:%d" % (scheme, self.port)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
