#define _GNU_SOURCE
#include "include/sekisho_page_guard.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <unistd.h>

// As many as the kernel lets a process have by default (vm.max_map_count). Places never used cost no memory.
enum { place_count = 65536 };

typedef struct {
  _Atomic uintptr_t start; // 0: free
  _Atomic size_t length;
  atomic_bool hit;
} guarded_range;

static guarded_range ranges[place_count];
static _Atomic int32_t highest_used;
static int32_t freed[place_count];
static int32_t freed_count;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static struct sigaction previous;
static uintptr_t page_size;

/// Whether the address lies in a guarded mapping, and a page of zeros now stands there. Calls nothing but mmap.
static bool replaced(uintptr_t address) {
  int32_t end = atomic_load(&highest_used);
  for (int32_t place = 0; place < end; place++) {
    uintptr_t start = atomic_load(&ranges[place].start);
    if (start == 0 || address < start || address - start >= atomic_load(&ranges[place].length)) continue;
    void *page = (void *)(address & ~(page_size - 1));
    if (mmap(page, page_size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED) return false;
    atomic_store(&ranges[place].hit, true);
    return true;
  }
  return false;
}

static void handle(int number, siginfo_t *info, void *context) {
  int saved = errno;
  // Above 0: raised by the processor's fault, not sent by somebody.
  bool done = info->si_code > 0 && replaced((uintptr_t)info->si_addr);
  errno = saved;
  if (done) return;
  if (previous.sa_flags & SA_SIGINFO) {
    previous.sa_sigaction(number, info, context);
  } else if (previous.sa_handler == SIG_DFL || previous.sa_handler == SIG_IGN) {
    // The faulty instruction runs again and meets what was there before us.
    sigaction(SIGBUS, &previous, NULL);
    if (info->si_code <= 0) raise(number);
  } else {
    previous.sa_handler(number);
  }
}

static void set_up(void) {
  page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
  struct sigaction action = {0};
  action.sa_sigaction = handle;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, &previous);
}

int32_t sekisho_page_guard_add(const void *start, size_t length) {
  pthread_once(&once, set_up);
  pthread_mutex_lock(&lock);
  int32_t place = -1;
  if (freed_count > 0) {
    place = freed[--freed_count];
  } else if (atomic_load(&highest_used) < place_count) {
    place = atomic_load(&highest_used);
  }
  if (place >= 0) {
    atomic_store(&ranges[place].hit, false);
    atomic_store(&ranges[place].length, length);
    atomic_store(&ranges[place].start, (uintptr_t)start);
    if (place == atomic_load(&highest_used)) atomic_store(&highest_used, place + 1);
  }
  pthread_mutex_unlock(&lock);
  return place;
}

void sekisho_page_guard_remove(int32_t place) {
  if (place < 0 || place >= place_count) return;
  pthread_mutex_lock(&lock);
  if (atomic_load(&ranges[place].start) != 0) {
    atomic_store(&ranges[place].start, 0);
    freed[freed_count++] = place;
  }
  pthread_mutex_unlock(&lock);
}

bool sekisho_page_guard_was_hit(int32_t place) {
  return place >= 0 && place < place_count && atomic_load(&ranges[place].hit);
}
