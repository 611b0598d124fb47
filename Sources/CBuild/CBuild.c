#include "CBuild.h"

const char *dossier_commit(void) { return DOSSIER_COMMIT; }
