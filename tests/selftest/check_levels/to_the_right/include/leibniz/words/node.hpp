#pragma once

#include "../passes/fold.hpp"
