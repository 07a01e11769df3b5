#include "base/position.h"

#include <string.h>

#include "base/utf8.h"

voc__position voc__position_at(const char *text, size_t size, size_t offset)
{
    voc__position position = {1, 1};
    size_t start = size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    if (offset > size)
        offset = size;
    for (size_t i = start; i < offset; i++) {
        if (text[i] == '\n') {
            position.line++;
            start = i + 1;
        }
    }
    if (offset > start)
        position.column += (unsigned)voc__utf8_length(text + start, offset - start);
    return position;
}
