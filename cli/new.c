/* vocation new: a file to begin with. Data on standard output, or in a file; what its columns mean
 * on standard error, since CSV has no comments. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"

static const char recipients[] =
    "id,name,email,level,have,experience,to,online,max_months,earn,language,report\r\n"
    "A-001,Ana Example,ana@example.org,high-school,,,health-information-technician,yes,24,yes,,\r\n"
    "A-002,Bo Example,bo@example.org,associate,rhit,medical-coder=18,health-information-manager,"
    ",,,es,\r\n";

static const char columns[] =
    "Each row becomes one report; columns that you do not need may go.\n"
    "  id          tells rows apart; may be left out where there is an email\n"
    "  name        printed on the report\n"
    "  email       for mail\n"
    "  level       the highest held: none, high-school, certificate, associate, bachelor ...\n"
    "  have        certifications and finished programs, ids with ; between\n"
    "  experience  months worked: occupation=months, with ; between\n"
    "  to          the target, the one column that must be filled: an id, code or name\n"
    "  online      yes: only what can be studied online\n"
    "  max_months  at most so many months of study\n"
    "  earn        yes: wants to earn on the way\n"
    "  language    of the report, such as es\n"
    "  report      which one; empty: the one that --report says\n";

static bool write_all(const cli_options *options)
{
    const char *path = options->output;
    if (!path || strcmp(path, "-") == 0)
        return fputs(recipients, stdout) >= 0;
    if (!options->force && access(path, F_OK) == 0) {
        fprintf(stderr, "vocation: %s is there already; --force overwrites it\n", path);
        return false;
    }
    FILE *out = fopen(path, "wb");
    bool good = out && fputs(recipients, out) >= 0;
    if (out)
        good = fclose(out) == 0 && good;
    if (!good)
        fprintf(stderr, "vocation: %s: %s\n", path, strerror(errno));
    return good;
}

int run_new(const cli_options *options)
{
    if (strcmp(options->arguments[0], "recipients") != 0) {
        fprintf(stderr, "vocation: there is no skeleton of \"%s\"; there is one of recipients\n",
                options->arguments[0]);
        return EXIT_USAGE;
    }
    if (!write_all(options))
        return EXIT_SYSTEM;
    if (!options->quiet)
        fputs(columns, stderr);
    return EXIT_DONE;
}
