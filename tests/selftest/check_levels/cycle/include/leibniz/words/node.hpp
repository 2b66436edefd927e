#pragma once

#include "variable.hpp"
