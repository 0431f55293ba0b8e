package impasto.studio.view;

import javafx.beans.value.ObservableBooleanValue;

/** What actions need a window for. */
interface WindowDeeds {

    /** Whether there is a picture to export. */
    ObservableBooleanValue hasPicture();

    void open();

    void samples();

    void paste();

    void savePreset();

    void export();

    void copy();

    void close();

    void preferences();

    void showResult();

    void showWipe();

    void showSideBySide();

    void zoomIn();

    void zoomOut();

    void fit();

    void actualSize();

    void switchTheme();

    void shortcuts();

    void copyReport();

    void about();
}
