/* restarts.h - numbers of questions that begin anew where nothing tells in which section: said once for each time. */
#ifndef DRS_RESTARTS_H
#define DRS_RESTARTS_H

#include "walk.h"

/* Say where the numbers begin anew, of a paper whose lines have their parts. */
void drs_restarts_find(drs_walk *walk);

/* What else was said of the questions there, one by one, follows from that: take it back. Last of all. */
void drs_restarts_settle(drs_draft *draft);

#endif
