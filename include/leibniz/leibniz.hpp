// leibniz: derivatives the compiler works out. The table of contents, in the order of the flow:
//
//     words ──► graph ──► passes ──► evaluate ──► show
#pragma once

#include "detail/put_macros_away.hpp"  // until the end: a macro N or I of the program's

// words: what a formula is
#include "words/classification.hpp"    // isnan, isinf, isfinite, signbit
#include "words/concepts.hpp"          // Expression, Variable, Vector, Scalar
#include "words/constant.hpp"          // 2_c, 0.5_c: exact, in the type
#include "words/determinant.hpp"       // trace(A), determinant(A), inverse(A)
#include "words/functions.hpp"         // exp, sin, max, select, ...
#include "words/geometry.hpp"          // norm, squared_norm, normalized, cross
#include "words/hana.hpp"              // inputs, nodes and bindings for Boost.Hana
#include "words/losses.hpp"            // hinge_loss, softmax_cross_entropy
#include "words/matrix.hpp"            // stack_rows(v, w), M[1_c][2_c], transpose(M)
#include "words/matrix_operators.hpp"  // A * v, A * B, A + B
#include "words/matrix_variable.hpp"   // mat<"A", 3, 4>, parameter<"K", 3, 3>, and A = numbers
#include "words/node.hpp"              // apply<Op, Operands...>, and the numbers that a formula carries
#include "words/operand.hpp"           // what may stand in a formula; stack(f, g, h)
#include "words/operators.hpp"         // + - * /, comparisons, logic
#include "words/point.hpp"             // point(x = 1.0, y = 2.0): values that belong together
#include "words/primitives.hpp"        // the table: a row for each primitive
#include "words/reading.hpp"           // the number in a volatile variable or a std::atomic
#include "words/reductions.hpp"        // sum, dot, log_sum_exp, softmax
#include "words/variable.hpp"          // var<"x">, vec<"w", 3>, parameter<"k">, and x = 1.0
#include "words/wrt.hpp"               // wrt(x, y), wrt<0>: what one differentiates by

// graph: the same formula as a value; first the number whose errors compilers explain at length
#include "graph/tracer.hpp"  // the number with which a callable is called

#include "graph/from_callable.hpp"   // from an ordinary function to a graph
#include "graph/from_type.hpp"       // from a type to a graph
#include "graph/frozen.hpp"          // a graph that outlives constant evaluation
#include "graph/graph.hpp"           // nodes, shared by hash-consing
#include "graph/identity.hpp"        // a short name for a long formula
#include "graph/limit.hpp"           // how many steps the compiler takes
#include "graph/node.hpp"            // what a graph is made of
#include "graph/numbers.hpp"         // std::numbers for traced numbers
#include "graph/primitive_info.hpp"  // a row of the table as a constant
#include "graph/rebuild.hpp"         // the loop that most passes are
#include "graph/seed_input.hpp"      // the vector of a product
#include "graph/shape.hpp"           // how numbers lie in arguments and results
#include "graph/source.hpp"          // what is differentiated: formulas, callables
#include "graph/symbol.hpp"          // a stand-in number that records
#include "graph/to_type.hpp"         // from a graph to a type
#include "graph/trace_log.hpp"       // how a callable is followed along its paths
#include "graph/validate.hpp"        // the invariants

