#include "html.h"

#include <stdio.h>
#include <utf8proc.h>

size_t drs_html_plain_run(const char *bytes, size_t length) {
    size_t i = 0;
    while (i < length && bytes[i] >= ' ' && bytes[i] < 0x7F && bytes[i] != '&' && bytes[i] != '<' && bytes[i] != '>' &&
           bytes[i] != '"' && bytes[i] != '\'') {
        i++;
    }
    return i;
}

static const char *entity(uint32_t letter) {
    switch (letter) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

bool drs_html_is_visible(uint32_t letter) {
    if (letter < 0x7F) {
        return letter >= ' ' || letter == '\n' || letter == '\t';
    }
    switch (utf8proc_category((utf8proc_int32_t)letter)) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return false;
    default:
        return true;
    }
}

static void append_letter(drs_buffer *out, uint32_t letter) {
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t length = utf8proc_encode_char((utf8proc_int32_t)letter, bytes);
    drs_buffer_append(out, (const char *)bytes, (size_t)length);
}

/* What a box shows: a name that people know, the bullet that symbol fonts put into the private area (and that
 * drs_parse() reads so), else the number. */
static void append_sign(drs_buffer *out, uint32_t letter) {
    char number[16];
    snprintf(number, sizeof number, "U+%04X", (unsigned)letter);
    drs_buffer_text(out, "<i class=\"sign\" title=\"");
    drs_buffer_text(out, number);
    drs_buffer_text(out, "\">");
    drs_buffer_text(out, letter == 0xAD ? "SHY" : letter >= 0xF020 && letter <= 0xF0FF ? "•" : number);
    drs_buffer_text(out, "</i>");
}

void drs_html_letter(drs_buffer *out, uint32_t letter) {
    const char *escape = entity(letter);
    if (escape) {
        drs_buffer_text(out, escape);
    } else if (letter == DRS_NO_LETTER) {
        drs_buffer_text(out, "\xEF\xBF\xBD");
    } else if (drs_html_is_visible(letter)) {
        append_letter(out, letter);
    } else {
        append_sign(out, letter);
    }
}

typedef void put_letter(drs_buffer *out, uint32_t letter);

static void append_text(drs_buffer *out, const char *bytes, size_t length, put_letter *put) {
    for (size_t i = 0; i < length;) {
        size_t run = drs_html_plain_run(bytes + i, length - i);
        drs_buffer_append(out, bytes + i, run);
        i += run;
        if (i == length) {
            break;
        }
        utf8proc_int32_t letter = 0;
        utf8proc_ssize_t size =
            utf8proc_iterate((const utf8proc_uint8_t *)bytes + i, (utf8proc_ssize_t)(length - i), &letter);
        put(out, size > 0 ? (uint32_t)letter : DRS_NO_LETTER);
        i += size > 0 ? (size_t)size : 1;
    }
}

void drs_html_text(drs_buffer *out, const char *bytes, size_t length) {
    append_text(out, bytes, length, drs_html_letter);
}

static void put_in_attribute(drs_buffer *out, uint32_t letter) {
    bool shown = letter != DRS_NO_LETTER && drs_html_is_visible(letter) && letter != '\n' && letter != '\t';
    drs_html_letter(out, shown ? letter : letter == '\n' || letter == '\t' ? ' ' : DRS_NO_LETTER);
}

void drs_html_attribute(drs_buffer *out, const char *bytes, size_t length) {
    append_text(out, bytes, length, put_in_attribute);
}

void drs_html_number(drs_buffer *out, uint64_t number) {
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
    for (int i = 0; i < length; i++) {
        if (i && (length - i) % 3 == 0) {
            drs_buffer_byte(out, '.');
        }
        drs_buffer_byte(out, digits[i]);
    }
}
