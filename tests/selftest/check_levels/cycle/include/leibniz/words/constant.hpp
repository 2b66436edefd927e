#pragma once

#include <leibniz/words/node.hpp>
