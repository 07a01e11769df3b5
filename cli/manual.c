/* The man page, from the tables of commands and options. */
#include <stdio.h>

#include <vocation/version.h>

#include "cli/command.h"

/* Text for roff: a hyphen is a minus, a backslash is escaped. */
static void print_roff(const char *text)
{
    for (; *text; text++) {
        if (*text == '-')
            printf("\\-");
        else if (*text == '\\')
            printf("\\e");
        else
            putchar(*text);
    }
}

static void print_option(const cli_option *option)
{
    printf(".TP\n");
    if (option->letter)
        printf("\\fB\\-%c\\fR, ", option->letter);
    printf("\\fB\\-\\-");
    print_roff(option->name);
    printf("\\fR");
    if (option->value)
        printf(" \\fI%s\\fR", option->value);
    printf("\n");
    print_roff(option->help);
    printf("\n");
}

static void print_command(const cli_command *command)
{
    size_t count;
    const cli_option *options = options_table(&count);
    printf(".SS vocation %s ", command->name);
    print_roff(command->arguments);
    printf("\n");
    print_roff(command->summary);
    printf(".\n.PP\nOptions:");
    for (size_t i = 0; i < count; i++) {
        if (!(options[i].set & command->set))
            continue;
        printf(" \\fB\\-\\-");
        print_roff(options[i].name);
        printf("\\fR");
    }
    printf("\n.PP\n.nf\n");
    print_roff(command->examples);
    printf(".fi\n");
}

void print_manual(void)
{
    size_t command_count, option_count;
    const cli_command *commands = commands_table(&command_count);
    const cli_option *options = options_table(&option_count);
    printf(".TH VOCATION 1 \"\" \"vocation %s\" \"User Commands\"\n"
           ".SH NAME\nvocation \\- print what is known about degrees, certifications and pay\n"
           ".SH SYNOPSIS\n.B vocation\n\\fICOMMAND\\fR [\\fIarguments\\fR] [\\fIoptions\\fR]\n"
           ".SH DESCRIPTION\nReads catalogs of facts, each with its source, and prints career "
           "guides,\ndegree guides, certification guides, comparison sheets, handouts and personal "
           "pathways\nas tagged, archival PDF; pathways for a whole table too, which it mails.\n"
           "Data goes to standard output, words to standard error.\n.SH COMMANDS\n",
           voc_version());
    for (size_t i = 0; i < command_count; i++)
        print_command(&commands[i]);
    printf(".SH OPTIONS\n");
    for (size_t i = 0; i < option_count; i++)
        print_option(&options[i]);
    printf(".SH EXIT STATUS\n.TP\n%d\nall done\n.TP\n%d\nsome records failed, each named\n"
           ".TP\n%d\nusage\n.TP\n%d\nbad input\n.TP\n%d\nfile or system\n.TP\n%d\ninterrupted\n",
           EXIT_DONE, EXIT_SOME_FAILED, EXIT_USAGE, EXIT_INPUT, EXIT_SYSTEM, EXIT_INTERRUPTED);
    printf(
        ".SH LANGUAGES\nReports are written in English and Spanish. A language without a place is "
        "written\nas in the place of the catalog: \\fBes\\fR is \\fBes\\-US\\fR for a catalog in "
        "en\\-US, with 50,250.5 and 7.1 %%,\nwhere \\fBes\\-ES\\fR has 50.250,5 and 7,1 %%. What "
        "the catalog says in its own language\nonly is printed in that, and tagged so.\n");
    printf(
        ".SH TEXT\nWith \\fB\\-\\-format text\\fR a report is plain text in lines of 72 columns, "
        "good to be read aloud:\nsources are numbers in brackets, notes are letters, an asterisk "
        "marks an old figure,\nand charts are told in words. It goes to standard output unless "
        "\\fB\\-o\\fR or \\fB\\-d\\fR says where.\n");
    printf(".SH ENVIRONMENT\n.TP\nSOURCE_DATE_EPOCH\n"
           "the day of the report, in seconds since 1970 (UTC), where \\-\\-as\\-of is not given\n"
           ".TP\nVOCATION_SMTP_USER, VOCATION_SMTP_PASSWORD\n"
           "who submits mail, where \\-\\-credentials is not given\n"
           ".TP\nVOCATION_SHARDS\nthe number of tasks of a job array whose engine tells each task "
           "only its own\n"
           ".TP\nNO_COLOR\nwhen set, the progress bar has no color\n");
}
