// Keeps the process alive when a mapped file loses bytes under it.
//
// Reading a mapped page that the file no longer has raises SIGBUS, whose default is the end of the process. No check beforehand
// helps: the file may be cut at any moment. So the handler puts a page of zeros where the lost one was, and remembers that it did.
#ifndef SEKISHO_PAGE_GUARD_H
#define SEKISHO_PAGE_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Guards a read-only mapping, and sets the handler up with the first one. Returns its place, or -1 when there is none left.
int32_t sekisho_page_guard_add(const void *_Nonnull start, size_t length);

/// Ends the guard of a mapping. To be called before the mapping goes.
void sekisho_page_guard_remove(int32_t place);

/// Whether a page of the mapping was lost.
bool sekisho_page_guard_was_hit(int32_t place);

#endif
