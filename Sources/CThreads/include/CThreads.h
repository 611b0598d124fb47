#include <stddef.h>

/// Gives every thread that is made from now on a stack of so many bytes, those of libdispatch among them. Nothing where the system has no such call.
void dossier_set_stack_size(size_t bytes);
