// error: leibniz: the first words
// unsaid: the second words
#ifndef TWIN
static_assert(sizeof(int) == 0, "leibniz: the first words");
static_assert(sizeof(int) == 0, "leibniz: the second words");
#endif
