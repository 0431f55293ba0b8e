package impasto.studio.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Work that does not end never keeps other work from being done. */
@ExtendWith(ApplicationExtension.class)
class BackgroundTest {

    private final Background background = new Background();
    private final CountDownLatch release = new CountDownLatch(1);

    @Start
    void start(Stage stage) {
        // Only the JavaFX thread is needed.
    }

    @AfterEach
    void close() {
        release.countDown();
        background.close();
    }

    @Test
    void nothingWaitsForWorkThatHangs() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            background.run(() -> release.await(1, TimeUnit.MINUTES), done -> { }, failed -> { });
        }
        CountDownLatch done = new CountDownLatch(1);
        background.run(() -> "short", result -> done.countDown(), failed -> { });
        assertTrue(done.await(20, TimeUnit.SECONDS));
    }

    @Test
    void shortWorkIsDoneTwoAtATime() throws InterruptedException {
        List<String> threads = new CopyOnWriteArrayList<>();
        CountDownLatch done = new CountDownLatch(50);
        for (int i = 0; i < 50; i++) {
            background.run(() -> threads.add(Thread.currentThread().getName()), result -> done.countDown(), failed -> { });
        }
        assertTrue(done.await(20, TimeUnit.SECONDS));
        assertEquals(50, threads.size());
        assertTrue(threads.stream().distinct().count() <= 2, threads.toString());
    }
}
