package impasto.run;

import impasto.image.Picture;
import impasto.settings.PlannedStage;
import impasto.settings.PlannedStage.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run takes up where another has left it.
 *
 * @param picture as it was left, at the size that it had come to
 * @param done iterations that it has had, 1 or more
 * @param stages that follow, the first from where its own was left; one or more
 */
public record Continuation(Picture picture, int done, List<PlannedStage> stages) implements LeftRun {

    /** Of the iterations so far, when nothing of the plan is left: a quarter more. */
    private static final int PART = 4;
    private static final int TENS = 10;
    /** In fewer steps a refinement comes to nothing. */
    private static final int LEAST_REFINEMENT = 5;

    public Continuation {
        stages = List.copyOf(stages);
        if (done < 1 || stages.isEmpty()) {
            throw new IllegalArgumentException("nothing goes on after " + done + " iterations in " + stages.size() + " stages");
        }
    }

    /**
     * What is left of a run; when that is next to nothing, as much again at the painting's size as lets it be seen.
     *
     * @param plan of the run that was left
     * @param before iterations before that run
     * @param done iterations when it was left, those before included
     */
    public static Continuation of(Picture picture, List<PlannedStage> plan, int before, int done) {
        List<PlannedStage> stages = new ArrayList<>();
        int passed = done - before;
        int left = 0;
        for (PlannedStage stage : plan) {
            int rest = stage.iterations() - Math.min(passed, stage.iterations());
            passed -= stage.iterations() - rest;
            left += rest;
            if (rest > 0) {
                stages.add(new PlannedStage(stage.name(), stage.kind(), stage.side(), rest));
            }
        }
        if (left < TENS) {
            stages.addAll(further(plan.get(plan.size() - 1), Math.max(TENS, TENS * Math.round((done + left) / (float) (PART * TENS)))));
        }
        return new Continuation(picture, done, stages);
    }

    /** The part of a plan that so many iterations went through. */
    public static List<PlannedStage> passed(List<PlannedStage> plan, int iterations) {
        List<PlannedStage> stages = new ArrayList<>();
        int left = iterations;
        for (PlannedStage stage : plan) {
            int passed = Math.min(left, stage.iterations());
            left -= passed;
            if (passed > 0) {
                stages.add(new PlannedStage(stage.name(), stage.kind(), stage.side(), passed));
            }
        }
        return stages;
    }

    /** A refinement is matched anew as often as it was; a scale from the picture as it is now. */
    private static List<PlannedStage> further(PlannedStage last, int iterations) {
        if (last.kind() != Kind.REFINEMENT) {
            return List.of(new PlannedStage(last.name(), Kind.SCALE, last.side(), iterations));
        }
        int times = Math.max(1, Math.round(iterations / (float) Math.max(LEAST_REFINEMENT, last.iterations())));
        List<PlannedStage> stages = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            stages.add(new PlannedStage(last.name(), last.kind(), last.side(), (iterations + i) / times));
        }
        return stages;
    }

    @Override
    public int iterations() {
        return stages.stream().mapToInt(PlannedStage::iterations).sum();
    }
}
