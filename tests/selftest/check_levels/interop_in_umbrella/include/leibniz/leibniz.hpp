#pragma once

#include "interop/eigen.hpp"
