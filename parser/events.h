/* events.h - the lines of the body at which something begins. */
#ifndef DRS_EVENTS_H
#define DRS_EVENTS_H

#include "walk.h"

/* Collect the events of lines [draft->body, limit), candidates chosen. */
void drs_events_collect(drs_walk *walk, size_t limit);

/* Append an event. Good until the next one is added. */
drs_event *drs_event_add(drs_walk *walk, drs_event_kind kind, size_t line, size_t last, uint32_t text);

/* The line of the last lead-in ("Ich frage die Landesregierung:") before `limit`; SIZE_MAX where there is none. */
size_t drs_lead_in_find(drs_draft *draft, size_t limit);

#endif
