#include "account.h"

const char *drs_use_name(drs_use use) {
    static const char *const names[DRS_USE_COUNT] = {"unassigned", "value",        "heading",     "restated",
                                                     "letterhead", "running_head", "page_number", "imprint",
                                                     "contents",   "signature",    "annex",       "lost"};
    return (unsigned)use < DRS_USE_COUNT ? names[use] : NULL;
}
