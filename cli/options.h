/* What stands behind the command's name: options and arguments. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include <vocation/plan.h>

enum { CATALOGS_MAX = 16, HAVE_MAX = 64, OCCUPATION_SIZE = 128, SHARDS_MAX = 100000 };

typedef enum format { FORMAT_PDF, FORMAT_TEXT, FORMAT_JSON } format;

/* What mail alone takes; addresses, paths and URLs as they were given. */
typedef struct cli_mail {
    const char *from, *reply_to;
    const char *subject, *text, *html; /* files of templates */
    const char *suppressed, *unsubscribe_url, *unsubscribe_address;
    const char *folder, *smtp; /* the ways out */
    const char *credentials, *ca_file;
    unsigned rate, tries; /* 0: not given */
    int first_wait;       /* seconds; below 0: not given */
    bool personal_subject, plain_loopback, resend_uncertain, resend_refused, yes;
} cli_mail;

typedef struct cli_options {
    const char *catalogs[CATALOGS_MAX]; /* none: the shipped one */
    size_t catalog_count;
    const char *theme;       /* NULL: the built-in one */
    const char *output;      /* NULL: a name made from the id; "-": standard output */
    const char *folder;      /* NULL: the current one */
    int format;              /* enum format */
    int paper;               /* voc_paper */
    int edition;             /* voc_edition */
    const char *language;    /* NULL: the catalog's */
    const char *title;       /* NULL: what is inside */
    const char *institution; /* whose questions the slip asks; NULL: none */
    const char *url;         /* that the QR code leads to; NULL: the theme's */
    voc_date as_of;          /* --as-of, else SOURCE_DATE_EPOCH, else today */
    int policy;              /* voc_policy_choice */
    bool dated;              /* as_of was given by --as-of */
    bool two_up, crop_marks;
    const char *name; /* whose pathway it is; NULL: not named */
    const char *to;   /* of a pathway; NULL: not given */
    voc_level from;   /* UNSTATED: not given */
    const char *have[HAVE_MAX];
    size_t have_count;
    voc_experience experience[HAVE_MAX];
    char occupations[HAVE_MAX][OCCUPATION_SIZE]; /* the names in it */
    size_t experience_count;
    int max_months; /* 0: no bound */
    bool online, earn;
    const char *map;        /* NULL: the columns have our own names */
    const char *report;     /* NULL: the first that batch knows */
    const char *names;      /* NULL: batch's own */
    unsigned jobs;          /* threads; 0: one a processor */
    unsigned shard, shards; /* 0: the environment's, or the whole */
    bool resume, no_sync, purge, status;
    cli_mail mail;
    bool force, quiet, verbose, json, all, help, version;
    char **arguments; /* what is no option, in order */
    size_t argument_count;
} cli_options;

/* Which options a command takes; --help and -q, -v are for all. */
typedef enum option_set {
    TAKES_ALWAYS = 1 << 0,
    TAKES_CATALOG = 1 << 1,
    TAKES_THEME = 1 << 2, /* and paper, edition */
    TAKES_FILE = 1 << 3,  /* -o and --force */
    TAKES_PAGES = 1 << 4, /* -d, --2-up, --crop-marks */
    TAKES_FORMAT = 1 << 5,
    TAKES_LANGUAGE = 1 << 6,
    TAKES_DATE = 1 << 7, /* and --policy */
    TAKES_JSON = 1 << 8,
    TAKES_TITLE = 1 << 9,
    TAKES_SLIP = 1 << 10,   /* institution and url */
    TAKES_PERSON = 1 << 11, /* who a pathway is for, and where to */
    TAKES_RUN = 1 << 12,    /* what batch alone takes */
    TAKES_MAIL = 1 << 13,   /* what mail alone takes, and --as-of */
    TAKES_ALL = 1 << 14,
    TAKES_REPORT =
        TAKES_CATALOG | TAKES_THEME | TAKES_FILE | TAKES_PAGES | TAKES_LANGUAGE | TAKES_DATE,
} option_set;

struct cli_option;

/* Reads the value of an option (NULL of one that takes none); false, said, when it makes no sense.
 */
typedef bool cli_take(const struct cli_option *option, const char *text, cli_options *out);

/* One line of the table of options. */
typedef struct cli_option {
    char letter; /* 0: none */
    const char *name;
    const char *value; /* what stands for its value in the help; NULL: it takes none */
    unsigned set;      /* of option_set */
    cli_take *take;
    size_t offset;              /* in options */
    const char *const *choices; /* words for 0, 1, 2 ...; NULL at the end */
    const char *help;
} cli_option;

enum { OPTIONS_MAX = 128 };

const cli_option *options_table(size_t *count); /* at most OPTIONS_MAX */

/* Reads the words behind the command (or, with TAKES_ALWAYS, where there is none). False, said
 * on standard error, when they make no sense. The words are sorted in place: what is no option
 * becomes out->arguments. "--" ends the options. */
bool options_read(char **words, int count, unsigned set, cli_options *out);

#endif
