// graph: a formula as a value, and the builder that shares equal nodes.
//
//   in    builder b;  b.operation(&primitive_info_of<op::add>, {x, y});  the same again
//   out   one node: equal nodes have one number (hash-consing), a + b and b + a as well
#pragma once

#include "node.hpp"

namespace leibniz::detail {

/// How many operations may be rewritten one within the other. Rules need a few; compilers give up at some sixty.
inline constexpr int deepest_rewrite = 40;

/// A formula, or several with common parts, inside constant evaluation.
struct graph {
  buffer<node> nodes;
  buffer<int> operands;  ///< the pool to which nodes refer
  buffer<int> outputs;   ///< node numbers
  buffer<input_slot> inputs;
  /// The decisions of a callable with `if`s, the first one first. Their conditions are the first outputs, one for each;
  /// behind them stand those of the first path, of the second path, and so on: there is one path more than decisions.
  buffer<decision> decisions;
  /// Its rewriting did not end: it is right, but not what the rules promise, and not to be used.
  bool is_endless = false;

  constexpr int size() const { return nodes.size(); }
  constexpr int path_count() const { return decisions.size() + 1; }
  /// How many outputs each path has.
  constexpr int width() const { return (outputs.size() - decisions.size()) / path_count(); }
  /// The nodes of the condition of a decision, and of output k of a path.
  constexpr int condition(int d) const { return outputs[d]; }
  constexpr int output(int path, int k) const { return outputs[decisions.size() + path * width() + k]; }
  constexpr const node& at(int i) const { return nodes[i]; }
  constexpr const int* operands_of(const node& n) const {
    return n.kind == node_kind::operation ? operands.data() + n.first : nullptr;
  }
  constexpr int operand(const node& n, int i) const { return operands_of(n)[i]; }
  constexpr int operand(int i, int which) const { return operand(at(i), which); }
  constexpr bool is(int i, const primitive_info* op) const { return LEIBNIZ_SAME(at(i).op, op); }
  constexpr bool is_constant(int i) const { return at(i).kind == node_kind::constant; }
  constexpr bool is_constant(int i, long long whole) const { return is_constant(i) && at(i).value == exact{whole, 1}; }
};

/// One more input of a graph, behind those that are there already. Returns its first slot.
constexpr int enter(graph& g, const input_info* info) {
  const int first = g.inputs.empty() ? 0 : g.inputs.back().first + g.inputs.back().info->size;
  g.inputs.push_back({info, first});
  return first;
}

/// Makes a graph, node by node, each only once. `rewrite` may answer a wish for an operation with another node; it
/// returns -1 where it has nothing better.
class builder {
 public:
  using rewriter = int (*)(builder& to, const primitive_info* op, const int* operands, int count);

  constexpr explicit builder(rewriter rewrite = nullptr)
      : rewrite_(rewrite),
        rewrites_(!LEIBNIZ_SAME(rewrite, nullptr)),
        heads_(initial_heads, -1) {}
  /// Continues a finished graph: its nodes keep their numbers.
  constexpr explicit builder(const graph& source, rewriter rewrite = nullptr)
      : result_(source),
        rewrite_(rewrite),
        rewrites_(!LEIBNIZ_SAME(rewrite, nullptr)),
        heads_(initial_heads, -1) {
    next_.resize(result_.nodes.size(), -1);
    while (heads_.size() < result_.nodes.size()) heads_.resize(2 * heads_.size(), -1);
    index_nodes();
  }

  constexpr const graph& result() const { return result_; }
  constexpr graph& result() { return result_; }

  constexpr int constant(exact value) {
    node n{};
    n.kind = node_kind::constant;
    n.value = value;
    return place(n, nullptr, hash_of(n, nullptr));
  }
  constexpr int constant(long long whole) { return constant(exact{whole, 1}); }
  /// A double, as the ratio that it is wherever possible.
  constexpr int literal(double value) {
    const exact_result ratio = ratio_of(value);
    return ratio.valid ? constant(ratio.value) : literal_bits(__builtin_bit_cast(long long, value));
  }
  constexpr int literal_bits(long long bits) {
    node n{};
    n.kind = node_kind::literal;
    n.value = {bits, 1};
    return place(n, nullptr, hash_of(n, nullptr));
  }
  constexpr int input(int slot) { return leaf(node_kind::input, slot); }
  constexpr int captured(int index) { return leaf(node_kind::captured, index); }
  /// An input, a constant, a literal or a captured number of another graph.
  constexpr int leaf_like(const node& n) {
    if (n.kind == node_kind::constant) return constant(n.value);
    return n.kind == node_kind::literal ? literal_bits(n.value.numerator) : leaf(n.kind, n.first);
  }

