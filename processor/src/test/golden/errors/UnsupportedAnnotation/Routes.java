package example;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.UseCodec;
import dev.switchboard.annotation.WebSocketRoute;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import javax.validation.constraints.NotNull;

@Valid
class Routes {
    enum Colour {
        @JsonProperty("red")
        RED,
        @SerializedName("green")
        GREEN
    }

    interface Titled {
        @JsonProperty("headline")
        String title();
    }

    record Message(
            @NotBlank String text,
            @NotNull Colour colour,
            Map<String, List<@NotBlank String>> tags,
            @Shouting String title,
            @SerializedName("n") int number)
            implements Titled {

        @Valid
        Message {}

        @JsonProperty("colour")
        public Colour colour() {
            return colour;
        }
    }

    @WebSocketRoute("$connect")
    void connect(@QueryParam("user") @NotBlank String user) {}

    @WebSocketRoute("say")
    @Valid
    Message say(@Valid Message message) {
        return message;
    }

    @WebSocketRoute("all")
    void all(List<@NotBlank String> texts) {}

    /** A type with a codec of its own may have any annotations. */
    @WebSocketRoute("own")
    void own(@UseCodec(Own.Codec.class) Own own) {}
}
