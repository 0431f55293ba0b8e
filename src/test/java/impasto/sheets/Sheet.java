package impasto.sheets;

import impasto.image.file.PictureWriter;
import impasto.image.file.Quarters;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Labelled pictures in rows, for one look. */
final class Sheet {

    private static final int GAP = 12;
    private static final int LABEL = 26;

    private record Cell(String label, BufferedImage picture) {}

    private final int cellWidth;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** @param cellWidth of a picture, in pixels; narrower and wider ones are brought to it */
    Sheet(int cellWidth) {
        this.cellWidth = cellWidth;
    }

    /** The pictures from here on stand below the others. */
    Sheet row() {
        rows.add(new ArrayList<>());
        return this;
    }

    Sheet add(String label, BufferedImage picture) {
        rows.get(rows.size() - 1).add(new Cell(label, picture));
        return this;
    }

    /** Writes the sheet. */
    void write(Path file) throws Exception {
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        int height = rows.stream().mapToInt(this::height).sum();
        BufferedImage sheet = new BufferedImage(GAP + columns * (cellWidth + GAP), GAP + height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
        int y = GAP;
        for (List<Cell> row : rows) {
            int x = GAP;
            for (Cell cell : row) {
                graphics.drawString(cell.label(), x, y + LABEL - 10);
                graphics.drawImage(cell.picture(), x, y + LABEL, cellWidth, height(cell), null);
                x += cellWidth + GAP;
            }
            y += height(row);
        }
        graphics.dispose();
        Files.createDirectories(file.getParent());
        new PictureWriter(0.9f).write(Quarters.picture(sheet), file);
    }

    private int height(List<Cell> row) {
        return LABEL + GAP + row.stream().mapToInt(this::height).max().orElse(0);
    }

    private int height(Cell cell) {
        return Math.round(cell.picture().getHeight() * (float) cellWidth / cell.picture().getWidth());
    }
}
