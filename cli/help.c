#include <stdio.h>
#include <string.h>

#include "cli/command.h"

enum { INDENT = 2, HELP_AT = 26, WIDTH = 79 };

/* Words from column HELP_AT on, in lines of at most WIDTH columns; `at` is where we stand. */
static void print_wrapped(const char *words, int at)
{
    while (*words) {
        int room = WIDTH - HELP_AT, size = (int)strlen(words);
        if (size > room)
            for (size = room; size > 0 && words[size] != ' '; size--)
                ;
        if (size == 0)
            size = (int)strcspn(words, " ");
        printf("%*s%.*s\n", at < HELP_AT ? HELP_AT - at : 0, "", size, words);
        words += size;
        words += *words == ' ';
        at = 0;
    }
}

/* What is named, and beside it what it means; below it where the name is long. */
static void print_entry(const char *name, const char *meaning)
{
    int at = INDENT + (int)strlen(name);
    printf("%*s%s", INDENT, "", name);
    if (at >= HELP_AT) {
        printf("\n");
        at = 0;
    }
    print_wrapped(meaning, at);
}

static void print_option(const cli_option *option)
{
    char name[64];
    snprintf(name, sizeof name, "%c%c%s--%s%s%s", option->letter ? '-' : ' ',
             option->letter ? option->letter : ' ', option->letter ? ", " : "  ", option->name,
             option->value ? " " : "", option->value ? option->value : "");
    print_entry(name, option->help);
}

static void print_options(unsigned set)
{
    size_t count;
    const cli_option *table = options_table(&count);
    printf("\nOptions:\n");
    for (size_t i = 0; i < count; i++) {
        if (table[i].set & (set | TAKES_ALWAYS))
            print_option(&table[i]);
    }
}

static void print_commands(void)
{
    size_t count;
    const cli_command *table = commands_table(&count);
    printf("Usage: vocation COMMAND [ARGUMENTS] [OPTIONS]\n\n"
           "Career guides, comparison sheets, personal pathways, and what stands behind them.\n\n"
           "Commands:\n");
    for (size_t i = 0; i < count; i++) {
        char name[64];
        snprintf(name, sizeof name, "%s %s", table[i].name, table[i].arguments);
        print_entry(name, table[i].summary);
    }
    printf("\nvocation COMMAND --help shows the options of a command and examples.\n");
}

void print_help(const cli_command *command)
{
    if (!command) {
        print_commands();
        return;
    }
    printf("Usage: vocation %s %s [OPTIONS]\n\n%c%s.\n", command->name, command->arguments,
           command->summary[0] >= 'a' ? command->summary[0] - 'a' + 'A' : command->summary[0],
           command->summary + 1);
    print_options(command->set);
    printf("\nExamples:\n%s", command->examples);
}
