package impasto.network;

import java.nio.file.Path;

/**
 * What there is of a downloadable network.
 *
 * @param name what the network is called
 * @param path where its file lies or is to lie
 * @param present whether a file is there
 * @param verified whether the file is as it was published
 * @param size bytes of the file there is, else of the published one
 * @param partial bytes of an unfinished download, 0 without one
 */
public record NetworkInfo(String name, Path path, boolean present, boolean verified, long size, long partial) {
}
