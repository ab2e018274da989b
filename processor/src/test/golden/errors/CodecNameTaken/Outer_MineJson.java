package example;

class Outer_MineJson {}
