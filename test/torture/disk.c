/*
 * A disk that can be watched and that can fail, for the program that runs on it.
 *
 * Loaded before the C library (LD_PRELOAD). Of the files under DISK_ROOT it notes every change in DISK_TRACE, in the order in which
 * they were made, with what the program said on its standard output between them; and it lets the Nth call of a kind fail, once or
 * from then on: DISK_FAULT=KIND:N:ERRNO:once|ever, where KIND is open, write, sync, truncate, rename or unlink.
 *
 * Record: kind (1 byte), length of the path (2), offset or length (8), length of the data (4), path, data. Numbers are little endian.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FDS 4096
enum kind { OPEN = 'o', WRITE = 'w', SYNC = 's', TRUNCATE = 't', RENAME = 'r', UNLINK = 'u', SAID = 'm' };

static char *paths[MOST_FDS];
static const char *root;
static size_t root_length;
static int trace = -1;
static char fault_kind;
static long fault_at = -1, fault_seen;
static int fault_errno, fault_ever;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define CACHED(name) static __typeof__(&name) real; if (real == NULL) real = REAL(name)

static char kind_named(const char *name) {
  const char *names[] = {"open", "write", "sync", "truncate", "rename", "unlink"};
  const char kinds[] = {OPEN, WRITE, SYNC, TRUNCATE, RENAME, UNLINK};
  for (int i = 0; i < 6; i++) if (strcmp(name, names[i]) == 0) return kinds[i];
  return 0;
}

__attribute__((constructor)) static void begin(void) {
  root = getenv("DISK_ROOT");
  root_length = root == NULL ? 0 : strlen(root);
  const char *to = getenv("DISK_TRACE"), *fault = getenv("DISK_FAULT");
  if (to != NULL) trace = REAL(open)(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fault != NULL) {
    char kind[16], how[8];
    if (sscanf(fault, "%15[a-z]:%ld:%d:%7[a-z]", kind, &fault_at, &fault_errno, how) == 4) {
      fault_kind = kind_named(kind);
      fault_ever = strcmp(how, "ever") == 0;
    }
  }
}

static void note(char kind, const char *path, int64_t at, const void *data, uint32_t length) {
  if (trace < 0) return;
  uint16_t path_length = (uint16_t)strlen(path);
  char head[15];
  head[0] = kind;
  memcpy(head + 1, &path_length, 2);
  memcpy(head + 3, &at, 8);
  memcpy(head + 11, &length, 4);
  struct iovec parts[3] = {{head, 15}, {(void *)path, path_length}, {(void *)data, length}};
  ssize_t wanted = 15 + path_length + length;
  if (REAL(writev)(trace, parts, length == 0 ? 2 : 3) != wanted) abort();
}

/* Whether this call is to fail; sets errno then. */
static int fails(char kind) {
  if (kind != fault_kind) return 0;
  long n = __sync_add_and_fetch(&fault_seen, 1);
  if (n != fault_at && !(fault_ever && n > fault_at)) return 0;
  errno = fault_errno;
  return 1;
}

static const char *path_of(int fd) { return fd >= 0 && fd < MOST_FDS ? paths[fd] : NULL; }
static int watched(const char *path) {
  return root_length > 0 && path != NULL && strncmp(path, root, root_length) == 0;
}

static int opened(int fd, const char *path, int flags) {
  if (fd >= 0 && fd < MOST_FDS) {
    free(paths[fd]);
    paths[fd] = watched(path) ? strdup(path) : NULL;
    if (paths[fd] != NULL && (flags & (O_WRONLY | O_RDWR)) != 0) note(OPEN, path, (flags & O_TRUNC) != 0, NULL, 0);
  }
  return fd;
}

#define OPENING(name)                                                            \
  int name(const char *path, int flags, ...) {                                   \
    mode_t mode = 0;                                                             \
    if ((flags & (O_CREAT | O_TMPFILE)) != 0) {                                  \
      va_list more;                                                              \
      va_start(more, flags);                                                     \
      mode = va_arg(more, mode_t);                                               \
      va_end(more);                                                              \
    }                                                                            \
    CACHED(name);                                                                \
    if (watched(path) && (flags & (O_WRONLY | O_RDWR)) != 0 && fails(OPEN)) return -1; \
    pthread_mutex_lock(&turn);                                                   \
    int fd = opened(real(path, flags, mode), path, flags);                       \
    pthread_mutex_unlock(&turn);                                                 \
    return fd;                                                                   \
  }
OPENING(open)
OPENING(open64)

int close(int fd) {
  CACHED(close);
  pthread_mutex_lock(&turn);
  if (path_of(fd) != NULL) {
    free(paths[fd]);
    paths[fd] = NULL;
  }
  pthread_mutex_unlock(&turn);
  return real(fd);
}

/* A write that came back short was made for what it says. */
#define NOTED(call, fd, offset, data)                                            \
  const char *path = path_of(fd);                                                \
  if (path == NULL) return call;                                                 \
  if (fails(WRITE)) return -1;                                                   \
  pthread_mutex_lock(&turn);                                                     \
  off64_t at = (offset);                                                         \
  ssize_t done = call;                                                           \
  if (done > 0) note(WRITE, path, at, data, (uint32_t)done);                     \
  pthread_mutex_unlock(&turn);                                                   \
  return done

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  CACHED(pwrite);
  NOTED(real(fd, data, length, offset), fd, offset, data);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  CACHED(pwrite64);
  NOTED(real(fd, data, length, offset), fd, offset, data);
}
ssize_t write(int fd, const void *data, size_t length) {
  CACHED(write);
  if (fd == 1 && trace >= 0) {
    pthread_mutex_lock(&turn);
    note(SAID, "", 0, data, (uint32_t)length);
    pthread_mutex_unlock(&turn);
    return real(fd, data, length);
  }
  NOTED(real(fd, data, length), fd, lseek64(fd, 0, SEEK_CUR), data);
}

static int synced(int fd, int (*real)(int)) {
  const char *path = path_of(fd);
  if (path == NULL) return real(fd);
  if (fails(SYNC)) return -1;
  pthread_mutex_lock(&turn);
  int done = real(fd);
  if (done == 0) note(SYNC, path, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return done;
}
int fsync(int fd) {
  CACHED(fsync);
  return synced(fd, real);
}
int fdatasync(int fd) {
  CACHED(fdatasync);
  return synced(fd, real);
}

#define TRUNCATING(name, type)                                                   \
  int name(int fd, type length) {                                                \
    CACHED(name);                                                                \
    const char *path = path_of(fd);                                              \
    if (path == NULL) return real(fd, length);                                   \
    if (fails(TRUNCATE)) return -1;                                              \
    pthread_mutex_lock(&turn);                                                   \
    int done = real(fd, length);                                                 \
    if (done == 0) note(TRUNCATE, path, length, NULL, 0);                        \
    pthread_mutex_unlock(&turn);                                                 \
    return done;                                                                 \
  }
TRUNCATING(ftruncate, off_t)
TRUNCATING(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
  CACHED(rename);
  if (!watched(from)) return real(from, to);
  if (fails(RENAME)) return -1;
  pthread_mutex_lock(&turn);
  int done = real(from, to);
  if (done == 0) note(RENAME, from, 0, to, (uint32_t)strlen(to));
  pthread_mutex_unlock(&turn);
  return done;
}
int unlink(const char *path) {
  CACHED(unlink);
  if (!watched(path)) return real(path);
  if (fails(UNLINK)) return -1;
  pthread_mutex_lock(&turn);
  int done = real(path);
  if (done == 0) note(UNLINK, path, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return done;
}
