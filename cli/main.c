/* vocation: finds the command, reads its options, runs it. */
#include <stdio.h>
#include <string.h>

#include <vocation/nearest.h>
#include <vocation/version.h>

#include "cli/command.h"

enum { COMMANDS_MAX = 32 };

static const cli_command *find_command(const char *name)
{
    size_t count;
    const cli_command *table = commands_table(&count);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(table[i].name, name) == 0)
            return &table[i];
    }
    return NULL;
}

static int report_unknown(const char *name)
{
    size_t count;
    const cli_command *table = commands_table(&count);
    const char *names[COMMANDS_MAX];
    for (size_t i = 0; i < count && i < COMMANDS_MAX; i++)
        names[i] = table[i].name;
    const char *nearest = voc_nearest(name, names, count < COMMANDS_MAX ? count : COMMANDS_MAX);
    fprintf(stderr, "vocation: no command \"%s\"", name);
    if (nearest)
        fprintf(stderr, "; did you mean \"%s\"?", nearest);
    fprintf(stderr, "\nvocation --help lists the commands\n");
    return EXIT_USAGE;
}

static int report_arguments(const cli_command *command, size_t given)
{
    fprintf(stderr, "vocation: %s arguments for %s\nUsage: vocation %s %s\n",
            given < command->least ? "too few" : "too many", command->name, command->name,
            command->arguments);
    return EXIT_USAGE;
}

static int run_command(const cli_command *command, char **words, int count)
{
    cli_options options;
    if (!options_read(words, count, command->set, &options)) {
        fprintf(stderr, "vocation %s --help shows its options\n", command->name);
        return EXIT_USAGE;
    }
    if (options.help) {
        print_help(command);
        return EXIT_DONE;
    }
    size_t least = options.all ? 0 : command->least;
    if (options.argument_count < least || options.argument_count > command->most)
        return report_arguments(command, options.argument_count);
    return command->run(&options);
}

/* What the build installs beside the command. */
static const struct {
    const char *word;
    void (*print)(void);
} companions[] = {{"--manual", print_manual}, {"--completion", print_completion}};

/* Words before any command: --help, --version, a companion, or none. */
static int run_alone(char **words, int count)
{
    cli_options options;
    for (size_t i = 0; count == 1 && i < sizeof companions / sizeof *companions; i++) {
        if (strcmp(words[0], companions[i].word) == 0) {
            companions[i].print();
            return EXIT_DONE;
        }
    }
    if (!options_read(words, count, TAKES_ALWAYS, &options))
        return EXIT_USAGE;
    if (options.version) {
        printf("vocation %s\n", voc_version());
        return EXIT_DONE;
    }
    if (options.help) {
        print_help(NULL);
        return EXIT_DONE;
    }
    fprintf(stderr, "vocation: no command; vocation --help lists them\n");
    return EXIT_USAGE;
}

int main(int argc, char **argv)
{
    int status;
    if (argc < 2 || argv[1][0] == '-') {
        status = run_alone(argv + 1, argc > 1 ? argc - 1 : 0);
    } else {
        const cli_command *command = find_command(argv[1]);
        status = command ? run_command(command, argv + 2, argc - 2) : report_unknown(argv[1]);
    }
    if (fflush(stdout) != 0 || ferror(stdout)) {
        perror("vocation: standard output");
        return EXIT_SYSTEM;
    }
    return status;
}
