#pragma once

#include "constant.hpp"
