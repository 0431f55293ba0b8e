package impasto;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "impasto", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("files").definedBy("impasto.files..")
            .layer("log").definedBy("impasto.log..")
            .layer("image").definedBy("impasto.image..")
            .layer("settings").definedBy("impasto.settings..")
            .layer("network").definedBy("impasto.network..")
            .layer("torch").definedBy("impasto.torch..")
            .layer("vgg").definedBy("impasto.vgg..")
            .layer("tile").definedBy("impasto.tile..")
            .layer("preparation").definedBy("impasto.preparation..")
            .layer("loss").definedBy("impasto.loss..")
            .layer("optimizer").definedBy("impasto.optimizer..")
            .layer("memory").definedBy("impasto.memory..")
            .layer("transfer").definedBy("impasto.transfer..")
            .layer("tuning").definedBy("impasto.tuning..")
            .layer("message").definedBy("impasto.message..")
            .layer("session").definedBy("impasto.session..")
            .layer("bench").definedBy("impasto.bench..")
            .layer("studio").definedBy("impasto.studio..")
            .layer("cli").definedBy("impasto.cli..")
            .whereLayer("files").mayNotAccessAnyLayer()
            .whereLayer("log").mayOnlyAccessLayers("files")
            .whereLayer("image").mayOnlyAccessLayers("files")
            .whereLayer("settings").mayOnlyAccessLayers("image")
            .whereLayer("network").mayOnlyAccessLayers("files", "settings")
            .whereLayer("torch").mayOnlyAccessLayers("files", "image", "settings")
            .whereLayer("vgg").mayOnlyAccessLayers("network", "settings", "torch")
            .whereLayer("tile").mayOnlyAccessLayers("image", "network", "settings", "vgg")
            .whereLayer("preparation").mayOnlyAccessLayers("image", "settings")
            .whereLayer("loss").mayOnlyAccessLayers("image", "network", "preparation", "settings", "tile", "torch",
                    "vgg")
            .whereLayer("optimizer").mayOnlyAccessLayers("settings", "torch")
            .whereLayer("memory").mayOnlyAccessLayers("loss", "network", "optimizer", "settings", "tile", "torch")
            .whereLayer("transfer").mayOnlyAccessLayers("image", "loss", "memory", "network", "optimizer",
                    "preparation", "settings", "tile", "torch", "vgg")
            .whereLayer("tuning").mayOnlyAccessLayers("files", "image", "loss", "memory", "network", "optimizer",
                    "preparation", "settings", "tile", "torch", "transfer", "vgg")
            .whereLayer("message").mayOnlyAccessLayers("files", "image", "log", "memory", "network", "settings", "transfer")
            .whereLayer("session").mayOnlyAccessLayers("files", "image", "log", "network", "preparation", "settings",
                    "transfer")
            .whereLayer("bench").mayOnlyAccessLayers("image", "loss", "memory", "network", "preparation", "settings",
                    "torch", "transfer", "tuning", "vgg")
            .whereLayer("studio").mayOnlyAccessLayers("files", "image", "log", "loss", "memory", "message",
                    "network", "preparation", "session", "settings", "torch", "transfer", "tuning")
            .whereLayer("cli").mayOnlyAccessLayers("bench", "files", "image", "log", "loss", "memory", "message",
                    "network", "preparation", "session", "settings", "studio", "torch", "transfer", "tuning");

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
            .layer("snapshot").definedBy("impasto.session.snapshot")
            .layer("home").definedBy("impasto.session.home")
            .whereLayer("session").mayNotAccessAnyLayer()
            .whereLayer("snapshot").mayOnlyAccessLayers("session");

    @ArchTest
    static final ArchRule FORMATS_ARE_FOR_READING = noClasses().that().resideOutsideOfPackage("impasto.image.file..")
            .should().dependOnClassesThat().resideInAPackage("impasto.image.file.format");

    @ArchTest
    static final ArchRule NO_PACKAGE_NEEDS_ITSELF = slices().matching("impasto.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TENSORS_STAY_IN_THE_ENGINE = noClasses()
            .that().resideOutsideOfPackages("impasto.torch..", "impasto.vgg..", "impasto.tile..",
                    "impasto.loss..", "impasto.optimizer..", "impasto.memory..", "impasto.transfer..", "impasto.tuning..", "impasto.bench..")
            .should().dependOnClassesThat().resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_THE_STUDIO = noClasses()
            .that().resideOutsideOfPackage("impasto.studio..")
            .should().dependOnClassesThat().resideInAPackage("javafx..");
}
