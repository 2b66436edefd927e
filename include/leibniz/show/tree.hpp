// tree: the type of a formula as an indented tree.
//
//   in    (x + y) * z
//   out   mul
//         ├─ add
//         │  ├─ x
//         │  └─ y
//         └─ z
#pragma once

#include "infix.hpp"

namespace leibniz {

namespace detail {

/// Writes trees, a line for each node.
class tree_writer {
 public:
  constexpr explicit tree_writer(text_buffer& out) : out_(out) {}

  constexpr void write(const description* root) { write(root, true, false); }
  /// A tree below a line that was written by hand.
  constexpr void write_below(const description* root, bool is_last) { write(root, is_last, true); }

 private:
  struct step {
    const description* what;
    int depth;
    bool is_last;
  };

  constexpr void write(const description* root, bool is_root_last, bool is_below) {
    buffer<step> open(1, step{root, is_below ? 1 : 0, is_root_last});
    while (!open.empty()) {
      const step s = open.back();
      open.pop_back();
      last_.resize(s.depth + 1, false);
      last_[s.depth] = s.is_last;
      for (int i = 1; i < s.depth; ++i) append(out_, last_[i] ? "   " : "│  ");
      if (s.depth > 0) append(out_, s.is_last ? "└─ " : "├─ ");
      label(s.what);
      out_.push_back('\n');
      for (int k = s.what->count - 1; k >= 0; --k)
        open.push_back({s.what->operand(k), s.depth + 1, k == s.what->count - 1});
    }
  }

  constexpr void label(const description* d) {
    switch (d->kind) {
    case node_kind::operation: return append(out_, d->op->name);
    case node_kind::constant: return append_constant(out_, d->value);
    case node_kind::literal:  // only where a callable was traced
    case node_kind::captured: return append_hole(out_, hole_kind::six_digits, captured_++);
    case node_kind::input: return append_input(out_, *d->input, d->index);
    }
  }

  text_buffer& out_;
  buffer<bool> last_;  ///< by depth, whether the node on the way to the current one is the last of its siblings
  int captured_ = 0;
};

template <class Formula>
struct make_tree {
  constexpr text_buffer operator()() const {
    text_buffer out;
    tree_writer writer(out);
    if constexpr (Several<Formula>) {
      append(out, Vector<Formula> ? "vector\n" : "matrix\n");
      std::size_t left = Formula::size();
      for_each_part<Formula>([&](const description* part) { writer.write_below(part, --left == 0); });
    } else {
      writer.write(&description_of<Formula>);
    }
    return out;
  }
};

}  // namespace detail

/// A formula as a tree of its type, a line for each node.
template <class Formula>
[[nodiscard]] constexpr auto tree(const Formula& f) {
  return detail::text_of<detail::make_tree<Formula>>(f);
}

}  // namespace leibniz
