package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void aProjectAloneOpensTheStudio() {
        assertTrue(Main.isForStudio());
        assertTrue(Main.isForStudio("Cat.impasto"));
        assertTrue(Main.isForStudio("/home/me/my work/CAT.IMPASTO"));
        assertFalse(Main.isForStudio("stylize"));
        assertFalse(Main.isForStudio("--help"));
        assertFalse(Main.isForStudio("--x.impasto"));
        assertFalse(Main.isForStudio("Cat.impasto", "Dog.impasto"));
    }
}