// passes: from graph to graph
#include "passes/activity.hpp"               // what depends on the chosen variables
#include "passes/cancel.hpp"                 // factors that cancel in a kink
#include "passes/cost.hpp"                   // counts of operations
#include "passes/cse.hpp"                    // common subexpressions
#include "passes/curvature.hpp"              // second partials of a row
#include "passes/derive.hpp"                 // the pass behind a request
#include "passes/differentiate.hpp"          // forward and reverse
#include "passes/edge.hpp"                   // a local derivative with its sign
#include "passes/edges.hpp"                  // a network of them
#include "passes/eliminate.hpp"              // Jacobians by elimination
#include "passes/elimination_order.hpp"      // which vertex goes first
#include "passes/facts.hpp"                  // degrees: what is constant, linear, quadratic
#include "passes/guard.hpp"                  // what selects away the cotangents of arms not taken
#include "passes/halves.hpp"                 // the halves of a number, put together
#include "passes/known.hpp"                  // conditions that constants decide
#include "passes/lower.hpp"                  // composites become the words of their value
#include "passes/node_gradients.hpp"         // the derivative by every node
#include "passes/order.hpp"                  // which call goes first
#include "passes/pattern.hpp"                // where a matrix of derivatives is not zero, as a constant
#include "passes/products.hpp"               // derivatives times a vector
#include "passes/program.hpp"                // source and request: what runs
#include "passes/prune.hpp"                  // what is not needed is dropped
#include "passes/request.hpp"                // which derivative is wanted
#include "passes/rules.hpp"                  // every rewrite, with its class
#include "passes/schedule.hpp"               // what is computed before which branch
#include "passes/second_order.hpp"           // Hessians by sweeps
#include "passes/series.hpp"                 // Taylor coefficients of nodes
#include "passes/signs.hpp"                  // few negations
#include "passes/simplify.hpp"               // applies the rules, folds constants
#include "passes/sparsity.hpp"               // which entries are there at all
#include "passes/sweep.hpp"                  // what both sweeps have in common
#include "passes/symmetric_elimination.hpp"  // Hessians by elimination
#include "passes/taylor.hpp"                 // Taylor coefficients of outputs, higher derivatives

// evaluate: straight-line code
#include "evaluate/arguments.hpp"            // what a callable can be called with
#include "evaluate/at.hpp"                   // at(...), along(...)
#include "evaluate/bindings.hpp"             // the values of a call
#include "evaluate/callable.hpp"             // what a callable needs to be
#include "evaluate/cost.hpp"                 // cost(f), cost(gradient(f)): how many operations
#include "evaluate/derivative.hpp"           // derivative(f, x): a formula again
#include "evaluate/derivative_function.hpp"  // a derivative as a callable
#include "evaluate/derivative_values.hpp"    // Jacobians and Hessians by variables
#include "evaluate/derivatives.hpp"          // gradient, jacobian, hessian, jvp, vjp, hvp; wrt
#include "evaluate/facts.hpp"                // degree(f, x), is_linear(f), depends_on(f, x)
#include "evaluate/hana.hpp"                 // results for Boost.Hana
#include "evaluate/inputs.hpp"               // the numbers that a program reads
#include "evaluate/matrix_values.hpp"        // results, by row and column
#include "evaluate/memory.hpp"               // gradient(f).into(out)
#include "evaluate/named_call.hpp"           // called with named values
#include "evaluate/outputs.hpp"              // outputs<n>(f), max_paths<n>(f)
#include "evaluate/positional_call.hpp"      // called with arguments in order
#include "evaluate/program_of.hpp"           // what a cost or a picture is asked of
#include "evaluate/refused.hpp"              // what gradient and its kin cannot give, and what to write instead
#include "evaluate/result.hpp"               // what a derivative is returned in
#include "evaluate/shaped_values.hpp"        // derivatives in the shapes of arguments
#include "evaluate/sink.hpp"                 // where the outputs go
#include "evaluate/sparse.hpp"               // sparsity_pattern(hessian(f)), nonzeros(hessian(f))
#include "evaluate/step.hpp"                 // what is computed for one node
#include "evaluate/straight_line.hpp"        // one inlined step per node
#include "evaluate/value.hpp"                // f(x = 1.0)
#include "evaluate/values.hpp"               // results, by variable and by place

// show: the graph for human eyes
#include "show/bounded_text.hpp"   // text that owns its characters
#include "show/circuit.hpp"        // circuit(f)(x = 1.0): each gate with its value and its gradient
#include "show/circuit_forms.hpp"  // the two pictures of a circuit
#include "show/graphviz.hpp"       // graphviz(f): the graph for Graphviz
#include "show/holes.hpp"          // constant text with places for numbers
#include "show/infix.hpp"          // infix(f): (x + y) * z
#include "show/listing.hpp"        // listing(f), listing(gradient(f)): the code that runs
#include "show/node_names.hpp"     // what the nodes of a graph are called
#include "show/notation.hpp"       // how constants, inputs and operations are written
#include "show/number.hpp"         // numbers with two decimals, or six digits
#include "show/output_names.hpp"   // what outputs are called
#include "show/spelling.hpp"       // spelling(f): the type as it reads
#include "show/tree.hpp"           // tree(f): the type, indented

#include "detail/put_macros_back.hpp"
