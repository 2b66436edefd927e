// The sentence stands behind more lines than a reader sees at once.
// error: leibniz: the sentence
#ifndef TWIN
#warning several
#warning lines
#warning of something
#warning else,
#warning each of them
#warning three lines
static_assert(sizeof(int) == 0, "leibniz: the sentence");
#endif
