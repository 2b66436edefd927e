// error: the words that were promised
#ifndef TWIN
static_assert(sizeof(int) == 0, "other words");
#endif
