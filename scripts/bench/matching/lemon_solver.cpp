// LEMON's network simplex on an instance file: capacities as they are, an arc a pair.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <vector>

using namespace lemon;
using Graph = SmartDigraph;
using Solver = NetworkSimplex<Graph, int64_t, int64_t>;

const int64_t FULL = 10000;

template <typename T>
std::vector<T> take(std::ifstream& file, size_t length) {
  std::vector<T> list(length);
  file.read(reinterpret_cast<char*>(list.data()), sizeof(T) * length);
  return list;
}

int main(int, char** argv) {
  std::ifstream file(argv[1], std::ios::binary);
  const auto head = take<int32_t>(file, 6);
  const int mentees = head[0], mentors = head[1], pairs = head[2], poor = head[4], weak = head[5];
  const bool dense = head[3] == 1;
  const auto places = take<int32_t>(file, mentors);
  std::vector<int32_t> starts, mentor;
  if (!dense) {
    starts = take<int32_t>(file, mentees + 1);
    mentor = take<int32_t>(file, pairs);
  }
  const auto fits = take<int16_t>(file, pairs);
  const int64_t nobody = (FULL + 1) * (std::min(mentees, mentors) + 1);

  Graph graph;
  graph.reserveNode(mentees + mentors + 1);
  std::vector<Graph::Node> nodes;
  for (int k = 0; k < mentees + mentors + 1; ++k) nodes.push_back(graph.addNode());
  const auto sink = nodes[mentees + mentors];
  Graph::ArcMap<int64_t> cost(graph), upper(graph);
  Graph::NodeMap<int64_t> supply(graph);
  std::vector<std::pair<Graph::Arc, int>> scored;
  auto arc = [&](Graph::Node from, Graph::Node to, int64_t price, int64_t most) {
    const auto added = graph.addArc(from, to);
    cost[added] = price;
    upper[added] = most;
    return added;
  };
  for (int i = 0; i < mentees; ++i) {
    supply[nodes[i]] = 1;
    arc(nodes[i], sink, nobody, 1);
    const int from = dense ? i * mentors : starts[i];
    const int to = dense ? from + mentors : starts[i + 1];
    for (int k = from; k < to; ++k) {
      if (fits[k] < 0) continue;
      const int j = dense ? k - from : mentor[k];
      scored.push_back({arc(nodes[i], nodes[mentees + j], FULL - fits[k], 1), fits[k]});
    }
  }
  for (int j = 0; j < mentors; ++j) arc(nodes[mentees + j], sink, 0, places[j]);
  supply[sink] = -mentees;

  std::vector<double> times;
  int64_t matched = 0, poorOnes = 0, weakOnes = 0, points = 0;
  for (int run = 0; run < atoi(argv[2]); ++run) {
    const auto began = std::clock();
    Solver solver(graph);
    solver.upperMap(upper).costMap(cost).supplyMap(supply);
    if (solver.run() != Solver::OPTIMAL) return 1;
    times.push_back(1000.0 * (std::clock() - began) / CLOCKS_PER_SEC);
    matched = poorOnes = weakOnes = points = 0;
    for (const auto& [one, fit] : scored) {
      if (solver.flow(one) == 0) continue;
      matched += 1;
      points += fit;
      poorOnes += fit < poor;
      weakOnes += fit < weak;
    }
  }
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("{\"times\":[");
  for (size_t run = 0; run < times.size(); ++run) printf(run ? ",%f" : "%f", times[run]);
  printf("],\"matched\":%ld,\"poor\":%ld,\"weak\":%ld,\"points\":%ld,\"peakMiB\":%ld}\n", long(matched),
         long(poorOnes), long(weakOnes), long(points), usage.ru_maxrss / 1024);
}
