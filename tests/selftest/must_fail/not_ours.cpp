// The first words are those of the compiler, which no line says.
// error: invalid conversion
#ifndef TWIN
static_assert(sizeof(int) == 0, "invalid conversion, but leibniz does not say so");
#endif
