/* The completion of words for bash, from the tables of commands and options. */
#include <stdio.h>
#include <string.h>

#include <vocation/model.h>
#include <vocation/version.h>

#include "cli/command.h"

/* "=" is a word of its own for bash: --format=te is --format, =, te. */
static const char head[] = "_vocation()\n"
                           "{\n"
                           "    local word=${COMP_WORDS[COMP_CWORD]} at=$((COMP_CWORD - 1))\n"
                           "    local command= options= before\n"
                           "    [ \"$word\" != = ] || { word= at=$((at + 1)); }\n"
                           "    [ \"${COMP_WORDS[at]}\" != = ] || at=$((at - 1))\n"
                           "    before=${COMP_WORDS[at]}\n"
                           "    [ $at -eq 0 ] || command=${COMP_WORDS[1]}\n"
                           "    COMPREPLY=()\n";

/* What the shell does for a word that stands for this in the help. */
static const char *action_of(const char *value)
{
    static const char *const actions[][2] = {{"FILE", "-f"}, {"DIR", "-d"}};
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        if (strcmp(actions[i][0], value) == 0)
            return actions[i][1];
    }
    return NULL;
}

static void print_value(const cli_option *option)
{
    printf("    --%s", option->name);
    if (option->letter)
        printf(" | -%c", option->letter);
    printf(")\n        ");
    const char *action = action_of(option->value);
    if (action) {
        printf("COMPREPLY=($(compgen %s -- \"$word\"))\n        ", action);
    } else if (option->choices) {
        printf("COMPREPLY=($(compgen -W '");
        for (size_t i = 0; option->choices[i]; i++)
            printf("%s%s", i ? " " : "", option->choices[i]);
        printf("' -- \"$word\"))\n        ");
    }
    printf("return\n        ;;\n");
}

static void print_values(void)
{
    size_t count;
    const cli_option *options = options_table(&count);
    printf("    case $before in\n");
    for (size_t i = 0; i < count; i++) {
        if (options[i].value)
            print_value(&options[i]);
    }
    printf("    esac\n");
}

static void print_kinds(void)
{
    printf("        COMPREPLY=($(compgen -W '");
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++)
        printf("%s%s", kind ? " " : "", voc_kind_name((voc_kind)kind));
    printf("' -- \"$word\"))\n");
}

/* A command's options; else its arguments: files, kinds, or ids of the shipped catalog. */
static void print_command(const cli_command *command)
{
    size_t count;
    const cli_option *options = options_table(&count);
    printf("    %s)\n        options='", command->name);
    const char *gap = "";
    for (size_t i = 0; i < count; i++) {
        if (!(options[i].set & (command->set | TAKES_ALWAYS)))
            continue;
        printf("%s--%s", gap, options[i].name);
        gap = " ";
    }
    printf("'\n");
    if (strstr(command->arguments, "KIND"))
        print_kinds();
    else if (strstr(command->arguments, "FILE"))
        printf("        COMPREPLY=($(compgen -f -- \"$word\"))\n");
    else
        printf("        COMPREPLY=($(compgen -W \"$(\n"
               "            \"${COMP_WORDS[0]}\" list --json 2>/dev/null |\n"
               "            grep -o '\"id\": *\"[^\"]*\"' | cut -d '\"' -f 4)\" -- \"$word\"))\n");
    printf("        ;;\n");
}

void print_completion(void)
{
    size_t count;
    const cli_command *commands = commands_table(&count);
    printf("# Completion for bash of vocation %s.\n%s", voc_version(), head);
    print_values();
    printf("    case $command in\n");
    for (size_t i = 0; i < count; i++)
        print_command(&commands[i]);
    printf("    *)\n        options='--help --version'\n        COMPREPLY=($(compgen -W '");
    for (size_t i = 0; i < count; i++)
        printf("%s%s", i ? " " : "", commands[i].name);
    printf("' -- \"$word\"))\n        ;;\n    esac\n"
           "    [[ $word != -* ]] || COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
           "}\n"
           "complete -F _vocation vocation\n");
}
