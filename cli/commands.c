#include "cli/command.h"

static const cli_command table[] = {
    {"guide", "NAME... | --all", "print a career, degree or certification guide",
     TAKES_REPORT | TAKES_ALL | TAKES_FORMAT, 1, 1000, run_guide,
     "  vocation guide health-information-technician\n"
     "  vocation guide rhit -o rhit.pdf --force\n"
     "  vocation guide rhit --format text\n"
     "  vocation guide --all -d guides\n"},
    {"compare", "NAME NAME...", "print two to five of one kind side by side",
     TAKES_REPORT | TAKES_FORMAT | TAKES_JSON, 2, 5, run_compare,
     "  vocation compare medical-coder health-information-manager medical-secretary\n"
     "  vocation compare rhit rhia --format text\n"
     "  vocation compare rhit rhia --json --as-of 2026-11-23\n"},
    {"handout", "NAME...", "print one sheet, two sides, about an occupation",
     TAKES_REPORT | TAKES_FORMAT | TAKES_SLIP, 1, 1000, run_handout,
     "  vocation handout medical-coder --url https://example.edu/coding\n"
     "  vocation handout medical-coder --institution keiser-university -t theme.json\n"
     "  vocation handout medical-coder medical-secretary -d table --2-up\n"},
    {"packet", "NAME...", "print several reports in one: NAME, handout:NAME, compare:NAME,NAME",
     TAKES_REPORT | TAKES_FORMAT | TAKES_TITLE | TAKES_SLIP, 1, 100, run_packet,
     "  vocation packet health-information-technician rhit\n"
     "  vocation packet medical-coder compare:medical-coder,medical-secretary -o evening.pdf\n"
     "  vocation packet rhit rhia --title \"Two credentials\" --paper a4\n"},
    {"pathway", "--to NAME", "print the ways from what somebody has to what somebody wants",
     TAKES_REPORT | TAKES_FORMAT | TAKES_JSON | TAKES_PERSON, 0, 0, run_pathway,
     "  vocation pathway --to health-information-manager --name \"Amina Diallo\" -o amina.pdf\n"
     "  vocation pathway --to health-information-manager --format text\n"
     "  vocation pathway --to rhit --from associate --online --format text\n"
     "  vocation pathway --to medical-coder --have rhit --experience medical-secretary=24 "
     "--json\n"},
    {"batch", "FILE -d RUN | --status RUN | --purge RUN",
     "print a report for each row of a file of recipients",
     TAKES_CATALOG | TAKES_THEME | TAKES_LANGUAGE | TAKES_DATE | TAKES_RUN, 1, 1, run_batch,
     "  vocation new recipients > recipients.csv\n"
     "  vocation batch recipients.csv -d spring\n"
     "  vocation batch recipients.csv -d spring --resume\n"
     "  vocation batch --status spring\n"
     "  vocation batch --purge spring\n"},
    {"mail", "RUN", "mail the reports of a run, one message a recipient", TAKES_MAIL, 1, 1,
     run_mail,
     "  vocation mail spring --from office@college.example\n"
     "  vocation mail spring --from office@college.example --eml outbox --yes\n"
     "  vocation mail spring --from office@college.example --body-template body.txt \\\n"
     "      --smtp smtp://mail.college.example:587 --credentials ~/.vocation-mail --yes\n"},
    {"new", "recipients", "a file to begin with", TAKES_FILE, 1, 1, run_new,
     "  vocation new recipients > recipients.csv\n"
     "  vocation new recipients -o recipients.csv\n"},
    {"list", "[KIND]", "what the catalog holds", TAKES_CATALOG | TAKES_LANGUAGE | TAKES_JSON, 0, 1,
     run_list,
     "  vocation list\n"
     "  vocation list occupations\n"
     "  vocation list certifications -c my-catalog.json --json\n"},
    {"show", "NAME", "everything known about one thing",
     TAKES_CATALOG | TAKES_LANGUAGE | TAKES_JSON, 1, 1, run_show,
     "  vocation show rhit\n"
     "  vocation show \"medical coder\"\n"
     "  vocation show soc-2018:43-6013\n"},
    {"validate", "FILE...", "all problems, with line and pointer", TAKES_JSON, 1, CATALOGS_MAX,
     run_validate,
     "  vocation validate my-catalog.json\n"
     "  vocation validate base.json overlay.json --json\n"
     "  vocation validate - < my-catalog.json\n"},
};

const cli_command *commands_table(size_t *count)
{
    *count = sizeof table / sizeof *table;
    return table;
}
