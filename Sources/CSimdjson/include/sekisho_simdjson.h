// A C face for simdjson's DOM parser. The parser validates one document and leaves its tape, whose layout simdjson
// documents and keeps stable; Swift walks the tape without further calls.
#ifndef SEKISHO_SIMDJSON_H
#define SEKISHO_SIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct sekisho_json_parser sekisho_json_parser;

/// The parsed document: valid until the parser parses again or is freed.
typedef struct {
  const uint64_t *_Nullable tape;
  const uint8_t *_Nullable strings;
  size_t tape_length;
  /// 0 when the document is valid, else simdjson's error code.
  int32_t error;
} sekisho_json_document;

sekisho_json_parser *_Nullable sekisho_json_parser_create(void);
void sekisho_json_parser_free(sekisho_json_parser *_Nullable parser);

/// Parses one document. The bytes need no padding: they are copied into the parser's own padded buffer.
sekisho_json_document sekisho_json_parse(sekisho_json_parser *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length);

/// simdjson's sentence for an error code.
const char *_Nonnull sekisho_json_error_message(int32_t error);

#ifdef __cplusplus
}
#endif
#endif
