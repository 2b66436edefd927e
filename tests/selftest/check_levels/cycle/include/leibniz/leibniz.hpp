#pragma once

#include "words/constant.hpp"
#include "words/node.hpp"
#include "words/variable.hpp"
