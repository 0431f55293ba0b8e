package impasto.soak;

import com.google.gson.JsonObject;
import impasto.Reference;
import impasto.image.Mask;
import impasto.image.Picture;
import impasto.network.KerasWeights;
import impasto.network.VggWeights;
import impasto.network.VggWeights.Convolution;
import impasto.run.Checkpoint;
import impasto.run.RunState.Entry;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.Preferences;
import impasto.session.PresetStore;
import impasto.session.project.Card;
import impasto.session.project.Cards;
import impasto.session.project.ProjectFolder;
import impasto.session.project.ProjectFolders;
import impasto.session.recipe.Recipe;
import impasto.session.snapshot.LossPoint;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.Recovery;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.SnapshotStore;
import impasto.session.snapshot.StateFile;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.TakeLabel;
import impasto.session.snapshot.TakePicture;
import impasto.session.snapshot.TakeStore;
import impasto.settings.Colour;
import impasto.settings.NamedSetup;
import impasto.settings.PlannedStage;
import impasto.settings.Setup;
import impasto.settings.VggLayer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Good files of every kind that the program reads, for mutations to begin with. */
final class Samples {

    static final Path REFERENCE_PICTURE = Reference.file("content-64x48.png");

    /** The widths of the network that is mutated. */
    private static final Map<Integer, String> TORCHVISION = Map.of(1, "0,2", 2, "5,7", 3, "10,12,14,16", 4, "19,21,23,25",
            5, "28,30,32,34");

    /**
     * A good file.
     *
     * @param ending of its name
     */
    record Sample(Kind kind, String ending, byte[] bytes) {}

    private static final Map<String, byte[]> CHECKPOINT = new HashMap<>();

    private Samples() {}

    /** All of them; folders are used to make some. */
    static List<Sample> all(Path folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        pictures(samples);
        samples.add(new Sample(Kind.WEIGHTS, "h5", Files.readAllBytes(Reference.file("narrow-vgg19-keras.h5"))));
        samples.add(new Sample(Kind.WEIGHTS, "safetensors", safetensors()));
        texts(folder, samples);
        samples.add(new Sample(Kind.PROJECT, "impasto", project(folder)));
        for (String name : List.of("current.json", "state-1.safetensors")) {
            samples.add(new Sample(Kind.CHECKPOINT, name.replaceAll(".*\\.", ""), checkpoint().get(name)));
        }
        return samples;
    }

    /** A project with a picture, a painting with a mask, and a take. */
    private static byte[] project(Path folder) throws IOException {
        Path file = folder.resolve("Harbour.impasto");
        ProjectFolder made = new ProjectFolders(folder.resolve("projects")).create(file);
        Card photo = new Card(new OfFile(REFERENCE_PICTURE), Optional.empty());
        Card painting = new Card(PictureSource.of("sample:styles/woodcut-waves.jpg"), Optional.of(Mask.filled(4, 3, 0.5f)));
        made.keep(new Cards(Optional.of(photo), List.of(Optional.of(painting)), Optional.empty(), Setup.standard()), false);
        new SnapshotStore(made.snapshots()).add(PaintedPicture.of(Reference.content()), "cat", 7, 0.5);
        made.save(Set.of());
        made.discard();
        return Files.readAllBytes(file);
    }

