/*
 * The default family as read-only data. The assembler copies the files in: no generator, no large C
 * array to compile, and the same text for gcc and clang.
 */
#include "config.h"
#include "text/open_sans.h"

#define EMBED(symbol, file)                                                                        \
    __asm__(".pushsection .rodata\n"                                                               \
            ".balign 16\n"                                                                         \
            ".globl " symbol "\n"                                                                  \
            ".type " symbol ", %object\n" symbol ":\n"                                             \
            ".incbin \"" VOC__OPEN_SANS_DIR "/" file "\"\n"                                        \
            "9:\n"                                                                                 \
            ".size " symbol ", 9b - " symbol "\n"                                                  \
            ".balign 4\n"                                                                          \
            ".globl " symbol "_size\n"                                                             \
            ".type " symbol "_size, %object\n"                                                     \
            ".size " symbol "_size, 4\n" symbol "_size:\n"                                         \
            ".4byte 9b - " symbol "\n"                                                             \
            ".popsection")

EMBED("voc__open_sans_regular", "OpenSans-Regular.ttf");
EMBED("voc__open_sans_semibold", "OpenSans-Semibold.ttf");
EMBED("voc__open_sans_bold", "OpenSans-Bold.ttf");
EMBED("voc__open_sans_extrabold", "OpenSans-ExtraBold.ttf");
