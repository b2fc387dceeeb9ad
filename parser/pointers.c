#include "pointers.h"

#include <string.h>

drs_string drs_pointer_of_item(drs_arena *arena, const char *list, size_t index, const char *member) {
    char digits[20];
    size_t count = 0;
    do {
        digits[sizeof digits - ++count] = (char)('0' + index % 10);
        index /= 10;
    } while (index);
    size_t name = strlen(list);
    size_t rest = strlen(member);
    size_t length = name + count + rest + 2;
    char *bytes = drs_arena_bytes(arena, length + 1);
    bytes[0] = '/';
    memcpy(bytes + 1, list, name);
    bytes[1 + name] = '/';
    memcpy(bytes + 2 + name, digits + sizeof digits - count, count);
    memcpy(bytes + 2 + name + count, member, rest + 1);
    return (drs_string){bytes, length};
}
