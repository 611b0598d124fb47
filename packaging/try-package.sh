#!/bin/sh
# Installs the package in a new root that has no Swift, builds the seeds there and compares the site with the one of this machine. Needs root.
# Called by `make package-test`. SUITE and MIRROR name the Debian that is tried.
set -eu
cd "$(dirname "$0")/.."
root=${ROOT:-.build/package/clean-root}
suite=${SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
package=$(ls -t .build/package/dossier_*.deb | head -n 1)

rm -rf "$root"
debootstrap --variant=minbase "$suite" "$root" ${MIRROR:+"$MIRROR"} > "$root.log"
# A Swift program asks /proc for its arguments.
mount -t proc proc "$root/proc"
trap 'umount "$root/proc"' EXIT
mkdir "$root/try"
cp -r seeds "$package" "$root/try"
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
inside apt-get install -y -qq --no-install-recommends "/try/$(basename "$package")" > "$root.log"
if inside ldd /usr/bin/dossier | grep -E 'libswift|not found'; then exit 1; fi
inside dossier --version
inside dossier build /try/seeds -o /try/site --quiet
.build/release/dossier build seeds -o "$root/try/here" --quiet
diff -r "$root/try/site" "$root/try/here"
for file in man/man1/dossier.1.gz bash-completion/completions/dossier zsh/vendor-completions/_dossier fish/vendor_completions.d/dossier.fish; do
    test -s "$root/usr/share/$file"
done
inside apt-get purge -y -qq dossier > "$root.log"
left=$(find "$root/usr" -name '*dossier*')
test -z "$left" || { echo "Left behind: $left"; exit 1; }
umount "$root/proc"
trap - EXIT
rm -rf "$root"
echo "$package: installed, tried and removed in a clean $suite"
