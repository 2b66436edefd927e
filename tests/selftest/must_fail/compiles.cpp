// error: nothing is wrong here
int main() {}
