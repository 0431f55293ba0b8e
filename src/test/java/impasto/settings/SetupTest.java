package impasto.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import impasto.network.Networks;
import impasto.settings.json.SetupJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest {

    @Test
    void comesBackFromJsonAsItWas() {
        Setup setup = Setup.standard().withSnapshotEvery(25).withSnapshotAt(List.of(9, 3, 3)).withPreviewEvery(4)
                .withNetwork("/models/own.h5");
        assertEquals(setup, SetupJson.read(SetupJson.write(setup)));
        assertEquals(List.of(3, 9), setup.snapshotAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"network\": \"small\"}", "{\"network\": 1, \"settings\": {\"size\": 0}}"})
    void whatIsNoSetupIsRefused(String json) {
        assertThrows(JsonParseException.class, () -> SetupJson.read(JsonParser.parseString(json)));
    }

    @Test
    void snapshotsAreDueEverySoOftenAndWhenAsked() {
        Setup setup = Setup.standard().withSnapshotEvery(10).withSnapshotAt(List.of(3));
        assertTrue(setup.snapshotDue(3));
        assertTrue(setup.snapshotDue(20));
        assertFalse(setup.snapshotDue(21));
        assertFalse(Setup.standard().snapshotDue(10));
    }

    @Test
    void anotherNetworkLeavesTheRestAsItIs() {
        Setup moved = Setup.standard().withTransfer(Setup.standard().transfer()
                .withWeights(Setup.standard().transfer().weights().withPalette(5)));
        Setup full = moved.withNetwork(Networks.VGG19);
        assertEquals(moved.transfer(), full.transfer());
        assertEquals(moved, full.withNetwork(Networks.SMALL));
        assertEquals(Setup.standard().transfer(), full.defaults().transfer());
    }
}
