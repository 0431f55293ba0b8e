package impasto.network;

import java.net.URI;
import java.util.List;

/**
 * A weight file that can be fetched.
 *
 * @param name what the network is called in results and messages
 * @param fileName the file's name here and at the sources
 * @param size bytes of the file
 * @param md5 its MD5 sum, 32 lower-case hexadecimal digits: the only one that those who publish VGG-19 for Keras give
 * @param sources addresses of the file, tried in this order
 */
public record DownloadableNetwork(String name, String fileName, long size, String md5, List<URI> sources) {
    private static final String VGG19_FILE = "vgg19_weights_tf_dim_ordering_tf_kernels_notop.h5";

    /** The convolutions that the authors of VGG-19 trained on ImageNet, as Keras publishes them. */
    public static final DownloadableNetwork VGG19 = new DownloadableNetwork("vgg19", VGG19_FILE, 80_134_624,
            "253f8cb515780f3b799900260a226db6", List.of(
                    URI.create("https://storage.googleapis.com/tensorflow/keras-applications/vgg19/" + VGG19_FILE),
                    URI.create("https://github.com/fchollet/deep-learning-models/releases/download/v0.1/"
                            + VGG19_FILE)));

    public DownloadableNetwork {
        sources = List.copyOf(sources);
        if (size < 1 || sources.isEmpty()) {
            throw new IllegalArgumentException("the network " + name + " needs a size and a source");
        }
    }
}
