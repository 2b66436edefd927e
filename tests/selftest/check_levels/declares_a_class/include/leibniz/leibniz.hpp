#pragma once

#include "passes/fold.hpp"
#include "words/node.hpp"
