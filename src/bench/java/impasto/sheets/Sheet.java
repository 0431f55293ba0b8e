package impasto.sheets;

import impasto.image.Picture;
import impasto.image.file.PictureWriter;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Captioned pictures in rows and columns, for one look. A cell's pictures stand below each other, pixel for pixel, and the caption
 * below them; a column is as wide as its widest cell, a row as high as its highest.
 */
final class Sheet {

    /** White between cells, and around them all, in pixels. */
    static final int GAP = 8;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final float JPEG_QUALITY = 0.9f;

    private record Cell(List<Picture> pictures, List<String> caption) {}

    private final List<List<Cell>> rows = new ArrayList<>();
    private final FontMetrics text = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(FONT);

    /** The cells from here on stand below the others. */
    Sheet row() {
        rows.add(new ArrayList<>());
        return this;
    }

    /** Another cell of the row. @param caption of as many lines as it has */
    Sheet add(String caption, Picture... pictures) {
        rows.get(rows.size() - 1).add(new Cell(List.of(pictures), caption.lines().toList()));
        return this;
    }

    /** The sheet as it is so far. */
    BufferedImage drawn() {
        int[] widths = widths();
        int width = GAP;
        for (int column : widths) {
            width += column + GAP;
        }
        int height = GAP + rows.stream().mapToInt(row -> height(row) + GAP).sum();
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.setFont(FONT);
        int y = GAP;
        for (List<Cell> row : rows) {
            int x = GAP;
            for (int column = 0; column < row.size(); column++) {
                draw(graphics, row.get(column), x, y);
                x += widths[column] + GAP;
            }
            y += height(row) + GAP;
        }
        graphics.dispose();
        return sheet;
    }

    private void draw(Graphics2D graphics, Cell cell, int x, int top) {
        int y = top;
        for (Picture picture : cell.pictures()) {
            graphics.drawImage(picture.toBufferedImage(), x, y, null);
            y += picture.height() + GAP / 2;
        }
        for (String line : cell.caption()) {
            graphics.drawString(line, x, y + text.getAscent());
            y += text.getHeight();
        }
    }

    private int[] widths() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<Cell> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        return widths;
    }

    private int width(Cell cell) {
        return Math.max(cell.pictures().stream().mapToInt(Picture::width).max().orElse(0),
                cell.caption().stream().mapToInt(text::stringWidth).max().orElse(0));
    }

    private int height(List<Cell> row) {
        return row.stream().mapToInt(cell -> cell.pictures().stream().mapToInt(picture -> picture.height() + GAP / 2).sum()
                + cell.caption().size() * text.getHeight()).max().orElse(0);
    }

    /** Writes the sheet, as PNG, JPEG or TIFF by the file's ending; its folder is made. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new PictureWriter(JPEG_QUALITY).write(picture(drawn()), file);
    }

    private static Picture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] samples = new float[Picture.sampleCount(width, height)];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int rgb : row) {
                for (int shift = 16; shift >= 0; shift -= 8) {
                    samples[at++] = (rgb >> shift & 255) / 255f;
                }
            }
        }
        return Picture.adopt(width, height, samples);
    }
}
