package impasto.cli;

import impasto.log.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The version that the build was given. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"impasto " + number()};
    }

    static String number() {
        return ProgramVersion.number();
    }
}
