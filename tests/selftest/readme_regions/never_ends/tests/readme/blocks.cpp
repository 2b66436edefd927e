// [readme: a number]
int a = 1;
