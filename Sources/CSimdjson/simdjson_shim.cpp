#include "include/sekisho_simdjson.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <vector>

struct sekisho_json_parser {
  simdjson::dom::parser parser;
  std::vector<uint8_t> padded;
};

extern "C" sekisho_json_parser *sekisho_json_parser_create(void) { return new (std::nothrow) sekisho_json_parser(); }

extern "C" void sekisho_json_parser_free(sekisho_json_parser *parser) { delete parser; }

extern "C" sekisho_json_document sekisho_json_parse(sekisho_json_parser *parser, const uint8_t *bytes, size_t length) {
  sekisho_json_document result = {nullptr, nullptr, 0, 0};
  try {
    if (parser->padded.size() < length + simdjson::SIMDJSON_PADDING) {
      parser->padded.resize(length + length / 2 + simdjson::SIMDJSON_PADDING);
    }
    if (length > 0) std::memcpy(parser->padded.data(), bytes, length);
    std::memset(parser->padded.data() + length, 0, simdjson::SIMDJSON_PADDING);
    auto parsed = parser->parser.parse(parser->padded.data(), length, false);
    if (parsed.error() != simdjson::SUCCESS) {
      result.error = static_cast<int32_t>(parsed.error());
      return result;
    }
    const auto &document = parser->parser.doc;
    result.tape = document.tape.get();
    result.strings = document.string_buf.get();
    result.tape_length = static_cast<size_t>(document.tape[0] & 0x00FFFFFFFFFFFFFFULL);
  } catch (...) {
    result.error = static_cast<int32_t>(simdjson::MEMALLOC);
  }
  return result;
}

extern "C" const char *sekisho_json_error_message(int32_t error) {
  return simdjson::error_message(static_cast<simdjson::error_code>(error));
}
