#include "json/duplicate.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "json/place.h"

/* Up to here every pair is compared; sorting costs more. */
enum { FEW = 12 };

typedef struct checker {
    voc__json *json;
    const voc__json_value **members; /* room for the members of the object in hand */
    size_t capacity;
    voc_log *log;
    voc_status status;
} checker;

static void report(checker *c, const voc__json_value *second)
{
    voc__json_report_name(c->json, second, c->log, VOC_ERROR, VOC_ERROR_DUPLICATE,
                          "the name \"%.80s\" is given twice in this object", second->key);
    c->status = VOC_ERROR_DUPLICATE;
}

static int compare_members(const void *a, const void *b)
{
    const voc__json_value *left = *(const voc__json_value *const *)a;
    const voc__json_value *right = *(const voc__json_value *const *)b;
    int order = strcmp(left->key, right->key);
    if (order != 0)
        return order;
    return left->key_offset < right->key_offset ? -1 : left->key_offset > right->key_offset;
}

/* One of 64 bits that a name sets, by its first bytes up to end: names that differ in it differ. */
static uint64_t name_bit(const char *name, char end)
{
    static const unsigned weights[] = {1, 5, 11};
    unsigned sum = 0;
    for (int i = 0; i < 3 && name[i] != end; i++)
        sum += weights[i] * (unsigned char)name[i];
    return UINT64_C(1) << (sum & 63);
}

/* The bit of a member's name. The text, which is read in order, is nearer than the name that cJSON
 * made of it, and begins with the same bytes where it escapes none of them. */
static uint64_t member_bit(const checker *c, const voc__json_value *member)
{
    const char *written = c->json->text + member->key_offset + 1;
    for (int i = 0; i < 3 && written[i] != '"'; i++) {
        if (written[i] == '\\')
            return name_bit(member->key, '\0');
    }
    return name_bit(written, '"');
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
        const voc__json_value *earlier = voc__json_first(object);
        while (earlier != later && strcmp(earlier->key, later->key) != 0)
            earlier = voc__json_next(object, earlier);
        if (earlier != later)
            report(c, later);
    }
}

static bool reserve(checker *c, size_t count)
{
    if (count <= c->capacity)
        return true;
    const voc__json_value **members = realloc(c->members, count * sizeof *members);
    if (!members) {
        voc__log_add(c->log, VOC_ERROR, VOC_ERROR_MEMORY, c->json->file, 0, 0, NULL, "no memory");
        c->status = VOC_ERROR_MEMORY;
        return false;
    }
    c->members = members;
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
        c->members[count++] = member;
    qsort(c->members, count, sizeof *c->members, compare_members);
    size_t first = 0;
    for (size_t i = 1; i < count; i++) {
        if (strcmp(c->members[first]->key, c->members[i]->key) == 0)
            report(c, c->members[i]);
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
    free(c.members);
    return c.status;
}
