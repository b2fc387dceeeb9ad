/* interrupt.h - removes a temporary file when a signal ends the process.
 *
 * A handler could only know the file through a global variable. Instead the signals are blocked in all threads, and a
 * thread of its own waits for them.
 */
#ifndef DRS_INTERRUPT_H
#define DRS_INTERRUPT_H

typedef struct drs_interrupt drs_interrupt;

/* Start to guard: from now on SIGINT, SIGTERM and SIGHUP (where they are not ignored) first remove the file set with
 * drs_interrupt_set(). Call it before other threads are started, which inherit the blocked signals. Returns NULL
 * where memory or threads run out. */
drs_interrupt *drs_interrupt_start(void);

/* While a file is made, renamed or removed no signal may come in between: hold, work, set, release. */
void drs_interrupt_hold(drs_interrupt *interrupt);
void drs_interrupt_release(drs_interrupt *interrupt);

/* The file to remove (the string must live until the next call), or NULL. Only while held. */
void drs_interrupt_set(drs_interrupt *interrupt, const char *path);

/* End the guard and let signals through again, those first that have come in the meantime. NULL is allowed. */
void drs_interrupt_end(drs_interrupt *interrupt);

#endif
