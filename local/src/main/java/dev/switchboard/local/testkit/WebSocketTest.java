package dev.switchboard.local.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test method of a JUnit class a WebSocket API of its own, as a parameter of type {@link TestClients}.
 * Methods with {@code @BeforeEach} get the same instance as their test. When a test fails, everything that happened in
 * the test is added to the error.
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
 * <p>For settings that this annotation does not offer, such as a different store, use {@link WebSocketTests} with a
 * {@link TestApi}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(WebSocketTests.class)
public @interface WebSocketTest {
    /** {@return a handler, or a class with routes or {@code @WebSocketApi}, whose generated handler is run} */
    Class<?> value();

    /** {@return the stage's name} */
    String stage() default "test";

    /** {@return the stage variables, each as {@code name=value}} */
    String[] stageVariables() default {};
}
