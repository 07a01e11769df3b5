/* Addresses by RFC 5321 section 4.1.2, without quoted local parts, comments and literals. */
#include <vocation/mail.h>

#include <string.h>

enum { LOCAL_MAX = 64, LABEL_MAX = 63, ADDRESS_MAX = 254 }; /* RFC 5321 section 4.5.3.1 */

static bool is_alphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* RFC 5322 section 3.2.3. */
static bool is_atext(char c)
{
    return is_alphanumeric(c) || (c && strchr("!#$%&'*+-/=?^_`{|}~", c));
}

static const char *local_problem(const char *local, size_t size)
{
    if (size == 0)
        return "nothing stands before the @";
    if (size > LOCAL_MAX)
        return "more than 64 bytes stand before the @";
    if (local[0] == '"')
        return "quoted names before the @ are not taken";
    if (local[0] == '.' || local[size - 1] == '.')
        return "a dot stands at an end of what is before the @";
    for (size_t i = 0; i < size; i++) {
        if (local[i] == '.' && local[i + 1] == '.')
            return "two dots stand side by side before the @";
        if (local[i] != '.' && !is_atext(local[i]))
            return "a character before the @ is not one of an address";
    }
    return NULL;
}

static const char *label_problem(const char *label, size_t size)
{
    if (size == 0)
        return "a part of the domain is empty";
    if (size > LABEL_MAX)
        return "a part of the domain has more than 63 bytes";
    if (label[0] == '-' || label[size - 1] == '-')
        return "a part of the domain begins or ends with a hyphen";
    for (size_t i = 0; i < size; i++) {
        if (!is_alphanumeric(label[i]) && label[i] != '-')
            return "a character of the domain is not a letter, digit or hyphen";
    }
    return NULL;
}

static const char *domain_problem(const char *domain)
{
    size_t labels = 0;
    if (domain[0] == '[')
        return "address literals are not taken";
    for (;; domain++, labels++) {
        size_t size = strcspn(domain, ".");
        const char *problem = label_problem(domain, size);
        if (problem)
            return problem;
        bool last = domain[size] == '\0';
        if (last && labels == 0)
            return "the domain has only one part";
        if (last)
            return strspn(domain, "0123456789") == size ? "the domain ends with a number" : NULL;
        domain += size;
    }
}

const char *voc_mail_address_problem(const char *address)
{
    if (!address || !*address)
        return "it is empty";
    for (const char *at = address; *at; at++) {
        if ((unsigned char)*at >= 0x80)
            return "it has letters beyond ASCII (write such a domain in its A-labels, xn--...)";
        if ((unsigned char)*at <= ' ' || *at == 0x7F)
            return "it has a space, line break or other control in it";
    }
    const char *sign = strrchr(address, '@');
    if (!sign)
        return "it has no @";
    if (strlen(address) > ADDRESS_MAX)
        return "it has more than 254 bytes";
    const char *problem = local_problem(address, (size_t)(sign - address));
    return problem ? problem : domain_problem(sign + 1);
}
