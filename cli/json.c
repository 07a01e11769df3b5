#include "cli/json.h"

#include <stdio.h>

void print_json_member(const char *name, const char *text, const char *after)
{
    printf("\"%s\": \"", name);
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\')
            printf("\\%c", c);
        else if (c < 0x20 || c == 0x7F)
            printf("\\u%04x", c);
        else
            putchar(c);
    }
    printf("\"%s", after);
}
