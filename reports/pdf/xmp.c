#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "pdf/metadata.h"
#include "pdf/object.h"

/* PDF/A needs every property that XMP does not define itself to be described: pdfuaid:part. */
static const char head[] = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                           "<rdf:Description rdf:about=\"\"\n"
                           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                           " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                           " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
                           " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
                           " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
                           " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
                           " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
                           " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
                           "<pdfaid:part>2</pdfaid:part>\n"
                           "<pdfaid:conformance>A</pdfaid:conformance>\n"
                           "<pdfuaid:part>1</pdfuaid:part>\n"
                           "<dc:format>application/pdf</dc:format>\n";

static const char foot[] =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n"
    "</rdf:RDF>\n"
    "</x:xmpmeta>\n"
    "<?xpacket end=\"r\"?>";

static const char *entity_of(char c)
{
    return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : NULL;
}

/* Characters that XML 1.0 cannot hold become U+FFFD. */
static void put_escaped(voc__buffer *out, const char *text)
{
    size_t size = strlen(text);
    for (size_t at = 0; at < size;) {
        uint32_t c;
        int length = voc__utf8_decode(text + at, size - at, &c);
        const char *entity = length == 1 ? entity_of(text[at]) : NULL;
        if (entity)
            voc__buffer_text(out, entity);
        else if (length == 0 || (c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF)
            voc__buffer_text(out, "\xEF\xBF\xBD");
        else
            voc__buffer_add(out, text + at, (size_t)length);
        at += length ? (size_t)length : 1;
    }
}

static void put_value(voc__buffer *out, const char *before, const char *value, const char *after)
{
    if (!value)
        return;
    voc__buffer_text(out, before);
    put_escaped(out, value);
    voc__buffer_text(out, after);
}

static void put_properties(voc__buffer *out, const voc__pages *pages)
{
    put_value(out, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", pages->title,
              "</rdf:li></rdf:Alt></dc:title>\n");
    put_value(out, "<dc:creator><rdf:Seq><rdf:li>", pages->author,
              "</rdf:li></rdf:Seq></dc:creator>\n");
    put_value(out, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", pages->description,
              "</rdf:li></rdf:Alt></dc:description>\n");
    put_value(out, "<dc:language><rdf:Bag><rdf:li>", pages->language,
              "</rdf:li></rdf:Bag></dc:language>\n");
    put_value(out, "<pdf:Keywords>", pages->keywords, "</pdf:Keywords>\n");
    put_value(out, "<pdf:Producer>", VOC__PDF_PRODUCER, "</pdf:Producer>\n");
    put_value(out, "<xmp:CreatorTool>", VOC__PDF_CREATOR, "</xmp:CreatorTool>\n");
    if (voc_date_valid(pages->date)) {
        char date[32];
        voc_date day = voc__pdf_day(pages->date);
        snprintf(date, sizeof date, "%04d-%02d-%02dT00:00:00Z", day.year, day.month, day.day);
        put_value(out, "<xmp:CreateDate>", date, "</xmp:CreateDate>\n");
        put_value(out, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>\n");
    }
}

HPDF_Dict voc__pdf_xmp_write(voc__pdf_job *job)
{
    voc__pdf *pdf = job->pdf;
    HPDF_Dict object = voc__pdf_object(job);
    size_t start = pdf->bodies.size;
    voc__buffer_text(&pdf->bodies, "/Type/Metadata/Subtype/XML");
    voc__pdf_object_body(job, object, start);
    start = pdf->streams.size;
    voc__buffer_text(&pdf->streams, head);
    put_properties(&pdf->streams, job->pages);
    voc__buffer_text(&pdf->streams, foot);
    voc__pdf_object_stream(job, object, &pdf->streams, start, NULL, pdf->streams.size - start);
    return object;
}
