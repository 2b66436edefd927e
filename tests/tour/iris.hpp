// iris: Fisher's Iris data (1936): 150 flowers of three species, four lengths of each in cm.
//
// The file iris.csv is that of the Debian package python3-sklearn (BSD-3): its first line counts samples and features
// and names the species; then sepal length, sepal width, petal length, petal width and the species 0, 1 or 2.
#pragma once

#include <array>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

struct flower {
  std::array<double, 4> features;
  std::array<double, 3> label;  // one-hot
  std::size_t species;
};

inline std::vector<flower> read_iris(const std::string& path) {
  std::ifstream file(path);
  std::string header;
  std::getline(file, header);
  std::vector<flower> flowers;
  flower f{};
  char comma = 0;
  while (file >> f.features[0] >> comma >> f.features[1] >> comma >> f.features[2] >> comma >> f.features[3] >> comma >>
         f.species) {
    f.label = {};
    f.label.at(f.species) = 1;
    flowers.push_back(f);
  }
  return flowers;
}

/// Shifts and scales each feature to mean 0 and standard deviation 1, so that one rate of descent suits all.
inline void standardize(std::vector<flower>& flowers) {
  const auto count = static_cast<double>(flowers.size());
  for (std::size_t k = 0; k < 4; ++k) {
    double sum = 0, squares = 0;
    for (const flower& f : flowers) sum += f.features[k];
    const double mean = sum / count;
    for (const flower& f : flowers) squares += (f.features[k] - mean) * (f.features[k] - mean);
    const double deviation = std::sqrt(squares / count);
    for (flower& f : flowers) f.features[k] = (f.features[k] - mean) / deviation;
  }
}
