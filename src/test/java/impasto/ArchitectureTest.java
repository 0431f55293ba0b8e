package impasto;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

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
            .layer("vgg").definedBy("impasto.vgg..")
            .layer("transfer").definedBy("impasto.transfer..")
            .layer("bench").definedBy("impasto.bench..")
            .layer("session").definedBy("impasto.session..")
            .optionalLayer("studio").definedBy("impasto.studio..")
            .layer("cli").definedBy("impasto.cli..")
            .whereLayer("files").mayNotAccessAnyLayer()
            .whereLayer("log").mayOnlyAccessLayers("files")
            .whereLayer("image").mayOnlyAccessLayers("files")
            .whereLayer("vgg").mayOnlyAccessLayers("image", "files")
            .whereLayer("transfer").mayOnlyAccessLayers("vgg", "image", "files")
            .whereLayer("bench").mayOnlyAccessLayers("session", "transfer", "vgg", "image", "files")
            .whereLayer("session").mayOnlyAccessLayers("transfer", "vgg", "image", "log", "files")
            .whereLayer("studio").mayOnlyAccessLayers("session", "transfer", "vgg", "image", "log", "files")
            .whereLayer("cli").mayOnlyAccessLayers("session", "transfer", "vgg", "image", "bench", "studio", "log",
                    "files");

    @ArchTest
    static final ArchRule TENSORS_STAY_IN_THE_ENGINE = noClasses()
            .that().resideOutsideOfPackages("impasto.vgg..", "impasto.transfer..", "impasto.bench..")
            .should().dependOnClassesThat().resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_THE_STUDIO = noClasses()
            .that().resideOutsideOfPackage("impasto.studio..")
            .should().dependOnClassesThat().resideInAPackage("javafx..");
}
