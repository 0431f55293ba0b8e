package impasto.session.project;

import com.google.gson.JsonObject;
import impasto.image.Framing;
import java.util.Optional;

/**
 * A picture on a card, as a project names it.
 *
 * @param name what it is called
 * @param framing what is taken of it
 * @param mask the file of its mask; empty for none
 * @param more what it was read from, whose members that this program does not know are kept
 */
record ProjectPicture(String name, Place place, Framing framing, Optional<String> mask, JsonObject more) {}
