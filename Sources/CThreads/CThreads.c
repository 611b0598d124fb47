#define _GNU_SOURCE
#include <pthread.h>

#include "CThreads.h"

void dossier_set_stack_size(size_t bytes) {
#ifdef __linux__
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, bytes);
    pthread_setattr_default_np(&attributes);
    pthread_attr_destroy(&attributes);
#endif
}
