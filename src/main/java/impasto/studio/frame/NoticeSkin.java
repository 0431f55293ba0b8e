package impasto.studio.frame;

import atlantafx.base.controls.Message;
import atlantafx.base.controls.MessageSkin;
import javafx.scene.Node;

/** A message with a control below its text. */
final class NoticeSkin extends MessageSkin {

    private final Node control;

    NoticeSkin(Message message, Node control) {
        super(message);
        this.control = control;
        headerBox.getChildren().add(control);
    }

    /** As high as title, text and control, which the message itself knows nothing of. */
    @Override
    protected double calcHeight() {
        return super.calcHeight() + headerBox.getSpacing() + control.prefHeight(-1);
    }
}
