// The sentence stands behind an error of the compiler's own.
// error: leibniz: the sentence
#ifndef TWIN
const int number = "text";
static_assert(sizeof(int) == 0, "leibniz: the sentence");
#endif
