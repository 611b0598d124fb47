#!/bin/sh
# Makes .build/package/dossier_VERSION_ARCHITECTURE.deb of the program that is built, and has lintian look at it. Called by `make package`.
set -eu
cd "$(dirname "$0")/.."
umask 022
out=.build/package
root=$out/root
version=$(.build/release/dossier --version | cut -d' ' -f1)
architecture=$(dpkg --print-architecture)
maintainer="$(git config user.name 2>/dev/null || echo The Dossier authors) <$(git config user.email 2>/dev/null || echo dossier@example.org)>"
maintainer=${MAINTAINER:-$maintainer}
# The same commit gives the same package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

rm -rf "$root" "$out/debian"
make -s install DESTDIR="$PWD/$root" PREFIX=/usr ZSH_FOLDER=share/zsh/vendor-completions
gzip -9n "$root/usr/share/man/man1/dossier.1"

documents=$root/usr/share/doc/dossier
mkdir -p "$documents" "$root/usr/share/lintian/overrides" "$root/DEBIAN"
cp -r README.md docs "$documents"
{
    printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Dossier\n\nFiles: *\n'
    sed -n 's/^Copyright (c) /Copyright: /p' LICENSE
    printf 'License: Expat\n'
    sed '1,/^Copyright/d; s/^$/./; s/^/ /' LICENSE | sed 1d
    printf '\nComment:\n The data in the program comes from elsewhere, under the licences named here.\n .\n'
    sed 's/^$/./; s/^/ /' NOTICE
} > "$documents/copyright"
printf 'dossier (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md in the sources.\n\n -- %s  %s\n' \
    "$version" "$maintainer" "$(date -R -u -d "@$SOURCE_DATE_EPOCH")" | gzip -9n > "$documents/changelog.gz"
cp packaging/lintian-overrides "$root/usr/share/lintian/overrides/dossier"

# What the program links tells what it depends on.
mkdir "$out/debian"
printf 'Source: dossier\nPackage: dossier\nArchitecture: any\n' > "$out/debian/control"
depends=$(cd "$out" && dpkg-shlibdeps -O root/usr/bin/dossier 2>/dev/null | sed 's/^shlibs:Depends=//')
rm -r "$out/debian"
cat > "$root/DEBIAN/control" <<EOF
Package: dossier
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Section: text
Priority: optional
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: $depends
Description: static site of dossiers from a folder of news articles
 Groups related articles and makes for each story a summary in the sources'
 own words, a timeline, a page for every person, organisation and place, and a
 comparison of what each source says. Every statement leads to the passage
 that it came from. No server, no account, no network.
EOF
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
package=$out/dossier_${version}_$architecture.deb
dpkg-deb --root-owner-group --build "$root" "$package"
lintian --tag-display-limit 0 --fail-on error --allow-root "$package"