    /** The files of a painting under way, by name; each time the same. */
    static synchronized Map<String, byte[]> checkpoint() throws IOException {
        if (CHECKPOINT.isEmpty()) {
            Path folder = Files.createTempDirectory("checkpoint");
            Recovery recovery = RecoveryStore.in(folder, "cat", new JsonObject());
            StateFile state = recovery.state();
            state.begin(new Checkpoint(7, 0, List.of(new PlannedStage("scale 64", PlannedStage.Kind.FIRST_SCALE, 64, 9)), 0, 7, "direct",
                    Setup.standard().transfer(), Setup.standard().transfer(), Setup.standard().transfer(), Optional.of(0.5)),
                    new TreeMap<>(Map.of("levels", new Entry(false, List.of(1L, 4L, 4L, 3L)), "steps", new Entry(true, List.of(2L)))));
            state.take(ByteBuffer.allocate(4 * 4 * 3 * Float.BYTES));
            state.take(ByteBuffer.allocate(2 * Double.BYTES));
            recovery.keep(PaintedPicture.of(Reference.content()), 7, 9, 0.5, Optional.of(Setup.standard()), Optional.of(state));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    CHECKPOINT.put(file.getFileName().toString(), Files.readAllBytes(file));
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        return CHECKPOINT;
    }

    private static void pictures(List<Sample> samples) throws IOException {
        BufferedImage image = ImageIO.read(REFERENCE_PICTURE.toFile());
        for (String format : List.of("png", "gif", "bmp", "tiff")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            samples.add(new Sample(Kind.PICTURE, format, out.toByteArray()));
        }
        samples.add(new Sample(Kind.PICTURE, "jpg", jpeg(image, false)));
        samples.add(new Sample(Kind.PICTURE, "jpg", jpeg(image, true)));
        BufferedImage palette = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_INDEXED);
        palette.getGraphics().setColor(Color.ORANGE);
        palette.getGraphics().fillOval(3, 3, 30, 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(palette, "png", out);
        samples.add(new Sample(Kind.PICTURE, "png", out.toByteArray()));
        try (Stream<Path> fixtures = Files.list(Path.of("src/test/resources/impasto/image/file"))) {
            for (Path fixture : fixtures.filter(file -> !file.toString().endsWith(".md")).sorted().toList()) {
                samples.add(new Sample(Kind.PICTURE, fixture.toString().replaceAll(".*\\.", ""), Files.readAllBytes(fixture)));
            }
        }
    }

    private static byte[] jpeg(BufferedImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The narrow network as torchvision names its tensors. */
    private static byte[] safetensors() throws IOException {
        VggWeights weights = KerasWeights.read(Reference.file("narrow-vgg19-keras.h5"), "narrow");
        StringBuilder header = new StringBuilder("{");
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (Map.Entry<VggLayer, Convolution> layer : weights.layers().entrySet()) {
            String feature = TORCHVISION.get(layer.getKey().block()).split(",")[Integer.parseInt(
                    layer.getKey().toString().replaceAll(".*_", "")) - 1];
            Convolution convolution = layer.getValue();
            tensor(header, data, "features." + feature + ".weight",
                    convolution.outputs() + "," + convolution.inputs() + ",3,3", convolution.kernel());
            tensor(header, data, "features." + feature + ".bias", "" + convolution.outputs(), convolution.bias());
        }
        byte[] text = header.append("}").toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data.size()).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text)
                .put(data.toByteArray()).array();
    }

    private static void tensor(StringBuilder header, ByteArrayOutputStream data, String name, String shape, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        header.append(header.length() > 1 ? "," : "").append("\"").append(name).append("\":{\"dtype\":\"F32\",\"shape\":[")
                .append(shape).append("],\"data_offsets\":[").append(data.size()).append(",")
                .append(data.size() + bytes.capacity()).append("]}");
        data.writeBytes(bytes.array());
    }

    private static void texts(Path folder, List<Sample> samples) throws IOException {
        Path settings = folder.resolve("studio.json");
        try (Preferences preferences = new Preferences(settings, failure -> { })) {
            preferences.put("setup", Setup.standard());
            preferences.put("content", "sample:content/cat.jpg");
            preferences.put("styles", List.of("/home/x/a.jpg", "sample:styles/woodcut-waves.jpg"));
            preferences.put("recent", List.of("/home/x/a.jpg", "/home/x/b.jpg"));
            preferences.put("theme", "dark");
            preferences.put("x", 12.5);
        }
        samples.add(new Sample(Kind.SETTINGS, "json", Files.readAllBytes(settings)));
        Path preset = folder.resolve("preset.json");
        PresetStore.export(NamedSetup.own("Mine", Setup.standard()), preset);
        samples.add(new Sample(Kind.PRESET, "json", Files.readAllBytes(preset)));
        Picture picture = Reference.content();
        Path snapshots = folder.resolve("snapshots");
        long id = new SnapshotStore(snapshots).add(new PaintedPicture(picture, Optional.of(picture), Colour.STYLES), "cat", 7, 0.5).id();
        samples.add(new Sample(Kind.SNAPSHOT, "json", Files.readAllBytes(snapshots.resolve(id + ".json"))));
        new TakeStore(snapshots).save(new Take(1_700_000_000_000L, Optional.of(new Take.Parent(1_600_000_000_000L, id)),
                Optional.of(Setup.standard()), Optional.of(TakePicture.of(PictureSource.of("/home/x/a.jpg"), Optional.empty())),
                List.of(TakePicture.of(PictureSource.of("sample:styles/woodcut-waves.jpg"), Optional.of("mask-3x2-0badcafe.png"))),
                Optional.empty(), List.of(new PlannedStage("scale 64", PlannedStage.Kind.FIRST_SCALE, 64, 9)), 3,
                List.of(new LossPoint(4, 2.5, 64), new LossPoint(5, 1.5, 64)), 12.5, new TakeLabel(true, "Harbour", "warmer"),
                Optional.of(Recipe.of(Setup.standard(), 5))));
        samples.add(new Sample(Kind.TAKE, "json", Files.readAllBytes(snapshots.resolve("take-1700000000000.json"))));
    }
}
