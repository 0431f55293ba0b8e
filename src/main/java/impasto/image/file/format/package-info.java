/**
 * The formats that pictures are read from. An <em>outline</em> is what a file holds, found out without decoding: its sides,
 * colours, orientation, and the <em>pieces</em>, runs of bytes, that its decoder is given. A new format is a class that
 * makes its outline, and is named in {@code Container}. <em>Metadata</em> is what files carry beside their pixels, here read and
 * written. Uses {@code image} and {@code image.colour}.
 */
package impasto.image.file.format;
