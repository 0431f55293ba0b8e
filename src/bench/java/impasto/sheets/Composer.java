package impasto.sheets;

import impasto.image.Picture;
import impasto.image.file.PictureReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts paintings on sheets: photo above painting at the left of each row. */
final class Composer {

    private final Paintings paintings;
    private final int cell;
    private final PictureReader reader = new PictureReader();
    private boolean complete = true;

    /** @param cell the longest side of a picture on the sheet, in pixels */
    Composer(Paintings paintings, int cell) {
        this.paintings = paintings;
        this.cell = cell;
    }

    /** Where a picture is looked at pixel for pixel: parts of its width and height, 0 to 1. */
    record Spot(double across, double down) {

        /** @throws IllegalArgumentException when it is not two such numbers with a comma between */
        static Spot of(String text) {
            if (!text.matches("[01](\\.\\d*)?,[01](\\.\\d*)?")) {
                throw new IllegalArgumentException("a spot is two numbers from 0 to 1 with a comma between, not " + text);
            }
            String[] parts = text.split(",");
            return new Spot(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        }
    }

    /** Whether every painting that was asked for is there. */
    boolean complete() {
        return complete;
    }

    /**
     * A row a pair, a column a way to paint.
     *
     * @param size longest side of a painting in pixels
     * @param spots those of which a part is shown pixel for pixel below each picture
     */
    Sheet byPair(List<Pair> pairs, List<Column> columns, int size, List<Spot> spots) throws IOException, InterruptedException {
        Sheet sheet = new Sheet().row().add("");
        columns.forEach(column -> sheet.add(column.name()));
        for (Pair pair : pairs) {
            sources(sheet.row(), pair, "");
            for (Column column : columns) {
                painting(sheet, paintings.of(pair, column, size), spots);
            }
        }
        return sheet;
    }

    /** A row a pair and a way to paint, a column a size, all shown at one. */
    Sheet bySize(List<Pair> pairs, List<Column> columns, List<Integer> sizes, List<Spot> spots)
            throws IOException, InterruptedException {
        Sheet sheet = new Sheet().row().add("");
        sizes.forEach(size -> sheet.add(size + " pixels"));
        for (Pair pair : pairs) {
            for (Column column : columns) {
                sources(sheet.row(), pair, "\n" + column.name());
                for (int size : sizes) {
                    painting(sheet, paintings.of(pair, column, size), spots);
                }
            }
        }
        return sheet;
    }

    private void sources(Sheet sheet, Pair pair, String more) throws IOException {
        sheet.add(Pair.bare(pair.content()) + "\n" + Pair.bare(pair.style()) + more, read(pair.content(), cell / 2),
                read(pair.style(), cell / 2));
    }

    private void painting(Sheet sheet, Optional<Painting> painting, List<Spot> spots) throws IOException {
        if (painting.isEmpty()) {
            complete = false;
            sheet.add("not painted");
            return;
        }
        Picture picture = reader.read(painting.get().file());
        List<Picture> shown = new ArrayList<>(List.of(picture.fitted(cell)));
        spots.forEach(spot -> shown.add(part(picture, spot)));
        sheet.add(painting.get().figures().toString(), shown.toArray(Picture[]::new));
    }

    private Picture read(Path file, int side) throws IOException {
        return reader.read(file, side).fitted(side);
    }

    /** At most the size of a cell, as near around the spot as the picture's edges let it. */
    private Picture part(Picture picture, Spot spot) {
        int width = Math.min(cell, picture.width());
        int height = Math.min(picture.fitted(cell).height(), picture.height());
        int left = start(spot.across(), width, picture.width());
        int top = start(spot.down(), height, picture.height());
        float[] samples = new float[Picture.sampleCount(width, height)];
        int at = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                for (int channel = 0; channel < Picture.CHANNELS; channel++) {
                    samples[at++] = picture.sample(x, y, channel);
                }
            }
        }
        return Picture.adopt(width, height, samples);
    }

    private static int start(double spot, int length, int whole) {
        return (int) Math.round(Math.max(0, Math.min(whole - length, spot * whole - length / 2.0)));
    }
}
