// Why the operating system refused something.
#pragma once

#include "words/bilingual.hpp"

namespace atlas::words {

/// Of an error number such as EACCES; in the system's English where there is no Chinese for it.
BilingualText system_reason(int error);

}  // namespace atlas::words
