/* batch.h - many pieces of work on several threads, their results in order.
 *
 * Whoever finishes the piece that is next in order hands on its result, and the finished ones after it; no thread only
 * waits for the others. Threads may run ahead of the order by a window of pieces and of bytes, so memory stays bounded
 * however many pieces there are.
 */
#ifndef DRS_BATCH_H
#define DRS_BATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "buffer.h"

/* What one piece of work gives. */
typedef struct drs_batch_piece {
    drs_buffer bytes; /* both are empty when work begins, and emptied after emit */
    drs_buffer messages;
    void *result;   /* NULL when work begins; must be NULL again after emit */
    size_t weight;  /* about how many bytes `result` holds, to be set by work */
    unsigned flags; /* 0 when work begins */
    bool done;      /* batch.c's own */
} drs_batch_piece;

typedef struct drs_batch {
    void *context;
    size_t count;   /* pieces */
    size_t threads; /* at most; 1 or more */

    /* Make what one thread needs, in *worker; false where that fails. Called in the thread that asks for the batch. */
    bool (*worker_new)(void *context, void **worker);
    void (*worker_free)(void *worker);

    /* Do piece number `index`, from 0. Called by any thread, so it must change nothing but `worker` and `piece`. */
    void (*work)(void *context, void *worker, size_t index, drs_batch_piece *piece);

    /* Take what piece number `index` gave. Called in order, by one thread at a time. Returns false to end the batch. */
    bool (*emit)(void *context, size_t index, drs_batch_piece *piece);

    /* Free the `result` of a piece that is not emitted because the batch has ended. */
    void (*drop)(drs_batch_piece *piece);
} drs_batch;

typedef enum drs_batch_end {
    DRS_BATCH_DONE,    /* all pieces were emitted */
    DRS_BATCH_STOPPED, /* emit said so */
    DRS_BATCH_MEMORY   /* memory ran out before the start; nothing was emitted */
} drs_batch_end;

/* Do all pieces. Fewer threads than asked for are no failure. */
drs_batch_end drs_batch_run(const drs_batch *batch);

#endif
