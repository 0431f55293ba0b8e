package impasto.studio.snapshots;

import javafx.scene.image.Image;

/**
 * A snapshot as the filmstrip shows it.
 *
 * @param id what its owner knows it by
 * @param thumbnail a small version of its picture, a few hundred pixels wide at most
 * @param iteration the iteration it was taken at, from 1
 * @param totalLoss the total loss there
 * @param label a person's or the run's word for it; may be empty
 */
public record SnapshotItem(String id, Image thumbnail, int iteration, double totalLoss, String label) {}
