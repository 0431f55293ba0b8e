package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnInterruptTest {

    private final StringWriter err = new StringWriter();
    private final List<String> events = new ArrayList<>();
    private final OnInterrupt interrupt = new OnInterrupt(new PrintWriter(err), "it was stopped",
            code -> events.add("exit " + code));

    @Test
    void theProcessEndsAtOnceUntilThereIsSomethingToKeep() {
        interrupt.interrupted(143);
        interrupt.interrupted(130);
        assertEquals(List.of("exit 143"), events);
        assertEquals("impasto: it was stopped" + System.lineSeparator(), err.toString());
    }

    @Test
    void theActionRunsOnceAndASecondInterruptChangesNothing() {
        interrupt.run(() -> events.add("stop"));
        assertEquals(0, interrupt.code(0));
        interrupt.interrupted(130);
        interrupt.interrupted(143);
        assertEquals(List.of("stop"), events);
        assertEquals("impasto: it is stopping already and keeps what there is: wait a moment" + System.lineSeparator(),
                err.toString());
        assertEquals(130, interrupt.code(0));
        assertTimeoutPreemptively(Duration.ofSeconds(10), interrupt::close);
    }

    @Test
    void anActionThatIsSetLaterRunsWhenTheInterruptHasCome() {
        interrupt.run(() -> events.add("early"));
        interrupt.interrupted(130);
        interrupt.run(() -> events.add("late"));
        assertEquals(List.of("early", "late"), events);
    }

    @Test
    void workThatMustNotBeCutShortIsNot() {
        assertEquals("done", interrupt.whole(() -> {
            interrupt.interrupted(130);
            events.add("worked");
            return "done";
        }));
        assertEquals(List.of("worked", "exit 130"), events);
    }

    @Test
    void afterSuchWorkTheProcessEndsAtOnceAgain() {
        interrupt.whole(() -> "done");
        interrupt.interrupted(130);
        assertEquals(List.of("exit 130"), events);
    }
}