  constexpr int operation(const primitive_info* op, const int* operands, int count) {
    if (rewrites_) {
      if (++depth_ > deepest_rewrite) give_up();
      const int better = rewrite_(*this, op, operands, count);
      --depth_;
      if (better >= 0) return better;
    }
    return operation_as_it_is(op, operands, count);
  }
  constexpr int operation_as_it_is(const primitive_info* op, const int* operands, int count) {
    node n{};
    n.kind = node_kind::operation;
    n.op = op;
    n.count = count;
    return place(n, operands, hash_of(n, operands));
  }
  constexpr int operation(const primitive_info* op, int a) { return operation(op, &a, 1); }
  constexpr int operation(const primitive_info* op, int a, int b) {
    const int both[] = {a, b};
    return operation(op, both, 2);
  }
  constexpr int operation(const primitive_info* op, int a, int b, int c) {
    const int all[] = {a, b, c};
    return operation(op, all, 3);
  }

  /// Nothing is rewritten from here on.
  constexpr void give_up() {
    rewrites_ = false;
    result_.is_endless = true;
  }

 private:
  static constexpr int initial_heads = 128;

  constexpr int bucket_of(std::uint64_t hash) const {
    return static_cast<int>(hash & static_cast<std::uint64_t>(heads_.size() - 1));
  }

  constexpr int leaf(node_kind kind, int first) {
    node n{};
    n.kind = kind;
    n.first = first;
    return place(n, nullptr, hash_of(n, nullptr));
  }

  static constexpr std::uint64_t hash_of(const node& n, const int* operands) {
    using word = std::uint64_t;
    if (n.kind != node_kind::operation)
      return hash_combine(static_cast<word>(n.kind) * 977 + static_cast<word>(n.first),
                          static_cast<word>(n.value.numerator) * 31 + static_cast<word>(n.value.denominator));
    if (n.op->commutative)  // in both orders the same
      return hash_combine(n.op->hash, static_cast<word>(operands[0] + operands[1]) * 31 +
                                          static_cast<word>(operands[0] ^ operands[1]));
    word hash = n.op->hash;
    for (int i = 0; i < n.count; ++i) hash = hash_combine(hash, static_cast<word>(operands[i]));
    return hash;
  }

  /// Whether two nodes of the same operation, or of none, are equal.
  static constexpr bool same(const node& a, const int* a_operands, const node& b, const int* b_operands) {
    if (a.kind != b.kind || a.count != b.count) return false;
    if (a.kind != node_kind::operation)
      return a.first == b.first && a.value.numerator == b.value.numerator && a.value.denominator == b.value.denominator;
    for (int i = 0; i < a.count; ++i)
      if (a_operands[i] != b_operands[i])
        return a.op->commutative && a_operands[0] == b_operands[1] && a_operands[1] == b_operands[0];
    return true;
  }

  // The compiler counts calls: the loop goes over plain pointers.
  constexpr int place(const node& n, const int* operands, std::uint64_t hash) {
    const int bucket = bucket_of(hash);
    const node* const nodes = result_.nodes.data();
    const int *const pool = result_.operands.data(), *const next = next_.data();
    for (int i = heads_[bucket]; i >= 0; i = next[i])
      if (LEIBNIZ_SAME(nodes[i].op, n.op) &&
          same(nodes[i], n.kind == node_kind::operation ? pool + nodes[i].first : nullptr, n, operands))
        return i;
    const int number = result_.size();
    result_.nodes.push_back(n);
    if (n.kind == node_kind::operation) {
      result_.nodes[number].first = result_.operands.size();
      for (int i = 0; i < n.count; ++i) result_.operands.push_back(operands[i]);
    }
    next_.push_back(heads_[bucket]);
    heads_[bucket] = number;
    if (number >= 2 * heads_.size()) {
      heads_ = buffer<int>(4 * heads_.size(), -1);
      index_nodes();
    }
    return number;
  }

  constexpr void index_nodes() {
    for (int i = 0; i < result_.size(); ++i) {
      const node& n = result_.at(i);
      const int bucket = bucket_of(hash_of(n, result_.operands_of(n)));
      next_[i] = heads_[bucket];
      heads_[bucket] = i;
    }
  }

  graph result_;
  rewriter rewrite_;
  bool rewrites_;
  int depth_ = 0;  ///< how many operations are being rewritten, each for the sake of the one before
  buffer<int> heads_;
  buffer<int> next_;
};

}  // namespace leibniz::detail
