package other;

/** Where the handler is, nobody can name what fills the type parameter. */
public class Filled extends Open<Hidden> {}
