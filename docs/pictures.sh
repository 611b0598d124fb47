#!/bin/sh
# Takes the pictures of the documentation: six pages of the site of seeds/, on a wide window and on a phone. Wants Debian's chromium.
# Usage: docs/pictures.sh PROGRAM; `make pictures` calls it. What the pages held stands in pictures/pages.sha256: a test compares it with site/.
set -eu
cd "$(dirname "$0")/.."
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r seeds "$work/seeds"
(cd "$work" && "$program" build seeds -o site --quiet)
dossier=$(cd "$work/site" && ls -d -- */index.html | head -n 1)
dossier=${dossier%/index.html}
# The actor and the article with most on their pages.
largest() { (cd "$work/site" && ls -S -- "$dossier"/"$1"-*.html | head -n 1); }

picture() { # NAME PAGE
    for form in wide=1280,1500 phone=390,844; do
        chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="${form#*=}" \
            --screenshot="docs/pictures/$1-${form%=*}.png" "file://$work/site/$2" 2>/dev/null
    done
    (cd "$work/site" && sha256sum "$2") >>docs/pictures/pages.sha256
}
mkdir -p docs/pictures
rm -f docs/pictures/pages.sha256
picture home index.html
picture overview "$dossier/index.html"
picture timeline "$dossier/timeline.html"
picture comparison "$dossier/comparison.html"
picture actor "$(largest actor)"
picture article "$(largest article)"
