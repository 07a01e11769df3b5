#include "pdf/font.h"
#include "pdf/syntax.h"

/* Adobe Technical Note 5411. Blocks hold at most 100 lines. Single codes only: ranges would save
 * little after deflating, and must not cross a high byte. */
enum { BLOCK = 100 };

static const char head[] =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";

static const char foot[] = "endcmap\n"
                           "CMapName currentdict /CMap defineresource pop\n"
                           "end\n"
                           "end\n";

static size_t count_codes(voc__pdf_use *const *uses, size_t count)
{
    size_t codes = 0;
    for (size_t i = 0; i < count; i++)
        codes += i == 0 || uses[i]->code != uses[i - 1]->code;
    return codes;
}

void voc__pdf_tounicode(voc__buffer *out, voc__pdf_use *const *uses, size_t count)
{
    size_t left = count_codes(uses, count), in_block = 0;
    voc__buffer_text(out, head);
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && uses[i]->code == uses[i - 1]->code)
            continue;
        if (in_block == 0) {
            in_block = left < BLOCK ? left : BLOCK;
            left -= in_block;
            voc__pdf_integer(out, (long)in_block);
            voc__buffer_text(out, " beginbfchar\n");
        }
        voc__buffer_printf(out, "<%04X> <", (unsigned)uses[i]->code);
        voc__pdf_utf16_hex(out, uses[i]->said, uses[i]->said_size);
        voc__buffer_text(out, ">\n");
        if (--in_block == 0)
            voc__buffer_text(out, "endbfchar\n");
    }
    voc__buffer_text(out, foot);
}
