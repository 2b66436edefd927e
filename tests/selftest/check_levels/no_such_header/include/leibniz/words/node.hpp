#pragma once

#include "gone.hpp"
