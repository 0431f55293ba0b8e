package impasto.studio.takes;

import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.Take.Parent;
import impasto.session.snapshot.TakeLabel;
import impasto.studio.fx.Dialogs;
import impasto.studio.fx.Words;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.snapshots.TakeActions;
import impasto.studio.snapshots.TakeChoice;
import java.util.List;
import java.util.Optional;

/** What is asked of takes, in the tree and in the filmstrip. */
public final class TakeCommands implements TakeActions {

    private final TakesModel takes;
    private final TakePainting painting;
    private final SnapshotsModel snapshots;
    private final Dialogs dialogs;

    /** @param dialogs ask for names and notes */
    public TakeCommands(TakesModel takes, TakePainting painting, SnapshotsModel snapshots, Dialogs dialogs) {
        this.takes = takes;
        this.painting = painting;
        this.snapshots = snapshots;
        this.dialogs = dialogs;
    }

    @Override
    public TakeLabel label(long take) {
        return takes.label(take);
    }

    @Override
    public int branches(List<TakeChoice> chosen) {
        return (int) chosen.stream().flatMap(choice -> takes.node(choice.take()).stream()).flatMap(node -> node.all().stream())
                .map(TakeNode::id).distinct().filter(id -> chosen.stream().noneMatch(choice -> choice.take() == id)).count();
    }

    @Override
    public boolean isKnown(TakeChoice chosen) {
        return painting.isKnown(chosen.take(), chosen.picture());
    }

    @Override
    public boolean canPaint(TakeChoice chosen) {
        return painting.canPaint(chosen.take(), chosen.picture());
    }

    @Override
    public boolean canCompare(List<TakeChoice> chosen) {
        return compared(chosen).size() == 2;
    }

    /** Two, the earlier first. */
    private List<Snapshot> compared(List<TakeChoice> chosen) {
        List<Snapshot> pictures = chosen.stream().flatMap(choice -> choice.picture().stream())
                .sorted((one, other) -> Long.compare(one.id(), other.id())).toList();
        Optional<Snapshot> before = chosen.size() != 1 ? Optional.empty()
                : takes.take(chosen.get(0).take()).flatMap(Take::parent).map(Parent::snapshot).flatMap(takes::snapshot);
        return before.isPresent() && pictures.size() == 1 ? List.of(before.get(), pictures.get(0)) : pictures;
    }

    @Override
    public void returnTo(TakeChoice chosen) {
        painting.returnTo(chosen.take(), chosen.picture());
    }

    @Override
    public void compare(List<TakeChoice> chosen) {
        List<Snapshot> two = compared(chosen);
        snapshots.compare(two.get(0), two.get(1));
    }

    @Override
    public void paintOn(TakeChoice chosen) {
        painting.paintOn(chosen.take(), chosen.picture().orElseThrow());
    }

    @Override
    public void paintLarger(TakeChoice chosen) {
        painting.paintLarger(chosen.take(), chosen.picture().orElseThrow());
    }

    @Override
    public void star(TakeChoice chosen) {
        TakeLabel label = label(chosen.take());
        takes.label(chosen.take(), Words.of(label.star() ? "takes.step.unstar" : "takes.step.star"), label.withStar(!label.star()));
    }

    @Override
    public void rename(TakeChoice chosen) {
        TakeLabel label = label(chosen.take());
        dialogs.line(Words.of("takes.rename"), Words.of("takes.name"), label.name())
                .ifPresent(name -> takes.label(chosen.take(), Words.of("takes.step.rename"), label(chosen.take()).withName(name)));
    }

    @Override
    public void note(TakeChoice chosen) {
        TakeLabel label = label(chosen.take());
        dialogs.line(Words.of("takes.note"), Words.of("takes.note.label"), label.note())
                .ifPresent(note -> takes.label(chosen.take(), Words.of("takes.step.note"), label(chosen.take()).withNote(note)));
    }

    @Override
    public void delete(List<TakeChoice> chosen) {
        int count = chosen.size() + branches(chosen);
        takes.delete(chosen.stream().map(TakeChoice::take).toList(), Words.count("takes.step.delete", count, count));
    }
}
