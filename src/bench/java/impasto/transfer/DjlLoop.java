package impasto.transfer;

import ai.djl.ndarray.NDManager;
import impasto.bench.Loop;
import impasto.image.Picture;
import impasto.matching.KeyCache;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.settings.PlannedStage;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.tile.TileFeatures;
import impasto.torch.Torch;
import impasto.vgg.DjlKernels;
import impasto.vgg.Vgg19;

/** This program's own loop, at one size and as a whole, on the operations of DJL. */
public final class DjlLoop implements Loop {

    private final Torch torch;
    private final TransferSettings settings;
    private final NDManager manager;
    private final Stage stage;

    public DjlLoop(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures) {
        this.torch = torch;
        this.settings = settings;
        manager = torch.call(torch.manager()::newSubManager);
        stage = torch.call(() -> {
            Vgg19 vgg = DjlKernels.network(manager, network, settings.pooling(), settings.poolingScale(), settings.padding());
            return new Stage(manager, new TileFeatures(vgg, Tiling.NONE), PlannedStage.Kind.SCALE, new KeyCache(manager), settings,
                    pictures.scaled(pictures.side(), settings), settings.weights());
        });
    }

    @Override
    public void step() {
        torch.run(() -> stage.step(settings.weights()));
    }

    @Override
    public Picture picture() {
        return torch.call(stage::picture);
    }

    @Override
    public void close() {
        torch.run(manager::close);
    }
}
