package impasto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Packages say what they are about, and are small enough to be looked over. */
class PackagesTest {

    private static final int MOST = 32;
    private static final String SAYS = "package-info";

    private static final Map<String, List<String>> PACKAGES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("impasto").stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new,
                    Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));

    @Test
    void eachSaysWhatItIsAbout() {
        assertEquals(List.of(), PACKAGES.entrySet().stream().filter(room -> !room.getValue().contains(SAYS))
                .map(Map.Entry::getKey).toList());
    }

    @Test
    void noneHoldsTooMany() {
        assertEquals(List.of(), PACKAGES.entrySet().stream().filter(room -> room.getValue().size() > MOST + 1)
                .map(Map.Entry::getKey).toList());
    }
}
