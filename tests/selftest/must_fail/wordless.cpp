// This snippet does not say what its error must hold.
#ifndef TWIN
static_assert(sizeof(int) == 0, "wrong");
#endif
