#include "interrupt.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

struct drs_interrupt {
    pthread_t thread;
    pthread_mutex_t lock;
    sigset_t watched; /* the signals that end the process, and the one that ends the guard */
    sigset_t before;  /* the mask to restore */
    const char *path;
};

/* Sent by drs_interrupt_end() to the waiting thread alone. */
enum { END_OF_GUARD = SIGUSR1 };

static void *wait_for_signal(void *context) {
    drs_interrupt *interrupt = context;
    int number;
    while (sigwait(&interrupt->watched, &number) != 0) {
    }
    if (number == END_OF_GUARD) {
        return NULL;
    }
    pthread_mutex_lock(&interrupt->lock);
    if (interrupt->path != NULL) {
        unlink(interrupt->path);
    }
    /* Die of the signal itself, as the shell wants to see it. The lock stays held, so no file is made any more. */
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    signal(number, SIG_DFL);
    kill(getpid(), number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    pause();
    return NULL;
}

static void watch(sigset_t *set, int number) {
    struct sigaction action;
    /* A signal that is ignored (nohup, a job in the background) stays ignored. */
    if (sigaction(number, NULL, &action) == 0 && action.sa_handler != SIG_IGN) {
        sigaddset(set, number);
    }
}

drs_interrupt *drs_interrupt_start(void) {
    drs_interrupt *interrupt = calloc(1, sizeof *interrupt);
    if (interrupt == NULL) {
        return NULL;
    }
    sigemptyset(&interrupt->watched);
    sigaddset(&interrupt->watched, END_OF_GUARD);
    watch(&interrupt->watched, SIGINT);
    watch(&interrupt->watched, SIGTERM);
    watch(&interrupt->watched, SIGHUP);
    if (pthread_mutex_init(&interrupt->lock, NULL) != 0) {
        free(interrupt);
        return NULL;
    }
    pthread_sigmask(SIG_BLOCK, &interrupt->watched, &interrupt->before);
    if (pthread_create(&interrupt->thread, NULL, wait_for_signal, interrupt) != 0) {
        pthread_sigmask(SIG_SETMASK, &interrupt->before, NULL);
        pthread_mutex_destroy(&interrupt->lock);
        free(interrupt);
        return NULL;
    }
    return interrupt;
}

void drs_interrupt_hold(drs_interrupt *interrupt) {
    pthread_mutex_lock(&interrupt->lock);
}

void drs_interrupt_release(drs_interrupt *interrupt) {
    pthread_mutex_unlock(&interrupt->lock);
}

void drs_interrupt_set(drs_interrupt *interrupt, const char *path) {
    interrupt->path = path;
}

void drs_interrupt_end(drs_interrupt *interrupt) {
    if (interrupt == NULL) {
        return;
    }
    pthread_kill(interrupt->thread, END_OF_GUARD);
    pthread_join(interrupt->thread, NULL);
    pthread_sigmask(SIG_SETMASK, &interrupt->before, NULL);
    pthread_mutex_destroy(&interrupt->lock);
    free(interrupt);
}
