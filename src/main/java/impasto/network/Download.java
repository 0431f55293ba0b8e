package impasto.network;

import impasto.words.Saying;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Completes a part file from the sources of a network, one after the other. */
final class Download {
    private final DownloadableNetwork network;
    private final DownloadRules rules;
    private final PartFile part;
    private final NetworkSums sums;
    private final Fetch fetch;

    Download(DownloadableNetwork network, DownloadRules rules, PartFile part, NetworkSums sums,
            DownloadListener listener) {
        this.network = network;
        this.rules = rules;
        this.part = part;
        this.sums = sums;
        this.fetch = new Fetch(rules, part, network.size(), listener);
    }

    /**
     * Downloads until the part is whole and verified.
     *
     * @param target the file to be, for the message when every source fails
     */
    void run(Object target) throws WeightsException {
        if (part.size() > network.size()) {
            part.startOver();
        }
        part.checkRoom(network.size());
        List<Saying> failures = new ArrayList<>();
        for (URI source : network.sources()) {
            try {
                complete(source);
                return;
            } catch (SourceException e) {
                failures.add(Said.of("network.source", place(source), e.saying()));
            }
        }
        throw new WeightsException(Said.of("network.failed", network.name(), failures, network.sources().get(0), target));
    }

    private static String place(URI source) {
        return source.getHost() + (source.getPort() < 0 ? "" : ":" + source.getPort());
    }

    private void complete(URI source) throws SourceException, WeightsException {
        long most = part.size();
        boolean startsClean = most == 0;
        int failures = 0;
        fetch.begin();
        while (true) {
            try {
                if (part.size() < network.size()) {
                    fetch.from(source);
                }
            } catch (SourceException e) {
                failures = part.size() > most ? 1 : failures + 1;
                most = Math.max(most, part.size());
                if (!e.worthAnotherTry() || failures >= rules.tries()) {
                    throw e;
                }
                fetch.pause(rules.pause().multipliedBy(failures));
                continue;
            }
            if (part.isRight(sums)) {
                return;
            }
            part.startOver();
            if (startsClean) {
                throw new SourceException("damaged", false);
            }
            // The damage may be in what was there before this source was asked.
            startsClean = true;
            most = 0;
        }
    }
}
