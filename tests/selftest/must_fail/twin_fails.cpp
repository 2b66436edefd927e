// error: wrong either way
static_assert(sizeof(int) == 0, "wrong either way");
