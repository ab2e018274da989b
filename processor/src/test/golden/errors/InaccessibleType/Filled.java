package other;

/** The handler cannot name the type that fills in the type parameter. */
public class Filled extends Open<Hidden> {}
