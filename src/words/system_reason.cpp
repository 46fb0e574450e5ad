#include "words/system_reason.hpp"

#include <cerrno>
#include <system_error>

namespace atlas::words {

BilingualText system_reason(int error)
{
    std::string const english = std::system_category().message(error);
    switch (error) {
    case ENOENT:
        return {"没有这个文件或文件夹", english};
    case EACCES:
        return {"没有权限", english};
    case EISDIR:
        return {"是文件夹", english};
    case EIO:
        return {"读写出错", english};
    default:
        return same(english);
    }
}

}  // namespace atlas::words
