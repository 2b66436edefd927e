// Headers of others: how long they take to compile tells how fast a machine is.
#include <boost/hana.hpp>

#include <functional>
#include <map>
#include <random>
#include <regex>
#include <string>
#include <vector>
