#include "batch.h"

#include <pthread.h>
#include <stdlib.h>

/* Pieces that each thread may run ahead of the order. One long paper must not stop the others at once. */
enum { WINDOW_PER_THREAD = 16 };

/* Bytes of results that may wait for their turn. The piece that is next in order is always worked on, so that a single
 * result beyond this stops nothing. */
#define WINDOW_BYTES ((size_t)64 * 1024 * 1024)

/* A piece's buffer is kept for the next piece up to this size: above it, memory would grow with the window. */
#define KEPT_BYTES ((size_t)1024 * 1024)

typedef struct batch_crew {
    const drs_batch *batch;
    pthread_mutex_t lock;
    pthread_cond_t room;     /* signalled when the window has moved */
    drs_batch_piece *window; /* ring of pieces */
    size_t window_size;
    size_t claimed; /* pieces that a thread has taken on */
    size_t emitted;
    size_t waiting; /* bytes in finished pieces that are not emitted */
    bool emitting;  /* a thread is handing on */
    bool stopped;
} batch_crew;

typedef struct batch_member {
    batch_crew *crew;
    void *worker;
    pthread_t thread;
    bool running;
} batch_member;

static drs_batch_piece *piece_at(batch_crew *crew, size_t index) {
    return &crew->window[index % crew->window_size];
}

static size_t piece_bytes(const drs_batch_piece *piece) {
    return piece->bytes.length + piece->messages.length + piece->weight;
}

static void empty(drs_buffer *buffer) {
    if (buffer->capacity > KEPT_BYTES) {
        drs_buffer_free(buffer);
    }
    drs_buffer_clear(buffer);
}

/* Take on the next piece; false when there is none. Called with the lock held. */
static bool claim(batch_crew *crew, size_t *index) {
    while (!crew->stopped && crew->claimed < crew->batch->count) {
        bool in_window = crew->claimed - crew->emitted < crew->window_size && crew->waiting < WINDOW_BYTES;
        if (in_window || crew->claimed == crew->emitted) {
            *index = crew->claimed++;
            return true;
        }
        pthread_cond_wait(&crew->room, &crew->lock);
    }
    return false;
}

/* Hand on the finished pieces that are next in order, unless another thread is about it: it will see them. Called with
 * the lock held, which is let go while emitting. */
static void hand_on(batch_crew *crew) {
    if (crew->emitting) {
        return;
    }
    crew->emitting = true;
    while (!crew->stopped && piece_at(crew, crew->emitted)->done) {
        drs_batch_piece *piece = piece_at(crew, crew->emitted);
        size_t bytes = piece_bytes(piece);
        pthread_mutex_unlock(&crew->lock);
        bool wanted = crew->batch->emit(crew->batch->context, crew->emitted, piece);
        empty(&piece->bytes);
        empty(&piece->messages);
        *piece = (drs_batch_piece){.bytes = piece->bytes, .messages = piece->messages};
        pthread_mutex_lock(&crew->lock);
        crew->waiting -= bytes;
        crew->emitted++;
        crew->stopped = crew->stopped || !wanted;
        pthread_cond_broadcast(&crew->room);
    }
    crew->emitting = false;
}

static void *work(void *context) {
    batch_member *member = context;
    batch_crew *crew = member->crew;
    size_t index;
    pthread_mutex_lock(&crew->lock);
    while (claim(crew, &index)) {
        drs_batch_piece *piece = piece_at(crew, index);
        pthread_mutex_unlock(&crew->lock);
        crew->batch->work(crew->batch->context, member->worker, index, piece);
        pthread_mutex_lock(&crew->lock);
        piece->done = true;
        crew->waiting += piece_bytes(piece);
        hand_on(crew);
    }
    pthread_mutex_unlock(&crew->lock);
    return NULL;
}

/* The calling thread is the first member; the others help as far as they can be had. */
static drs_batch_end run_members(batch_crew *crew, batch_member *members, size_t count) {
    const drs_batch *batch = crew->batch;
    for (size_t i = 0; i < count; i++) {
        members[i].crew = crew;
        if (!batch->worker_new(batch->context, &members[i].worker)) {
            count = i;
            break;
        }
    }
    for (size_t i = 1; i < count; i++) {
        members[i].running = pthread_create(&members[i].thread, NULL, work, &members[i]) == 0;
    }
    if (count > 0) {
        work(&members[0]);
    }
    for (size_t i = 0; i < count; i++) {
        if (members[i].running) {
            pthread_join(members[i].thread, NULL);
        }
        batch->worker_free(members[i].worker);
    }
    if (count == 0) {
        return DRS_BATCH_MEMORY;
    }
    return crew->stopped ? DRS_BATCH_STOPPED : DRS_BATCH_DONE;
}

drs_batch_end drs_batch_run(const drs_batch *batch) {
    size_t threads = batch->threads < batch->count ? batch->threads : batch->count;
    batch_crew crew = {.batch = batch, .window_size = threads * WINDOW_PER_THREAD};
    if (batch->count == 0) {
        return DRS_BATCH_DONE;
    }
    crew.window = calloc(crew.window_size, sizeof *crew.window);
    batch_member *members = calloc(threads, sizeof *members);
    drs_batch_end end = DRS_BATCH_MEMORY;
    if (crew.window != NULL && members != NULL && pthread_mutex_init(&crew.lock, NULL) == 0) {
        if (pthread_cond_init(&crew.room, NULL) == 0) {
            end = run_members(&crew, members, threads);
            pthread_cond_destroy(&crew.room);
        }
        pthread_mutex_destroy(&crew.lock);
    }
    for (size_t i = 0; crew.window != NULL && i < crew.window_size; i++) {
        if (crew.window[i].done) {
            batch->drop(&crew.window[i]);
        }
        drs_buffer_free(&crew.window[i].bytes);
        drs_buffer_free(&crew.window[i].messages);
    }
    free(crew.window);
    free(members);
    return end;
}
