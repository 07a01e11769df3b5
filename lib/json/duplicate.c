#include "json/duplicate.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "json/place.h"

/* Up to here every pair is compared; sorting costs more. */
enum { FEW = 12 };

/* Of a name in a message, bytes. */
enum { SHOWN = 80 };

typedef struct name {
    const char *text; /* of so many bytes */
    size_t size;
    const voc__json_value *member;
} name;

typedef struct checker {
    voc__json *json;
    name *names; /* room for those of the object in hand */
    size_t capacity;
    voc_log *log;
    voc_status status;
} checker;

static name name_of(const checker *c, const voc__json_value *member)
{
    name n = {.member = member};
    n.text = voc__json_name(c->json, member, &n.size);
    return n;
}

static void report(checker *c, const name *second)
{
    voc__json_report_name(c->json, second->member, c->log, VOC_ERROR, VOC_ERROR_DUPLICATE,
                          "the name \"%.*s\" is given twice in this object",
                          (int)(second->size < SHOWN ? second->size : SHOWN), second->text);
    c->status = VOC_ERROR_DUPLICATE;
}

static bool same(const name *a, const name *b)
{
    return a->size == b->size && memcmp(a->text, b->text, a->size) == 0;
}

static int compare_names(const void *a, const void *b)
{
    const name *left = a, *right = b;
    size_t size = left->size < right->size ? left->size : right->size;
    int order = memcmp(left->text, right->text, size);
    if (order != 0)
        return order;
    if (left->size != right->size)
        return left->size < right->size ? -1 : 1;
    return left->member < right->member ? -1 : left->member > right->member;
}

/* One of 64 bits that a name sets, by its first bytes up to end: names that differ in it differ. */
static uint64_t name_bit(const char *text, char end)
{
    static const unsigned weights[] = {1, 5, 11};
    unsigned sum = 0;
    for (int i = 0; i < 3 && text[i] != end; i++)
        sum += weights[i] * (unsigned char)text[i];
    return UINT64_C(1) << (sum & 63);
}

static uint64_t member_bit(const checker *c, const voc__json_value *member)
{
    return member->key ? name_bit(member->key, '\0')
                       : name_bit(c->json->text + member->key_offset + 1, '"');
}

/* Whether a member before this one has its name. */
static bool is_taken(const checker *c, const voc__json_value *object, const name *later)
{
    const voc__json_value *earlier = voc__json_first(object);
    for (; earlier != later->member; earlier = voc__json_next(object, earlier)) {
        name n = name_of(c, earlier);
        if (same(&n, later))
            return true;
    }
    return false;
}

static void check_few(checker *c, const voc__json_value *object)
{
    uint64_t seen = 0;
    const voc__json_value *later = voc__json_first(object);
    for (; later; later = voc__json_next(object, later)) {
        uint64_t bit = member_bit(c, later);
        bool new_bit = (seen & bit) == 0;
        seen |= bit;
        if (new_bit)
            continue;
        name n = name_of(c, later);
        if (is_taken(c, object, &n))
            report(c, &n);
    }
}

static bool reserve(checker *c, size_t count)
{
    if (count <= c->capacity)
        return true;
    name *names = realloc(c->names, count * sizeof *names);
    if (!names) {
        voc__log_add(c->log, VOC_ERROR, VOC_ERROR_MEMORY, c->json->file, 0, 0, NULL, "no memory");
        c->status = VOC_ERROR_MEMORY;
        return false;
    }
    c->names = names;
    c->capacity = count;
    return true;
}

static void check_many(checker *c, const voc__json_value *object)
{
    if (!reserve(c, object->count))
        return;
    size_t count = 0;
    const voc__json_value *member = voc__json_first(object);
    for (; member; member = voc__json_next(object, member))
        c->names[count++] = name_of(c, member);
    qsort(c->names, count, sizeof *c->names, compare_names);
    size_t first = 0;
    for (size_t i = 1; i < count; i++) {
        if (same(&c->names[first], &c->names[i]))
            report(c, &c->names[i]);
        else
            first = i;
    }
}

voc_status voc__json_check_names(voc__json *json, voc_log *log)
{
    checker c = {.json = json, .log = log, .status = VOC_OK};
    for (size_t i = 0; i < json->count && c.status != VOC_ERROR_MEMORY; i++) {
        const voc__json_value *value = &json->values[i];
        if (value->type != VOC__JSON_OBJECT || value->count < 2)
            continue;
        if (value->count <= FEW)
            check_few(&c, value);
        else
            check_many(&c, value);
    }
    free(c.names);
    return c.status;
}
