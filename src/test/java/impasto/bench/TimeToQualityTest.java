package impasto.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.bench.TimeToQuality.Result;
import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.network.NetworkStore;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.session.SamplePictures;
import impasto.torch.Backend;
import impasto.torch.SharedTorch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeToQualityTest {

    private static final int SIZE = 96;
    private static final int ITERATIONS = 40;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lbfgsIsThereInFewerIterationsThanAdam(boolean ofTheReport) throws Exception {
        PictureReader reader = new PictureReader();
        Picture content = SamplePictures.CONTENTS.get(0).read(reader, SIZE);
        Picture style = SamplePictures.STYLES.get(0).read(reader, SIZE);
        VggWeights network = new Networks(new NetworkStore()).load(Networks.SMALL);
        List<Result> told = new ArrayList<>();

        List<Result> results =
                new TimeToQuality(SharedTorch.get(), network, true, Backend.DIRECT, content, style)
                        .measure(ofTheReport, SIZE, ITERATIONS, told::add);

        assertEquals(told, results);
        assertEquals(List.of("report Adam", "L-BFGS", "coarse to fine, Adam", "coarse to fine, L-BFGS"),
                results.stream().map(Result::name).toList());
        Result adam = results.get(0);
        assertEquals(ITERATIONS, adam.iterations());
        Result lbfgs = results.get(1);
        assertTrue(lbfgs.reached() && lbfgs.iterations() < ITERATIONS && lbfgs.loss() <= adam.loss(), results::toString);
        for (Result result : results) {
            assertTrue(result.reached() == result.loss() <= adam.loss(), result::toString);
        }
    }
}
