#!/usr/bin/env bash
# Opens the packaged studio again and again on a display of its own, under a real window manager, and measures whether its
# size, its being maximised and its columns stay as they were left.
set -euo pipefail
cd "$(dirname "$0")/../../.."

missing=()
for tool in Xvfb openbox xdotool xwininfo xprop; do
    command -v "$tool" > /dev/null || missing+=("$tool")
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "window-manager: skipped, for want of ${missing[*]}"
    exit 0
fi
studio=$PWD/target/impasto/bin/impasto
if [ ! -x "$studio" ]; then
    echo "window-manager: there is no $studio: run mvn package -DskipTests first" >&2
    exit 1
fi

work=$(mktemp -d)
export IMPASTO_HOME=$work/home IMPASTO_JAVA_OPTIONS=${IMPASTO_JAVA_OPTIONS:--Djava.awt.headless=true}
unset WAYLAND_DISPLAY
children=()
failures=0
finish() {
    for child in "${children[@]}"; do
        kill "$child" 2> /dev/null || true
    done
    rm -rf "$work"
}
trap finish EXIT

cat > "$work/rc.xml" <<'RC'
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard>
    <keybind key="W-m"><action name="ToggleMaximize"/></keybind>
  </keyboard>
</openbox_config>
RC

# Begins a display of this size, with a window manager on it.
display() {
    Xvfb -displayfd 3 -screen 0 "$1x24" 3> "$work/display" 2> /dev/null &
    children+=($!)
    for _ in $(seq 50); do
        [ -s "$work/display" ] && break
        sleep 0.1
    done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    openbox --config-file "$work/rc.xml" > /dev/null 2>&1 &
    children+=($!)
    sleep 1
}

window() {
    xdotool search --onlyvisible --name '^Impasto' 2> /dev/null | head -1 || true
}

# Waits for a command to say something.
await() {
    local what=$1
    shift
    for _ in $(seq 240); do
        [ -n "$("$@")" ] && return
        sleep 0.5
    done
    echo "window-manager: waited in vain for $what" >&2
    cat "$work/log" >&2
    exit 1
}

gone() {
    kill -0 "$studio_process" 2> /dev/null || echo gone
}

open() {
    "$studio" > "$work/log" 2>&1 &
    studio_process=$!
    children+=("$studio_process")
    await "the window" window
    # The window manager has its say, and the window its own.
    sleep 5
}

close() {
    xdotool windowactivate --sync "$(window)"
    xdotool key ctrl+q
    await "the window to close" gone
}

restart() {
    close
    open
}

size() {
    xwininfo -id "$(window)" | awk '/Width:/ { w = $2 } /Height:/ { h = $2 } END { print w, h }'
}

# How wide the window's frame is, and how high: what the studio asks for is with it.
frame() {
    xprop -id "$(window)" _NET_FRAME_EXTENTS | sed 's/.*= //; s/,//g'
}

# With its frame, the window is of this size.
outer() {
    read -r width height <<< "$(size)"
    read -r left right top bottom <<< "$(frame)"
    echo "$((width + left + right)) $((height + top + bottom))"
}

maximised() {
    xprop -id "$(window)" _NET_WM_STATE | grep -q MAXIMIZED_VERT && echo yes || echo no
}

# Presses the key that maximises.
toggle_maximised() {
    xdotool windowactivate --sync "$(window)"
    xdotool key super+m
    sleep 2
}

remembered() {
    grep -o "\"$1\": *[0-9.-]*" "$IMPASTO_HOME/config/studio.json" | sed 's/.*: *//' || true
}

# Drags the divider at this place by 20 pixels, and says whether there was one to drag: its part's size is remembered then.
# What is kept by a part is the size from the window's edge to its divider.
drag() {
    local part=$1 x=$2 y=$3 by=$4
    local before
    before=$(remembered "size.$part")
    xdotool mousemove --window "$(window)" "$x" "$y"
    sleep 0.3
    xdotool mousedown 1
    for step in 1 2 3 4; do
        xdotool mousemove --window "$(window)" $((x + by * step / 4)) "$y"
        sleep 0.3
    done
    xdotool mouseup 1
    for _ in $(seq 8); do
        sleep 0.5
        [ "$(remembered "size.$part")" != "$before" ] && return
    done
    return 0
}

is() {
    local what=$1 wanted=$2 found=$3
    if [ "$wanted" = "$found" ]; then
        echo "  ok: $what: $found"
    else
        echo "  NOT AS IT SHOULD BE: $what: $found instead of $wanted"
        failures=$((failures + 1))
    fi
}

near() {
    local what=$1 wanted=$2 found=$3
    if [ -n "$found" ] && [ "${found%.*}" -ge $((wanted - 3)) ] && [ "${found%.*}" -le $((wanted + 3)) ]; then
        echo "  ok: $what: $found"
    else
        echo "  NOT AS IT SHOULD BE: $what: ${found:-nothing} instead of $wanted"
        failures=$((failures + 1))
    fi
}

echo "On a screen of 1600 × 1000"
display 1600x1000
open
is "the first size" "1280 800" "$(outer)"
is "the title begins with" Impasto "$(xdotool getwindowname "$(window)" | cut -c 1-7)"
xdotool windowsize --sync "$(window)" 1100 700
sleep 1
for time in 1 2 3; do
    restart
    is "the size after start $time" "1100 700" "$(size)"
done
middle=400
drag pictures 220 $middle 40
left=$(remembered size.pictures)
left=${left%.*}
left=${left:-218}
near "the pictures' column" 258 "$left"
toggle_maximised
is "maximised" yes "$(maximised)"
whole=$(size)
for time in 1 2 3; do
    restart
    is "maximised after start $time" yes "$(maximised)"
    is "the size after start $time" "$whole" "$(size)"
done
drag pictures $((left + 2)) $middle 20
near "the pictures' column after that" $((left + 20)) "$(remembered size.pictures)"
read -r width _ <<< "$whole"
drag controls $((width - 322)) $middle -30
near "the settings' column after that" 350 "$(remembered size.controls)"
xdotool windowactivate --sync "$(window)"
xdotool key ctrl+o
sleep 3
xdotool key Escape
sleep 2
is "maximised after a file dialog" yes "$(maximised)"
xdotool key F1
sleep 2
is "maximised during a dialog" yes "$(maximised)"
xdotool key Escape
sleep 1
toggle_maximised
is "maximised no more" no "$(maximised)"
is "the size before it was maximised" "1100 700" "$(size)"
restart
is "not maximised after a start" no "$(maximised)"
is "the size after it" "1100 700" "$(size)"
close

echo "On a screen of 1024 × 700, remembered beyond it"
sed -i 's/"window.x": *[0-9.-]*/"window.x": 5000/' "$IMPASTO_HOME/config/studio.json"
display 1024x700
open
is "the size" "1024 700" "$(outer)"
near "the left edge" 0 "$(xwininfo -id "$(window)" -frame | awk '/Absolute upper-left X/ { print $NF }')"
close

if [ "$failures" -gt 0 ]; then
    echo "window-manager: $failures not as they should be" >&2
    exit 1
fi
echo "window-manager: all as it should be"
