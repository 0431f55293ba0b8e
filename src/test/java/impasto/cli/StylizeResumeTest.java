package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import impasto.files.ProcessLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code impasto stylize --checkpoint} and {@code --resume}. That a killed run goes on exactly is seen with the packaged program. */
class StylizeResumeTest extends StylizeFixture {

    private Path checkpoint;

    @BeforeEach
    void setCheckpoint() {
        checkpoint = folder.resolve("checkpoint");
    }

    private CommandRun resume(Object... more) {
        Object[] all = new Object[3 + more.length];
        System.arraycopy(new Object[] {"stylize", "--resume", checkpoint}, 0, all, 0, 3);
        System.arraycopy(more, 0, all, 3, more.length);
        return CommandRun.of(all);
    }

    private void paintWithCheckpoint(Object... more) {
        CommandRun run = stylize(more);
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(checkpoint.resolve("current.json")));
    }

    /** As if it were to have had more iterations. */
    private void undone() throws IOException {
        Path manifest = checkpoint.resolve("current.json");
        JsonObject json = JsonParser.parseString(Files.readString(manifest)).getAsJsonObject();
        json.addProperty("iterations", 1000);
        Files.writeString(manifest, json.toString());
    }

    @Test
    void whatIsDoneIsWrittenOnceMoreFromItsCheckpoint() throws Exception {
        paintWithCheckpoint("--checkpoint", checkpoint);
        byte[] painted = Files.readAllBytes(out);
        Files.delete(out);
        CommandRun run = resume();
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(painted, Files.readAllBytes(out));
        Path other = folder.resolve("other.png");
        assertEquals(0, resume("--out", other).code());
        assertArrayEquals(painted, Files.readAllBytes(other));
        try (var files = Files.list(checkpoint)) {
            assertEquals(4, files.count(), "a picture, a state, what names them, and the lock");
        }
    }

    @Test
    void anUnfinishedRunIsNotWrittenOver() throws Exception {
        paintWithCheckpoint("--checkpoint", checkpoint);
        paintWithCheckpoint("--checkpoint", checkpoint, "--iterations", 4);
        undone();
        byte[] kept = Files.readAllBytes(checkpoint.resolve("current.json"));
        CommandRun refused = stylize("--checkpoint", checkpoint);
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("go on with it by --resume"), refused.err());
        assertArrayEquals(kept, Files.readAllBytes(checkpoint.resolve("current.json")));
    }

    @Test
    void aFolderIsOneRunsAtATime() {
        ProcessLock lock = ProcessLock.tryTake(checkpoint.resolve("lock")).orElseThrow();
        CommandRun refused = stylize("--checkpoint", checkpoint);
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("another run keeps its checkpoints in"), refused.err());
        lock.close();
        assertEquals(0, stylize("--checkpoint", checkpoint).code());
    }

    @Test
    void picturesThatWereMovedAreFoundAndOthersRefused() throws Exception {
        Path photo = Files.copy(CONTENT, folder.resolve("photo.jpg"));
        paintWithCheckpoint("--checkpoint", checkpoint, "--content", photo);
        byte[] painted = Files.readAllBytes(out);
        Files.move(photo, checkpoint.resolve("photo.jpg"));
        assertEquals(0, resume().code());
        assertArrayEquals(painted, Files.readAllBytes(out));
        Files.copy(STYLE, photo);
        assertEquals(0, resume().code(), "another of the same name does not matter");
        Files.delete(checkpoint.resolve("photo.jpg"));
        assertSaid("photo.jpg is not as it was when the run began", resume());
        Files.delete(photo);
        assertSaid("photo.jpg is not there any more", resume());
    }

    @Test
    void whatCannotBeResumedIsSaid() throws Exception {
        assertSaid("there is no checkpoint in " + checkpoint, resume());
        assertSaid("--alpha cannot be changed when a run is resumed", resume("--alpha", "2"));
        assertEquals(2, stylize("--checkpoint", checkpoint, "--checkpoint-every", "0.5").code());
        paintWithCheckpoint("--checkpoint", checkpoint);
        Path state;
        try (var files = Files.list(checkpoint)) {
            state = files.filter(file -> file.toString().endsWith(".safetensors")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(state);
        bytes[bytes.length / 2] ^= 1;
        Files.write(state, bytes);
        assertSaid("is damaged and cannot be resumed", resume());
        Files.delete(state);
        assertSaid("is damaged and cannot be resumed", resume());
        Files.writeString(checkpoint.resolve("current.json"), "{}");
        assertSaid("there is no checkpoint in", resume());
    }

    @Test
    void aCheckpointThatCannotBeWrittenDoesNotEndTheRun() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        CommandRun run = stylize("--checkpoint", file.resolve("folder"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("the checkpoint cannot be written"), run.err());
        assertEquals(run.err().indexOf("the checkpoint cannot"), run.err().lastIndexOf("the checkpoint cannot"), "said once");
        assertTrue(Files.exists(out));
    }

    private static void assertSaid(String sentence, CommandRun run) {
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(sentence), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }
}
