package impasto;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import impasto.settings.SettingsException;
import java.io.IOException;

@AnalyzeClasses(packages = "impasto", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("words").definedBy("impasto.words..")
            .layer("files").definedBy("impasto.files..")
            .layer("log").definedBy("impasto.log..")
            .layer("image").definedBy("impasto.image..")
            .layer("settings").definedBy("impasto.settings..")
            .layer("network").definedBy("impasto.network..")
            .layer("run").definedBy("impasto.run..")
            .layer("torch").definedBy("impasto.torch..")
            .layer("vgg").definedBy("impasto.vgg..")
            .layer("tile").definedBy("impasto.tile..")
            .layer("preparation").definedBy("impasto.preparation..")
            .layer("matching").definedBy("impasto.matching..")
            .layer("loss").definedBy("impasto.loss..")
            .layer("optimizer").definedBy("impasto.optimizer..")
            .layer("memory").definedBy("impasto.memory..")
            .layer("transfer").definedBy("impasto.transfer..")
            .layer("tuning").definedBy("impasto.tuning..")
            .layer("engine").definedBy("impasto.engine..")
            .layer("message").definedBy("impasto.message..")
            .layer("session").definedBy("impasto.session..")
            .layer("studio").definedBy("impasto.studio..")
            .layer("cli").definedBy("impasto.cli..")
            .whereLayer("words").mayNotAccessAnyLayer()
            .whereLayer("files").mayOnlyAccessLayers("words")
            .whereLayer("log").mayOnlyAccessLayers("files")
            .whereLayer("image").mayOnlyAccessLayers("files", "words")
            .whereLayer("settings").mayOnlyAccessLayers("files", "words")
            .whereLayer("network").mayOnlyAccessLayers("files", "settings", "words")
            .whereLayer("run").mayOnlyAccessLayers("image", "settings", "words")
            .whereLayer("torch").mayOnlyAccessLayers("files", "image", "run", "settings", "words")
            .whereLayer("vgg").mayOnlyAccessLayers("network", "run", "settings", "torch")
            .whereLayer("tile").mayOnlyAccessLayers("image", "network", "run", "settings", "vgg")
            .whereLayer("preparation").mayOnlyAccessLayers("image", "settings", "words")
            .whereLayer("matching").mayOnlyAccessLayers("settings", "tile", "torch", "vgg")
            .whereLayer("loss").mayOnlyAccessLayers("image", "matching", "network", "preparation", "run", "settings", "tile",
                    "torch", "vgg")
            .whereLayer("optimizer").mayOnlyAccessLayers("run", "settings", "torch")
            .whereLayer("memory").mayOnlyAccessLayers("image", "loss", "network", "optimizer", "run", "settings", "tile",
                    "torch", "vgg", "words")
            .whereLayer("transfer").mayOnlyAccessLayers("image", "loss", "matching", "memory", "network", "optimizer",
                    "preparation", "run", "settings", "tile", "torch", "vgg", "words")
            .whereLayer("tuning").mayOnlyAccessLayers("files", "image", "loss", "memory", "network", "optimizer",
                    "preparation", "run", "settings", "tile", "torch", "transfer", "vgg")
            .whereLayer("engine").mayOnlyAccessLayers("files", "image", "memory", "network", "preparation", "run",
                    "settings", "torch", "transfer", "tuning", "words")
            .whereLayer("message").mayOnlyAccessLayers("files", "image", "log", "network", "run", "settings", "words")
            .whereLayer("session").mayOnlyAccessLayers("engine", "files", "image", "log", "network", "run", "settings", "words")
            .whereLayer("studio").mayOnlyAccessLayers("engine", "files", "image", "log", "message", "network", "run",
                    "session", "settings", "words")
            .whereLayer("cli").mayOnlyAccessLayers("engine", "files", "image", "log", "message", "network", "run",
                    "session", "settings", "studio", "words");

    /** Others ask the engine for a run and read what it reports; how it computes may change without them. */
    @ArchTest
    static final ArchRule ONE_WAY_INTO_THE_ENGINE = noClasses()
            .that().resideInAnyPackage("impasto.cli..", "impasto.studio..", "impasto.session..")
            .should().dependOnClassesThat().resideInAnyPackage("impasto.torch..", "impasto.vgg..", "impasto.tile..",
                    "impasto.matching..", "impasto.loss..", "impasto.optimizer..", "impasto.memory..", "impasto.transfer..",
                    "impasto.tuning..", "impasto.preparation..");

    @ArchTest
    static final ArchRule ROOMS_OF_THE_STUDIO = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("desktop").definedBy("impasto.studio.desktop")
            .layer("fx").definedBy("impasto.studio.fx")
            .layer("painting").definedBy("impasto.studio.painting")
            .layer("settings").definedBy("impasto.studio.settings")
            .layer("network").definedBy("impasto.studio.network")
            .layer("pictures").definedBy("impasto.studio.pictures")
            .layer("framing").definedBy("impasto.studio.framing")
            .layer("library").definedBy("impasto.studio.library")
            .layer("recipe").definedBy("impasto.studio.recipe")
            .layer("looks").definedBy("impasto.studio.looks")
            .layer("canvas").definedBy("impasto.studio.canvas")
            .layer("mask").definedBy("impasto.studio.mask")
            .layer("chart").definedBy("impasto.studio.chart")
            .layer("snapshots").definedBy("impasto.studio.snapshots")
            .layer("takes").definedBy("impasto.studio.takes")
            .layer("export").definedBy("impasto.studio.export")
            .layer("frame").definedBy("impasto.studio.frame")
            .layer("project").definedBy("impasto.studio.project")
            .layer("window").definedBy("impasto.studio.window")
            .layer("start-up").definedBy("impasto.studio")
            .whereLayer("desktop").mayNotAccessAnyLayer()
            .whereLayer("fx").mayOnlyAccessLayers("desktop")
            .whereLayer("painting").mayOnlyAccessLayers("fx")
            .whereLayer("settings").mayOnlyAccessLayers("fx", "painting")
            .whereLayer("network").mayOnlyAccessLayers("fx", "painting", "settings")
            .whereLayer("pictures").mayOnlyAccessLayers("fx", "settings")
            .whereLayer("framing").mayOnlyAccessLayers("fx", "pictures")
            .whereLayer("library").mayOnlyAccessLayers("fx", "pictures")
            .whereLayer("recipe").mayOnlyAccessLayers("fx", "network", "pictures", "settings")
            .whereLayer("looks").mayOnlyAccessLayers("fx", "network", "painting", "pictures", "settings")
            .whereLayer("canvas").mayOnlyAccessLayers("fx")
            .whereLayer("mask").mayOnlyAccessLayers("canvas", "frame", "fx", "pictures", "settings")
            .whereLayer("chart").mayOnlyAccessLayers("fx", "painting")
            .whereLayer("snapshots").mayOnlyAccessLayers("chart", "fx", "painting")
            .whereLayer("takes").mayOnlyAccessLayers("fx", "painting", "pictures", "settings", "snapshots")
            .whereLayer("export").mayOnlyAccessLayers("desktop", "fx", "painting", "pictures", "snapshots")
            .whereLayer("frame").mayOnlyAccessLayers("desktop", "fx", "painting")
            .whereLayer("project").mayOnlyAccessLayers("fx", "mask", "painting", "pictures", "settings", "snapshots", "takes")
            .whereLayer("window").mayOnlyBeAccessedByLayers("start-up")
            .whereLayer("start-up").mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule ARROWS_WITHIN_IMAGE = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("image").definedBy("impasto.image")
            .layer("colour").definedBy("impasto.image.colour")
            .layer("file").definedBy("impasto.image.file")
            .layer("format").definedBy("impasto.image.file.format")
            .whereLayer("image").mayNotAccessAnyLayer()
            .whereLayer("colour").mayOnlyAccessLayers("image")
            .whereLayer("format").mayOnlyAccessLayers("image", "colour");

    @ArchTest
    static final ArchRule ARROWS_WITHIN_SESSION = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("session").definedBy("impasto.session")
            .layer("recipe").definedBy("impasto.session.recipe")
            .layer("snapshot").definedBy("impasto.session.snapshot")
            .layer("home").definedBy("impasto.session.home")
            .layer("project").definedBy("impasto.session.project")
            .whereLayer("session").mayNotAccessAnyLayer()
            .whereLayer("recipe").mayOnlyAccessLayers("session")
            .whereLayer("snapshot").mayOnlyAccessLayers("session", "recipe")
            .whereLayer("project").mayOnlyAccessLayers("session", "recipe", "snapshot");

    @ArchTest
    static final ArchRule FORMATS_ARE_FOR_READING = noClasses().that().resideOutsideOfPackage("impasto.image.file..")
            .should().dependOnClassesThat().resideInAPackage("impasto.image.file.format");

    @ArchTest
    static final ArchRule NO_PACKAGE_NEEDS_ITSELF = slices().matching("impasto.(**)").should().beFreeOfCycles();

    /**
     * What is thrown with a text of its own would be shown in the studio in English. The readers of pictures do: whatever they
     * throw becomes a refusal of {@code impasto.image.file}; the command line speaks English alone.
     */
    @ArchTest
    static final ArchRule SENTENCES_SPEAK_THE_USERS_LANGUAGE = noClasses()
            .that().resideOutsideOfPackages("impasto.cli..", "impasto.image.file..", "impasto.words..")
            .should().callConstructor(IOException.class, String.class)
            .orShould().callConstructor(IOException.class, String.class, Throwable.class)
            .orShould().callConstructor(SettingsException.class, String.class);

    @ArchTest
    static final ArchRule MODELS_KNOW_NO_CONTROLS = noClasses()
            .that().resideInAPackage("impasto.studio..").and().haveSimpleNameEndingWith("Model")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene.control..", "javafx.scene.layout..",
                    "javafx.stage..");

    @ArchTest
    static final ArchRule TENSORS_STAY_IN_THE_ENGINE = noClasses()
            .that().resideOutsideOfPackages("impasto.torch..", "impasto.vgg..", "impasto.tile..",
                    "impasto.matching..", "impasto.loss..", "impasto.optimizer..", "impasto.memory..", "impasto.transfer..",
                    "impasto.tuning..")
            .should().dependOnClassesThat().resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_THE_STUDIO = noClasses()
            .that().resideOutsideOfPackage("impasto.studio..")
            .should().dependOnClassesThat().resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule OPTIONS_STAY_IN_THE_COMMAND_LINE = noClasses()
            .that().resideOutsideOfPackage("impasto.cli..")
            .should().dependOnClassesThat().resideInAPackage("picocli..");
}
