#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU its headers bring in ICU's, which clash with the ICU inside Foundation. Nothing of it is used here.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
