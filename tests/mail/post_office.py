"""What the tests of mail share: runs to be mailed, a mail server on loopback that can be told to
misbehave, and the journal as it stands."""
import contextlib
import email
import email.header
import email.policy
import email.utils
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


def make_run(folder, people, catalog=MINIMAL, to="baker", said=None):
    """A run of one report for each (id, name, address), or with a language behind. said: gets
    what the batch said."""
    table = os.path.join(folder, "recipients.csv")
    with open(table, "w", encoding="utf-8", newline="") as file:
        file.write("to,id,name,email,language\r\n")
        for who in people:
            cells = (to, *who, "")[:5]
            file.write(",".join('"%s"' % cell.replace('"', '""') for cell in cells) + "\r\n")
    run = os.path.join(folder, "run")
    done = subprocess.run([COMMAND, "batch", table, "-d", run, "--report", "career", "-c", catalog,
                           "-q", "--no-sync", "--as-of", "2026-11-23"], check=False, timeout=300,
                          capture_output=True)
    if said is not None:
        said.append(done.stderr.decode())
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


def name_in(raw, header):
    """By the older of Python's parsers: the newer one leaves blanks between encoded words of a name
    that goes on over lines, against RFC 2047 section 6.2."""
    old = email.message_from_bytes(raw, policy=email.policy.compat32)[header].replace("\r\n", "")
    name = email.utils.parseaddr(old)[0]
    return str(email.header.make_header(email.header.decode_header(name)))


def make_certificate(folder):
    certificate, key = os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                    "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key,
                    "-out", certificate], check=True, capture_output=True, timeout=60)
    return certificate, key


VERBS = ("EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "QUIT")


def with_trouble(verb):
    """What a session does at this command: what its office has ordered, else what is usual."""
    async def method(self, arg):
        if not await self.event_handler.make_trouble(self, verb):
            await getattr(SMTP, "smtp_" + verb)(self, arg)
    return method


class Session(SMTP):
    """A session that breaks off where its office says."""

    async def _handle_client(self):
        if not await self.event_handler.make_trouble(self, "greeting"):
            await super()._handle_client()


for _verb in VERBS:
    setattr(Session, "smtp_" + _verb, with_trouble(_verb))


class Office:
    """Accepts everything, but for addresses that ask for trouble by what they begin with (trouble
    named "once" happens the first time only), and for what is ordered: for a stage, a verb or
    "greeting" or "." (the end of a message), what happens each time it is reached. None: what is
    usual; else a reply; or one of these:
    drop   the connection is reset
    close  the connection is closed
    half   the connection is closed in the middle of a reply
    choke  a message is asked for and the connection reset while it is on its way
    taken  the message is taken, and the connection reset before that is said"""

    def __init__(self, **orders):
        self.inbox = []      # (address, bytes) of what was accepted
        self.connections = 0
        self.seen = set()
        self.log = []        # addresses of RCPT
        self.commands = []   # verbs
        self.senders_refused = False
        self.ordered = orders
        self.orders = {}     # from when the office is open
        self.on_command = lambda verb: None

    def open(self):
        self.orders = {("." if stage == "end" else stage): list(what)
                       for stage, what in self.ordered.items()}
        self.commands.clear()

    def next_order(self, stage):
        self.commands.append(stage)
        self.on_command(stage)
        orders = self.orders.get(stage)
        return orders.pop(0) if orders else None

    async def make_trouble(self, session, stage):
        order = self.next_order(stage)
        if order is None:
            return False
        if order == "choke":
            # At once, and with little room on the way: the message cannot be complete by then.
            session.transport.pause_reading()
            await session.push("354 go on")
        if order == "half":
            session.transport.write(b"25")
        elif order not in ("drop", "close", "choke"):
            await session.push(order)
            if not order.startswith("421") and stage != "greeting":
                return True
        if order in ("drop", "choke"):
            session.transport.abort()
        else:
            session.transport.close()
        return True

    def first_time(self, address, kind):
        if not address.startswith(kind) or (address, kind) in self.seen:
            return False
        self.seen.add((address, kind))
        return True

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
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address, order = envelope.rcpt_tos[0], self.next_order(".")
        if address.startswith("spam"):
            return "554 5.7.1 we do not like it\x1b[31m"
        if order not in (None, "taken"):
            if order == "half":
                server.transport.write(b"25")
            if order in ("half", "close"):
                server.transport.close()
            elif order == "drop":
                server.transport.abort()
            return order
        self.inbox.append((address, envelope.content))
        if order == "taken":
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
        # No time-outs: a machine may be busy.
        super().__init__(office, hostname="127.0.0.1", port=0, ready_timeout=600, **more)

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
        listening.bind((self.hostname, 0))
        self.port = listening.getsockname()[1]
        return self.loop.create_server(self._factory_invoker, sock=listening,
                                       ssl=self.ssl_context)

    def _trigger_server(self):
        """A first visit that is over when the office opens, however long that takes."""
        with socket.create_connection((self.hostname, self.port)) as visit:
            if self.ssl_context:
                trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
                trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
                visit = trusting.wrap_socket(visit)
            visit.recv(1024)
            visit.close()

    def __enter__(self):
        self.start()
        self.handler.open()
        return self

    def __exit__(self, *_):
        self.stop()

    def url(self, scheme="smtp"):
        return "%s://127.0.0.1:%d" % (scheme, self.port)


@contextlib.contextmanager
def closed_door():
    """The URL of a port where nobody answers: it is bound, and nobody listens."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield "smtp://127.0.0.1:%d" % bound.getsockname()[1]
