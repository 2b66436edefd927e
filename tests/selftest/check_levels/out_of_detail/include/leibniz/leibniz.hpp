#pragma once

#include "words/node.hpp"
