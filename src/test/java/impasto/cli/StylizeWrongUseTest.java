package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylizeWrongUseTest extends StylizeFixture {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "--alpha           | nan          | --alpha nan is not a number",
        "--alpha           | NaN          | alpha is NaN, but must be a number of 0 or more",
        "--alpha           | -1           | alpha is -1.0, but must be a number of 0 or more",
        "--beta            | Infinity     | beta is Infinity, but must be a number of 0 or more",
        "--palette         | -0.5         | palette is -0.5, but must be a number of 0 or more",
        "--tv              | much         | --tv much is not a number",
        "--tv-norm         | l3           | --tv-norm l3 is unknown: choose l1 or l2",
        "--learning-rate   | 0            | the learning rate is 0.0, but must be a number above 0",
        "--size            | 0            | the size is 0, but must be at least 1",
        "--size            | 12px         | --size 12px is not a whole number",
        "--size            | 99999999999  | --size 99999999999 is not a whole number in range",
        "--size            | 100000       | --size is 100000, more than a picture can have: choose a smaller one",
        "--iterations      | -1           | the number of iterations is -1, but must be at least 0",
        "--seed            | dice         | --seed dice is not a whole number",
        "--threads         | 0            | --threads is 0, but must be at least 1",
        "--snapshot-every  | -1           | --snapshot-every is -1, but must be at least 1",
        "--snapshot-every  | 0            | --snapshot-every is 0, but must be at least 1",
        "--snapshot-at     | 1,0          | --snapshot-at has an iteration below 1, but they count from 1",
        "--snapshot-at     | 1,x          | --snapshot-at x is not a whole number",
        "--quality         | 101          | --quality is 101, but goes from 0 to 100",
        "--preset          | monet        | --preset monet is unknown: choose strokes, portrait, loose, bold, fine, colours, texture, noise, report or gatys",
        "--loss            | l1           | --loss l1 is unknown: choose balanced, report or gatys",
        "--statistics      | mean         | --statistics mean is unknown: choose matched, gram or wasserstein",
        "--pooling         | min          | --pooling min is unknown: choose max or average",
        "--padding         | black        | --padding black is unknown: choose zero, replicate or reflect",
        "--scales          | 300,200      | --scales: scales go from coarse to fine, but 200 comes after 300",
        "--scales          | coarse       | --scales: 'coarse' is neither auto, none nor a list of longest sides",
        "--style-scale     | 0            | the style scale is 0.0, but must be a number above 0",
        "--color-strength  | 2            | the strength of the colours is 2.0, but goes from 0 to 1",
        "--average         | 1            | the average is 1.0, but must be at least 0.0 and below 1.0",
        "--mask            | 2=mask.png   | --mask is for style 2, but there is 1 style",
        "--optimizer       | sgd          | --optimizer sgd is unknown: choose adam or lbfgs",
        "--style-layers    | conv9_1      | --style-layers: 'conv9_1' is no layer of VGG-19, which are conv1_1 to conv5_4",
        "--style-layers    | conv1_1,     | --style-layers: '' is no layer of VGG-19, which are conv1_1 to conv5_4",
        "--style-layers    | conv1_1=a    | --style-layers: 'a' is no weight for layer conv1_1",
        "--content-layers  | conv4_2=-1   | --content-layers: the weight of layer conv4_2 is -1.0, but must be a number of 0 or more",
        "--content-layers  | conv4_2,conv4_2=2 | --content-layers: layer conv4_2 is there twice",
    })
    void aValueThatCannotBeIsNamed(String option, String value, String sentence) throws IOException {
        assertWrongUse(sentence, option, value);
    }

    @Test
    void aLayerThatTheNetworkLacksIsNamed() throws IOException {
        String way = ", but the network vgg19-small has conv1_1 to conv5_1 only: choose --network vgg19, which"
                + " 'impasto network download' fetches once, or give other layers";
        assertWrongUse("the settings ask for the style layer conv5_3" + way, "--statistics", "gram", "--style-layers", "conv1_1,conv5_3");
        assertWrongUse("the settings ask for the content layer conv5_2" + way, "--content-layers", "conv5_2");
        assertWrongUse("the preset report asks for the content layer conv5_2" + way, "--preset", "report");
        assertWrongUse("the settings ask for the content layer conv5_4" + way, "--preset", "report", "--content-layers", "conv5_4");
    }

    @Test
    void aPictureTooSmallForTheLayersIsNamed() throws IOException {
        assertWrongUse("the content picture would be 8 × 5 pixels, but the chosen layers need 8 on the shorter side: "
                + "use a larger size", "--size", 8);
    }

    @Test
    void optionsThatThereAreNotAreNamed() throws IOException {
        assertWrongUse("there is no option --brush", "--brush=3");
        assertWrongUse("there is no option --siz: did you mean --size?", "--siz", 3);
        assertWrongUse("'photo.jpg' is not understood", "photo.jpg");
        assertWrongUse("'@photo.jpg' is not understood", "@photo.jpg");
    }

    @Test
    void optionsWithoutTheirValueAreNamed() throws IOException {
        assertWrongUse("--log needs a value: FILE.csv", "--log");
        assertWrongUse("--log needs a value: FILE.csv", "--log", "--json");
        assertWrongUse("--tv is there twice: give it once", "--tv", "1", "--tv", "2");
    }

    @Test
    void requiredOptionsThatAreMissingAreNamed() {
        String hint = System.lineSeparator() + "Try 'impasto stylize --help'." + System.lineSeparator();
        assertEquals(new CommandRun(2, "", "impasto: --content, --style and --out are missing" + hint),
                CommandRun.of("stylize"));
        assertEquals(new CommandRun(2, "", "impasto: --out is missing" + hint),
                CommandRun.of("stylize", "--style", STYLE, "--content", CONTENT));
    }

    @Test
    void commandsThatThereAreNotAreNamed() {
        String hint = System.lineSeparator() + "Try 'impasto --help'." + System.lineSeparator();
        assertEquals(new CommandRun(2, "", "impasto: 'stylise' is not understood: did you mean stylize or estimate?" + hint),
                CommandRun.of("stylise"));
        assertEquals(new CommandRun(2, "", "impasto: there is no option --fast" + hint), CommandRun.of("--fast"));
    }
}
