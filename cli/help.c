#include <stdio.h>
#include <string.h>

#include "cli/command.h"

static void print_option(const cli_option *option)
{
    char left[40];
    snprintf(left, sizeof left, "%c%c%s--%s%s%s", option->letter ? '-' : ' ',
             option->letter ? option->letter : ' ', option->letter ? ", " : "  ", option->name,
             option->value ? " " : "", option->value ? option->value : "");
    printf("  %-24s %s\n", left, option->help);
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
           "Career guides, comparison sheets and what stands behind them.\n\nCommands:\n");
    for (size_t i = 0; i < count; i++) {
        char left[40];
        snprintf(left, sizeof left, "%s %s", table[i].name, table[i].arguments);
        printf("  %-24s %s\n", left, table[i].summary);
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
