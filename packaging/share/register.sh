#!/bin/sh
# Lets this user's desktop (Linux) open projects with the Impasto in this folder: a double-click on NAME.impasto, and an entry in its menu.
set -e
share=$(CDPATH= cd -- "$(dirname "$0")" && pwd -P)
launcher=$(dirname "$share")/bin/impasto
applications=${XDG_DATA_HOME:-$HOME/.local/share}/applications
case $launcher in
  *[\"\`\$\\%\|\&]*)
    echo "impasto: the path $launcher has a character that desktops take for something else: move the folder" >&2
    exit 1
    ;;
esac
mkdir -p "$applications"
sed "s|^Exec=impasto|Exec=\"$launcher\"|" "$share/impasto.desktop" > "$applications/impasto.desktop"
xdg-mime install --mode user --novendor "$share/impasto.xml"
xdg-mime default impasto.desktop application/x-impasto
if command -v update-desktop-database >/dev/null; then update-desktop-database "$applications"; fi
