/* JSON on standard output, for lists. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

/* "name": "text" with its escapes, then `after`. */
void print_json_member(const char *name, const char *text, const char *after);

#endif
