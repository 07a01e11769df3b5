/* A file of the build machine as read-only data. The assembler copies it in: no generator, no
 * large C array to compile, and the same text for gcc and clang.
 *     VOC__EMBED("voc__picture", "/path/of/file");
 * defines what other files declare as
 *     extern const unsigned char voc__picture[];
 *     extern const uint32_t voc__picture_size; */
#ifndef VOC_BASE_EMBED_H
#define VOC_BASE_EMBED_H

#define VOC__EMBED(symbol, file)                                                                   \
    __asm__(".pushsection .rodata\n"                                                               \
            ".balign 16\n"                                                                         \
            ".globl " symbol "\n"                                                                  \
            ".type " symbol ", %object\n" symbol ":\n"                                             \
            ".incbin \"" file "\"\n"                                                               \
            "9:\n"                                                                                 \
            ".size " symbol ", 9b - " symbol "\n"                                                  \
            ".balign 4\n"                                                                          \
            ".globl " symbol "_size\n"                                                             \
            ".type " symbol "_size, %object\n"                                                     \
            ".size " symbol "_size, 4\n" symbol "_size:\n"                                         \
            ".4byte 9b - " symbol "\n"                                                             \
            ".popsection")

#endif
