package impasto.studio.desktop;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The commands of a platform; of several the first counts that there is and that succeeds. */
enum Commands {

    LINUX {
        @Override
        List<List<String>> awake(String why) {
            return List.of(List.of("systemd-inhibit", "--what=idle:sleep", "--who=" + NAME, "--why=" + why, "--mode=block", "cat"),
                    List.of("gnome-session-inhibit", "--app-id", NAME, "--reason", why, "--inhibit", "suspend:idle", "cat"));
        }

        @Override
        List<List<String>> notice(String title, String text) {
            return List.of(List.of("notify-send", "--app-name=" + NAME, "--", title, text),
                    List.of("gdbus", "call", "--session", "--dest", "org.freedesktop.Notifications", "--object-path",
                            "/org/freedesktop/Notifications", "--method", "org.freedesktop.Notifications.Notify", quoted(NAME), "0",
                            quoted(""), quoted(title), quoted(text), "[]", "{}", "-1"));
        }

        @Override
        List<List<String>> folder(Path file) {
            return List.of(List.of("dbus-send", "--session", "--print-reply", "--reply-timeout=3000",
                            "--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                            "org.freedesktop.FileManager1.ShowItems",
                            // A comma would begin another file.
                            "array:string:" + file.toUri().toASCIIString().replace(",", "%2C"), "string:"),
                    List.of("xdg-open", file.getParent().toString()));
        }

        @Override
        List<List<String>> page(URI page) {
            return List.of(List.of("xdg-open", page.toString()));
        }
    },

    MAC {
        @Override
        List<List<String>> awake(String why) {
            return List.of(List.of("caffeinate", "-i", "cat"));
        }

        @Override
        List<List<String>> notice(String title, String text) {
            return List.of(List.of("osascript", "-e", "on run argv", "-e",
                    "display notification (item 2 of argv) with title (item 1 of argv)", "-e", "end run", title, text));
        }

        @Override
        List<List<String>> folder(Path file) {
            return List.of(List.of("open", "-R", file.toString()));
        }

        @Override
        List<List<String>> page(URI page) {
            return List.of(List.of("open", page.toString()));
        }
    },

    WINDOWS {
        @Override
        List<List<String>> awake(String why) {
            return List.of(powershell("$t = Add-Type -PassThru -Name Awake -Namespace Impasto -MemberDefinition "
                    + "'[DllImport(\"kernel32.dll\")] public static extern uint SetThreadExecutionState(uint flags);'; "
                    // Continuous, and the system is required.
                    + "[void]$t::SetThreadExecutionState([uint32]\"0x80000001\"); [void][Console]::In.ReadToEnd()"));
        }

        @Override
        List<List<String>> notice(String title, String text) {
            return List.of(powershell("Add-Type -AssemblyName System.Windows.Forms,System.Drawing; "
                    + "$n = New-Object System.Windows.Forms.NotifyIcon; $n.Icon = [System.Drawing.SystemIcons]::Information; "
                    + "$n.Visible = $true; $n.ShowBalloonTip(10000, " + literal(title) + ", " + literal(text) + ", 'Info'); "
                    + "Start-Sleep -Seconds 10; $n.Dispose()"));
        }

        @Override
        List<List<String>> folder(Path file) {
            return List.of(List.of("explorer.exe", "/select," + file));
        }

        @Override
        List<List<String>> page(URI page) {
            return List.of(List.of("rundll32.exe", "url.dll,FileProtocolHandler", page.toString()));
        }
    };

    private static final String NAME = "Impasto";

    /** Those of the platform that this runs on. */
    static Commands ofPlatform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
    }

    /** Keeps the machine awake until there is nothing more to read: also when whoever wrote is killed. */
    abstract List<List<String>> awake(String why);

    /** Shows a notification. */
    abstract List<List<String>> notice(String title, String text);

    /** Shows a file, by its whole path, in its folder. */
    abstract List<List<String>> folder(Path file);

    /** Opens a page in the browser. */
    abstract List<List<String>> page(URI page);

    /** As GVariant reads text. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replaceAll("['\u2018\u2019\u201a\u201b]", "$0$0") + "'";
    }

    private static List<String> powershell(String script) {
        return List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden", "-EncodedCommand",
                Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE)));
    }
}
