// [readme: an array]
int a[2] = {1, 3};
// [/readme]
