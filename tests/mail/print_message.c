/* print_message NAME ADDRESS SUBJECT TEXT HTML FILE-NAME: a message on standard output, with what
 * standard input gives attached; "" for HTML or FILE-NAME: without. For check_messages.py. */
#include <stdio.h>

#include <vocation/mail.h>

enum { FILE_MAX = 1 << 20 };

static int put(void *context, const void *bytes, size_t size)
{
    return fwrite(bytes, 1, size, context) != size;
}

int main(int argc, char **argv)
{
    static unsigned char bytes[FILE_MAX];
    if (argc != 7)
        return 2;
    voc_log *log = voc_log_new();
    voc_mail_message message = {
        .from = {argv[1], "office@college.example"},
        .to = {argv[1], argv[2]},
        .subject = argv[3],
        .text = argv[4],
        .html = *argv[5] ? argv[5] : NULL,
        .id = "1.a",
        .date = 1795423418,
        .unsubscribe_url = "https://college.example/stop?u=12",
    };
    if (*argv[6])
        message.attachment = (voc_mail_attachment){argv[6], "application/pdf", bytes,
                                                   fread(bytes, 1, sizeof bytes, stdin)};
    voc_status status = voc_mail_write(&message, put, stdout, log);
    voc_log_print(log, stderr);
    voc_log_free(log);
    return status == VOC_OK ? 0 : 1;
}
