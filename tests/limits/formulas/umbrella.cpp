// What including the library costs.
#include <leibniz/leibniz.hpp>
