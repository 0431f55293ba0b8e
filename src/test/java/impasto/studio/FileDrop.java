package impasto.studio;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files that are dragged onto the window, as another program offers them. */
public final class FileDrop {

    private FileDrop() {}

    /**
     * Drags files over a node and drops them there, on the JavaFX thread.
     *
     * @param from in the window, where the drag began; null for another program
     */
    public static void on(Node target, Node from, Path... files) throws ReflectiveOperationException {
        TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
        // The local clipboard carries all but the way that another program offers its files.
        TKClipboard carrier = (TKClipboard) Proxy.newProxyInstance(TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class}, (proxy, method, values) ->
                        method.getName().equals("getTransferModes") ? EnumSet.of(TransferMode.COPY) : method.invoke(local, values));
        Constructor<Dragboard> constructor = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
        constructor.setAccessible(true);
        Dragboard board = constructor.newInstance(carrier);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(Stream.of(files).map(Path::toFile).toList());
        board.setContent(content);
        Event.fireEvent(target, event(DragEvent.DRAG_OVER, from, target, board));
        Event.fireEvent(target, event(DragEvent.DRAG_DROPPED, from, target, board));
    }

    private static DragEvent event(EventType<DragEvent> type, Node from, Node target, Dragboard board) {
        return new DragEvent(null, target, type, board, 5, 5, 5, 5, TransferMode.COPY, from, target, null);
    }
}
