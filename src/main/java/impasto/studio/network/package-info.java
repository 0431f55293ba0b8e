/**
 * The network and the machine that paint: which is chosen, its download, the device. May use {@code fx}, {@code painting} and
 * {@code settings}.
 */
package impasto.studio.network;
