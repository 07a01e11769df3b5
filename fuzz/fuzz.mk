# One target a parser, replayed on its seeds by `make check`. To fuzz: see the head of replay.c.

check_PROGRAMS += fuzz/replay_png
fuzz_replay_png_CPPFLAGS = $(AM_CPPFLAGS) -DSEEDS='"fuzz/png"'
fuzz_replay_png_LDADD = $(REPORT_LIBS)
fuzz_replay_png_SOURCES = \
	fuzz/fuzz_png.c \
	fuzz/replay.c \
	fuzz/target.h

EXTRA_DIST += \
	fuzz/png/bad-color.png \
	fuzz/png/bad-cut.png \
	fuzz/png/bad-data-check.png \
	fuzz/png/bad-empty.png \
	fuzz/png/bad-filter.png \
	fuzz/png/bad-head-check.png \
	fuzz/png/bad-no-palette.png \
	fuzz/png/bad-short-data.png \
	fuzz/png/bad-signature.png \
	fuzz/png/bad-stream.png \
	fuzz/png/bad-zero-width.png \
	fuzz/png/bomb.png \
	fuzz/png/gamma.png \
	fuzz/png/gray-1.png \
	fuzz/png/gray-16.png \
	fuzz/png/gray-2.png \
	fuzz/png/gray-4.png \
	fuzz/png/gray-8.png \
	fuzz/png/gray-alpha-16.png \
	fuzz/png/gray-alpha-8.png \
	fuzz/png/interlaced.png \
	fuzz/png/large-area.png \
	fuzz/png/large-width.png \
	fuzz/png/palette-1.png \
	fuzz/png/palette-2.png \
	fuzz/png/palette-4.png \
	fuzz/png/palette-8.png \
	fuzz/png/palette-transparent.png \
	fuzz/png/rgb-16.png \
	fuzz/png/rgb-8.png \
	fuzz/png/rgb-transparent.png \
	fuzz/png/rgba-16.png \
	fuzz/png/rgba-8.png

check_PROGRAMS += fuzz/replay_json
fuzz_replay_json_CPPFLAGS = $(AM_CPPFLAGS) -DSEEDS='"fuzz/json"'
fuzz_replay_json_LDADD = $(MODEL_LIBS)
fuzz_replay_json_SOURCES = \
	fuzz/fuzz_json.c \
	fuzz/replay.c \
	fuzz/target.h

EXTRA_DIST += \
	fuzz/json/byte-order-mark.json \
	fuzz/json/circle-of-course-prerequisites.json \
	fuzz/json/circle-of-templates.json \
	fuzz/json/code-malformed-cip.json \
	fuzz/json/conflict-percent-against-change.json \
	fuzz/json/extends-what-stands-further-down.json \
	fuzz/json/gzip-cut-off.json.gz \
	fuzz/json/gzip-damaged.json.gz \
	fuzz/json/limit-depth.json \
	fuzz/json/limit-number.json \
	fuzz/json/minimal.json \
	fuzz/json/minimal.json.gz \
	fuzz/json/record-id-twice.json \
	fuzz/json/replace-without-extends.json \
	fuzz/json/requirement-of-two-things.json \
	fuzz/json/several-faults-in-one-run.json \
	fuzz/json/syntax-cut-off.json \
	fuzz/json/syntax-duplicate-name-escaped.json \
	fuzz/json/syntax-leading-zero.json \
	fuzz/json/syntax-lone-high-surrogate.json \
	fuzz/json/syntax-not-utf-8.json \
	fuzz/json/syntax-nul-escape.json \
	fuzz/json/syntax-unknown-escape.json \
	fuzz/json/syntax-utf-16.json \
	fuzz/json/words-of-no-language.json

check_PROGRAMS += fuzz/replay_recipients
fuzz_replay_recipients_CPPFLAGS = $(AM_CPPFLAGS) -DSEEDS='"fuzz/recipients"'
fuzz_replay_recipients_LDADD = $(BATCH_LIBS)
fuzz_replay_recipients_SOURCES = \
	fuzz/fuzz_recipients.c \
	fuzz/replay.c \
	fuzz/target.h

EXTRA_DIST += \
	fuzz/recipients/after-quote.csv \
	fuzz/recipients/bad-lines.jsonl \
	fuzz/recipients/bad-values.csv \
	fuzz/recipients/byte-order-mark.csv \
	fuzz/recipients/carriage-returns.csv \
	fuzz/recipients/column-twice.csv \
	fuzz/recipients/controls.csv \
	fuzz/recipients/empty.csv \
	fuzz/recipients/every-column.csv \
	fuzz/recipients/every-member.jsonl \
	fuzz/recipients/open-quote.csv \
	fuzz/recipients/quotes.csv \
	fuzz/recipients/ragged.csv \
	fuzz/recipients/semicolons.csv \
	fuzz/recipients/tab.csv \
	fuzz/recipients/windows-1252.csv

check_PROGRAMS += fuzz/replay_message
fuzz_replay_message_CPPFLAGS = $(AM_CPPFLAGS) -DSEEDS='"fuzz/message"'
fuzz_replay_message_LDADD = $(BATCH_LIBS)
fuzz_replay_message_SOURCES = \
	fuzz/fuzz_message.c \
	fuzz/replay.c \
	fuzz/target.h

EXTRA_DIST += \
	fuzz/message/beyond-ascii \
	fuzz/message/empty \
	fuzz/message/header-in-address \
	fuzz/message/header-in-name \
	fuzz/message/header-in-subject \
	fuzz/message/long-line \
	fuzz/message/long-values \
	fuzz/message/no-such-field \
	fuzz/message/open-brace \
	fuzz/message/plain \
	fuzz/message/quoting
