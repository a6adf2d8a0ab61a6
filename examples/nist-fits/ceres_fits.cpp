// The fits of this example with Ceres: writes ceres.json beside it.
//
// Levenberg-Marquardt with automatic derivatives at its default settings, and "strict", with tolerances of 1e-16 and 100,000 steps.
//
//     apt-get install g++ libceres-dev nlohmann-json3-dev
//     g++ -O2 -std=c++17 -I/usr/include/eigen3 ceres_fits.cpp -lceres -lglog -o ceres_fits
//     ./ceres_fits

#include <ceres/ceres.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using nlohmann::json;

template <typename T>
T polynomial(const T* b, int count, double x, T constant, bool hasConstant) {
  T total(0.0);
  for (int i = count - 1; i >= 0; i--) total = total * x + b[i];
  return hasConstant ? total * x + constant : total;
}

/** Polynomials over one another, of which the lower begins with 1. */
template <typename T>
T rational(const T* b, int above, int all, double x) {
  return polynomial(b, above, x, T(1.0), false) / polynomial(b + above, all - above, x, T(1.0), true);
}

/** The models, as NIST's files write them. */
template <typename T>
T model(const std::string& name, const T* b, const double* x) {
  const double pi = 3.14159265358979323846;
  const double u = x[0];
  const auto is = [&](const char* start) { return name.rfind(start, 0) == 0; };
  if (name == "Misra1a" || name == "BoxBOD") return b[0] * (1.0 - exp(-b[1] * u));
  if (is("Chwirut")) return exp(-b[0] * u) / (b[1] + b[2] * u);
  if (is("Lanczos")) return b[0] * exp(-b[1] * u) + b[2] * exp(-b[3] * u) + b[4] * exp(-b[5] * u);
  if (is("Gauss")) {
    const T left = (u - b[3]) / b[4], right = (u - b[6]) / b[7];
    return b[0] * exp(-b[1] * u) + b[2] * exp(-left * left) + b[5] * exp(-right * right);
  }
  if (name == "DanWood") return b[0] * pow(T(u), b[1]);
  if (name == "Misra1b") return b[0] * (1.0 - pow(1.0 + b[1] * u / 2.0, -2.0));
  if (name == "Misra1c") return b[0] * (1.0 - pow(1.0 + 2.0 * b[1] * u, -0.5));
  if (name == "Misra1d") return b[0] * b[1] * u / (1.0 + b[1] * u);
  if (name == "Kirby2") return rational(b, 3, 5, u);
  if (name == "Hahn1" || name == "Thurber") return rational(b, 4, 7, u);
  if (name == "Nelson") return b[0] - b[1] * u * exp(-b[2] * x[1]);
  if (name == "MGH17") return b[0] + b[1] * exp(-u * b[3]) + b[2] * exp(-u * b[4]);
  if (name == "Roszman1") return b[0] - b[1] * u - atan(b[2] / (u - b[3])) / pi;
  if (name == "ENSO") {
    const double year = 2 * pi * u / 12;
    const T first = 2 * pi * u / b[3], second = 2 * pi * u / b[6];
    return b[0] + b[1] * std::cos(year) + b[2] * std::sin(year) + b[4] * cos(first) + b[5] * sin(first) +
           b[7] * cos(second) + b[8] * sin(second);
  }
  if (name == "MGH09") return b[0] * (u * u + u * b[1]) / (u * u + u * b[2] + b[3]);
  if (name == "Rat42") return b[0] / (1.0 + exp(b[1] - b[2] * u));
  if (name == "Rat43") return b[0] / pow(1.0 + exp(b[1] - b[2] * u), 1.0 / b[3]);
  if (name == "MGH10") return b[0] * exp(b[1] / (u + b[2]));
  if (name == "Eckerle4") {
    const T away = (u - b[2]) / b[1];
    return b[0] / b[1] * exp(-0.5 * away * away);
  }
  if (name == "Bennett5") return b[0] * pow(b[1] + u, -1.0 / b[2]);
  std::fprintf(stderr, "there is no model for %s\n", name.c_str());
  std::exit(1);
}

/** One observation. */
struct Residual {
  std::string name;
  std::vector<double> x;
  double y;
  template <typename T>
  bool operator()(T const* const* b, T* out) const {
    out[0] = model(name, b[0], x.data()) - y;
    return true;
  }
};

/** The least number of digits that agree over all params, from 0 to 11. */
double digits(const std::vector<double>& found, const std::vector<double>& certified) {
  double worst = 0;
  for (size_t i = 0; i < found.size(); i++) {
    if (!std::isfinite(found[i])) return 0;
    worst = std::max(worst, std::fabs(found[i] - certified[i]) / std::fabs(certified[i]));
  }
  return std::round(10 * std::clamp(-std::log10(worst), 0.0, 11.0)) / 10;
}

double fitted(const json& problem, std::vector<double> params, bool strict) {
  const std::string name = problem["name"];
  const auto& y = problem["y"];
  ceres::Problem fit;
  for (size_t i = 0; i < y.size(); i++) {
    std::vector<double> x;
    for (const auto& column : problem["x"]) x.push_back(column[i]);
    // Nelson's model is of the logarithm.
    const double value = name == "Nelson" ? std::log(double(y[i])) : double(y[i]);
    auto* cost = new ceres::DynamicAutoDiffCostFunction<Residual, 9>(new Residual{name, x, value});
    cost->AddParameterBlock(int(params.size()));
    cost->SetNumResiduals(1);
    fit.AddResidualBlock(cost, nullptr, params.data());
  }
  ceres::Solver::Options options;
  options.linear_solver_type = ceres::DENSE_QR;
  options.logging_type = ceres::SILENT;
  if (strict) {
    options.max_num_iterations = 100000;
    options.function_tolerance = options.gradient_tolerance = options.parameter_tolerance = 1e-16;
  }
  ceres::Solver::Summary summary;
  ceres::Solve(options, &fit, &summary);
  return digits(params, problem["certified"]);
}

int main(int, char** arguments) {
  google::InitGoogleLogging(arguments[0]);
  FLAGS_minloglevel = 3;
  std::ifstream file("problems.json");
  const json problems = json::parse(file);
  std::string rows;
  for (const auto& problem : problems) {
    json row = json::array();
    for (const auto& start : problem["starts"]) {
      row.push_back({{"default", fitted(problem, start, false)}, {"strict", fitted(problem, start, true)}});
    }
    rows += (rows.empty() ? "" : ",\n") + ("  \"" + std::string(problem["name"]) + "\": ") + row.dump();
  }
  std::ofstream out("ceres.json");
  out << "{\n \"versions\": { \"ceres\": \"" << CERES_VERSION_STRING << "\" },\n \"digits\": {\n" << rows << "\n }\n}\n";
}
