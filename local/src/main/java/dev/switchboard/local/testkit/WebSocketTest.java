package dev.switchboard.local.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test method of a JUnit class a WebSocket API of its own, as a parameter of type {@link TestClients}; methods
 * with {@code @BeforeEach} get the same one as their test. When a test fails, what happened in it is added to the error.
 *
 * <pre>{@code
 * @WebSocketTest(ChatRoutes.class)
 * class ChatTest {
 *     @Test
 *     void guestsMayAskWhoIsHere(TestClients clients) {
 *         TestClient guest = clients.connect();
 *         guest.send("who");
 *         assertThat(guest.next(WhoIsHere.class).users()).containsExactly("guest");
 *     }
 * }
 * }</pre>
 *
 * <p>Where the handler is to work with something else than the kit's own, {@link WebSocketTests} takes a {@link TestApi}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(WebSocketTests.class)
public @interface WebSocketTest {
    /** A class with routes or with {@code @WebSocketApi}, whose generated handler is run, or a handler. */
    Class<?> value();

    /** The stage's name. */
    String stage() default "test";

    /** The stage variables, each as {@code name=value}. */
    String[] stageVariables() default {};
}
