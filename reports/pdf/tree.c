#include "pdf/object.h"
#include "pdf/structure.h"
#include "pdf/syntax.h"

enum { LEAF = 64 };

static void add_all(voc__buffer *out, const voc__buffer *from)
{
    voc__buffer_add(out, from->data, from->size);
    out->failed = out->failed || from->failed;
}

static void put_entries(voc__pdf_tree *tree, voc__buffer *out)
{
    voc__buffer_text(out, tree->names ? "/Names[" : "/Nums[");
    add_all(out, &tree->leaf);
    voc__buffer_byte(out, ']');
}

static void close_leaf(voc__pdf_tree *tree)
{
    voc__buffer *out = &tree->job->pdf->bodies;
    HPDF_Dict object = voc__pdf_object(tree->job);
    size_t start = out->size;
    voc__buffer_text(out, "/Limits[");
    add_all(out, &tree->first);
    voc__buffer_byte(out, ' ');
    add_all(out, &tree->last);
    voc__buffer_byte(out, ']');
    put_entries(tree, out);
    voc__pdf_object_body(tree->job, object, start);
    voc__pdf_reference(&tree->kids, voc__pdf_object_number(object));
    voc__buffer_byte(&tree->kids, ' ');
    voc__buffer_reset(&tree->leaf);
    tree->count = 0;
    tree->leaves++;
}

void voc__pdf_tree_add(voc__pdf_tree *tree, const voc__buffer *key, const voc__buffer *value)
{
    if (tree->count == LEAF)
        close_leaf(tree);
    if (tree->count == 0) {
        voc__buffer_reset(&tree->first);
        add_all(&tree->first, key);
    }
    voc__buffer_reset(&tree->last);
    add_all(&tree->last, key);
    add_all(&tree->leaf, key);
    voc__buffer_byte(&tree->leaf, ' ');
    add_all(&tree->leaf, value);
    voc__buffer_byte(&tree->leaf, '\n');
    tree->count++;
}

HPDF_Dict voc__pdf_tree_end(voc__pdf_tree *tree)
{
    HPDF_Dict root = NULL;
    voc__buffer *out = &tree->job->pdf->bodies;
    if (tree->leaves > 0 && tree->count > 0)
        close_leaf(tree);
    if (tree->leaves > 0 || tree->count > 0) {
        root = voc__pdf_object(tree->job);
        size_t start = out->size;
        if (tree->leaves > 0) {
            voc__buffer_text(out, "/Kids[");
            add_all(out, &tree->kids);
            voc__buffer_byte(out, ']');
        } else
            put_entries(tree, out);
        voc__pdf_object_body(tree->job, root, start);
    }
    out->failed = out->failed || tree->leaf.failed || tree->kids.failed || tree->first.failed ||
                  tree->last.failed;
    voc__buffer_free(&tree->leaf);
    voc__buffer_free(&tree->kids);
    voc__buffer_free(&tree->first);
    voc__buffer_free(&tree->last);
    return root;
}
