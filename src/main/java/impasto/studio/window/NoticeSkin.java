package impasto.studio.window;

import atlantafx.base.controls.Message;
import atlantafx.base.controls.MessageSkin;
import javafx.scene.Node;

/** A message with a control below its text. */
final class NoticeSkin extends MessageSkin {

    NoticeSkin(Message message, Node control) {
        super(message);
        headerBox.getChildren().add(control);
    }
}
