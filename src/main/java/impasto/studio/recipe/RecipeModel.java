package impasto.studio.recipe;

import impasto.session.MaskStore;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.SamplePictures;
import impasto.session.recipe.Input.Role;
import impasto.settings.Setup;
import impasto.settings.Start;
import impasto.studio.fx.Background;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Messages.Way;
import impasto.studio.fx.Words;
import impasto.studio.network.DeviceModel;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesModel;
import impasto.studio.settings.SettingsModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offers to paint as a picture was painted that is dropped on the window. */
public final class RecipeModel {

    private final PicturesModel pictures;
    private final SettingsModel settings;
    private final DeviceModel device;
    private final Supplier<MaskStore> masks;
    private final Background background;
    private final Messages messages;

    /**
     * @param masks where those lie that are painted now
     * @param background where pictures are looked into and looked for
     */
    public RecipeModel(PicturesModel pictures, SettingsModel settings, DeviceModel device, Supplier<MaskStore> masks, Background background,
            Messages messages) {
        this.pictures = pictures;
        this.settings = settings;
        this.device = device;
        this.masks = masks;
        this.background = background;
        this.messages = messages;
    }

    /** Puts pictures on the cards; of a single one that remembers how it was painted the settings are offered. */
    public void dropped(List<PictureSource> dropped) {
        Map<PictureSlot, PictureSource> before = onCards();
        pictures.place(dropped);
        if (dropped.size() == 1 && dropped.get(0) instanceof OfFile file) {
            List<PictureSource> known = Stream.of(before.values().stream().filter(source -> source != null),
                    SamplePictures.CONTENTS.stream(), SamplePictures.STYLES.stream(), pictures.recent().stream().map(OfFile::new))
                    .flatMap(each -> each).map(each -> (PictureSource) each).toList();
            MaskStore kept = masks.get();
            background.run(() -> Recalled.of(file.file(), known, kept), recalled -> recalled.ifPresent(found -> offer(found, file, before)),
                    unreadable -> { });
        }
    }

    private Map<PictureSlot, PictureSource> onCards() {
        Map<PictureSlot, PictureSource> cards = new LinkedHashMap<>();
        Stream.concat(Stream.of(pictures.content()), pictures.styles().stream()).forEach(slot -> cards.put(slot, slot.source()));
        return cards;
    }

    private void offer(Recalled recalled, OfFile file, Map<PictureSlot, PictureSource> before) {
        messages.advise(Words.of("recipe.offer"), text(recalled, Words.of("recipe.offer.text", recalled.name())),
                new Way(Words.of("recipe.use"), () -> use(recalled, file, before)));
    }

    private static String text(Recalled recalled, String first) {
        List<String> sentences = new ArrayList<>(List.of(first));
        if (!recalled.missing().isEmpty()) {
            sentences.add(Words.of("recipe.missing", recalled.missing().stream().map(name -> Words.of("recipe.quoted", name))
                    .collect(Collectors.joining(", "))));
        }
        if (recalled.lacksMasks()) {
            sentences.add(Words.of("recipe.masks"));
        }
        if (recalled.read().newer() || !recalled.read().lost().isEmpty()) {
            sentences.add(Words.of("recipe.partly"));
        }
        return String.join(" ", sentences);
    }

    private void use(Recalled recalled, OfFile file, Map<PictureSlot, PictureSource> before) {
        settings.history().together(Words.of("recipe.step", recalled.name()), () -> {
            // It came for its settings, not to be painted from.
            before.forEach((slot, source) -> {
                if (slot.source() == file) {
                    slot.sourceProperty().set(source);
                }
            });
            cards(recalled);
            settings.replace(setup(recalled), recalled.name());
            recalled.recipe().machine().precision().ifPresent(numbers -> settings.history().change(device, "",
                    device.precisionProperty().get(), numbers, device.precisionProperty()::set));
        });
        if (recalled.missing().isEmpty() && !recalled.lacksMasks()) {
            messages.done(Words.of("recipe.used"), Words.of("recipe.used.text", recalled.name()));
        } else {
            messages.advise(Words.of("recipe.used"), text(recalled, Words.of("recipe.used.text", recalled.name())));
        }
    }

    /** A card whose picture is not found is free, so that nothing else is painted by mistake. */
    private void cards(Recalled recalled) {
        if (recalled.recipe().inputs().isEmpty()) {
            return;
        }
        put(pictures.content(), recalled.found(Role.CONTENT).orElse(null));
        List<PictureSource> styles = recalled.recipe().inputs(Role.STYLE).stream().limit(PicturesModel.MOST_STYLES)
                .map(recalled.found()::get).collect(Collectors.toCollection(ArrayList::new));
        while (pictures.styles().size() < styles.size()) {
            pictures.addStyle();
        }
        while (pictures.styles().size() > Math.max(1, styles.size())) {
            pictures.removeStyle(pictures.styles().get(pictures.styles().size() - 1));
        }
        for (int i = 0; i < styles.size(); i++) {
            put(pictures.styles().get(i), styles.get(i));
        }
        if (recalled.found(Role.CONTENT).isPresent()) {
            masks(recalled);
        }
        if (recalled.recipe().setup().transfer().start() == Start.PICTURE) {
            put(pictures.start(), recalled.found(Role.START).orElse(null));
        }
    }

    /** Masks are of their photo. */
    private void masks(Recalled recalled) {
        String step = Words.of("recipe.step", recalled.name());
        pictures.content().mask().change(step, recalled.mask(Role.PROTECT, 0));
        for (int i = 0; i < pictures.styles().size(); i++) {
            pictures.styles().get(i).mask().change(step, recalled.mask(Role.MASK, i + 1));
        }
    }

    private static void put(PictureSlot slot, PictureSource source) {
        if (source == null || !source.equals(slot.source())) {
            slot.sourceProperty().set(source);
        }
    }

    /** A network of the user's only when its file is found. */
    private Setup setup(Recalled recalled) {
        Setup remembered = recalled.recipe().setup();
        String network = recalled.recipe().network().isEmpty() ? remembered.network()
                : recalled.network().map(Object::toString).orElse(settings.now().network());
        return settings.now().withTransfer(remembered.transfer()).withNetwork(network);
    }
}
