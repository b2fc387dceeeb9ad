/* parliament_name.h - what people write behind --parliament. */
#ifndef DRS_PARLIAMENT_NAME_H
#define DRS_PARLIAMENT_NAME_H

/* The code, static, of the parliament that --parliament names: by its code, its name as `drs parliaments` prints it or
 * its Land, in capitals or not, with "ä" or "ae"; NULL, after one line of message, where there is none. */
const char *drs_choose_parliament(const char *command, const char *name);

#endif
