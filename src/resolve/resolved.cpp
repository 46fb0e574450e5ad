#include "resolve/resolved.hpp"

#include "resolve/resolved_cache.hpp"

namespace atlas::resolve {

Resolved resolve(model::AtlasPtr atlas, query::SearchIndex const& search, query::ViewState const& view)
{
    return ResolvedCache().of(atlas, search, view);
}

}  // namespace atlas::resolve
