# make site       builds the program and turns seeds/ into site/
# make docs       turns docs/ into a site in .build/docs/
# make pictures   takes the pictures of docs/ anew, in Debian's chromium
# make test       builds everything, runs all tests and checks the style of the code
# make install    puts the program, its man page and completions under PREFIX (/usr/local); make uninstall takes them away
# make package    makes a Debian package in .build/package/
# make test-all   what takes too long for make test, too: sanitizers, a fuzzer, killed builds, a preview under 500 edits, and the package in a clean root (as root)
#
# make test-spark the site from Apache Spark (distributed/) against that of the program, on two worker processes of which one is killed; wants Java 17
#
# They install what is missing with apt (as root, or through sudo) and say so; a second run installs and rebuilds nothing.
# The tests read what the site offers to other programs with readers that are not ours: Python's icalendar, and followthemoney from PyPI in an
# environment of its own. Pages are looked at in Debian's chromium. Where one of the last two cannot be had, the tests that need it say so and are
# skipped.

PACKAGES = pkg-config libbrotli-dev libcmark-dev libstemmer-dev libxml2-dev zlib1g-dev
TEST_PACKAGES = python3 python3-venv python3-icalendar python3-icu python3-jsonschema python3-pybtex
export DOSSIER_PYTHON ?= /usr/bin/python3
# What `dossier --version` says beside the number.
export DOSSIER_COMMIT ?= $(shell git describe --always --dirty --exclude '*' 2>/dev/null)
FTM = .build/followthemoney
SPARK = .build/spark
# With the Swift library in it the program runs where there is no Swift.
BUILD = swift build -c release --static-swift-stdlib --product dossier
PROGRAM = .build/release/dossier

PREFIX ?= /usr/local
DESTDIR ?=
ZSH_FOLDER ?= share/zsh/site-functions
INSTALLED = bin/dossier share/man/man1/dossier.1 share/bash-completion/completions/dossier $(ZSH_FOLDER)/_dossier \
	share/fish/vendor_completions.d/dossier.fish
INSTALLED_IN = $(DESTDIR)$(PREFIX)

FUZZ_SECONDS ?= 600
FUZZ_SEED ?= 1
KILLS ?= 60
EDITS ?= 500

# Called with the packages to install.
install = echo "Installing with apt: $(1)"; \
	sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null \
	|| { echo "That failed. Install them yourself ($(1)) and try again."; exit 1; }
# Called with a command and the package that has it.
need = command -v $(1) >/dev/null || { $(call install,$(2)); }

.PHONY: site docs pictures program test test-all test-spark sanitize fuzz kill edits package package-test install uninstall setup test-setup

# The sample begins anew: its history would keep what earlier versions of the program found.
site: program
	rm -f site/.dossier-history
	$(PROGRAM) build seeds -o site

docs: program
	$(PROGRAM) document-site docs -o .build/docs

pictures: program
	@command -v chromium >/dev/null || { $(call install,chromium); }
	docs/pictures.sh $(PROGRAM)

program: setup
	$(BUILD)

test: export DOSSIER_STRICT = 1
test: setup test-setup
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Benchmarks
	swift test

test-all: test sanitize fuzz kill edits package-test test-spark

# Each sanitizer has a build of its own. Leaks are not looked for: what lives as long as the program is never given back.
# All tests under both take more than an hour on two cores, so that only those run that can show something: under AddressSanitizer those of the targets
# that use unsafe pointers or libraries in C, under ThreadSanitizer those of the targets that share something between threads. Left out are Assembly
# under the first (it has no unsafe code) and the tests that start the program (dossierTests), which they keep waiting: `make sanitize MEMORY=. THREADS=.`
# runs all.
MEMORY ?= ^(ModelTests|ReaderTests|IntakeTests|GeneratorTests|FuzzingTests)\.
THREADS ?= ^(PreviewTests|GeneratorTests|IntakeTests)\.|^AssemblyTests\.(Grouping|StoryParts|Planted)
sanitize: setup test-setup
	ASAN_OPTIONS=detect_leaks=0 swift test --scratch-path .build/address --sanitize=address --filter '$(MEMORY)'
	TSAN_OPTIONS=halt_on_error=1 swift test --scratch-path .build/thread --sanitize=thread --filter '$(THREADS)'

# New inputs stay in .build/fuzz/found; one that stops the program is named there as crash-*, and a run with it as the only argument repeats that.
fuzz: setup
	DOSSIER_FUZZ=1 swift build --scratch-path .build/fuzz --product DossierFuzz
	swiftc -sanitize=fuzzer,address -o .build/fuzz/dossier-fuzz .build/fuzz/debug/libDossierFuzz.a
	mkdir -p .build/fuzz/found
	ASAN_OPTIONS=detect_leaks=0 .build/fuzz/dossier-fuzz -seed=$(FUZZ_SEED) -max_total_time=$(FUZZ_SECONDS) -timeout=20 -rss_limit_mb=4096 -max_len=20000 \
	  -artifact_prefix=.build/fuzz/found/ .build/fuzz/found Tests/FuzzingTests/Corpus

# Builds over an older site of 300 articles that are killed at so many moments.
kill: program test-setup
	"$(DOSSIER_PYTHON)" Tests/killed-builds.py $(PROGRAM) $(KILLS)

# `dossier serve` while so many random edits, deletions and broken files come.
edits: setup test-setup
	DOSSIER_EDITS=$(EDITS) swift test --filter siteIsThatOfACleanBuildAfterRandomEdits

install: program
	@$(call need,"$(DOSSIER_PYTHON)",python3)
	install -d $(addprefix "$(INSTALLED_IN)"/,$(dir $(INSTALLED)))
	install -m 755 -s $(PROGRAM) "$(INSTALLED_IN)/bin/dossier"
	$(PROGRAM) --experimental-dump-help | "$(DOSSIER_PYTHON)" packaging/manual.py "$$($(PROGRAM) --version)" \
	  > "$(INSTALLED_IN)/share/man/man1/dossier.1"
	$(PROGRAM) --generate-completion-script bash | sed '1{/^#!/d}' > "$(INSTALLED_IN)/share/bash-completion/completions/dossier"
	$(PROGRAM) --generate-completion-script zsh > "$(INSTALLED_IN)/$(ZSH_FOLDER)/_dossier"
	$(PROGRAM) --generate-completion-script fish > "$(INSTALLED_IN)/share/fish/vendor_completions.d/dossier.fish"

uninstall:
	rm -f $(addprefix "$(INSTALLED_IN)"/,$(INSTALLED))

package: program
	@$(call need,dpkg-shlibdeps,dpkg-dev)
	@$(call need,lintian,lintian)
	packaging/package.sh

test-spark: program
	@$(call need,java,openjdk-17-jre-headless)
	@"$(SPARK)/bin/python3" -c "import pyspark" 2>/dev/null || { echo "Installing PySpark from PyPI into $(SPARK)"; \
	  rm -rf $(SPARK); "$(DOSSIER_PYTHON)" -m venv $(SPARK) && $(SPARK)/bin/pip install -q --disable-pip-version-check "pyspark==3.5.3"; }
	$(SPARK)/bin/python3 distributed/test_spark.py $(PROGRAM)

package-test: package
	@$(call need,debootstrap,debootstrap)
	packaging/try-package.sh

setup:
	@command -v swift >/dev/null || { \
	  echo "Swift 6 is missing: install it from swift.org (https://www.swift.org/install/linux/) and try again."; exit 1; }
	@pkg-config --exists libbrotlidec libcmark libxml-2.0 zlib 2>/dev/null && ls /usr/include/libstemmer.h >/dev/null 2>&1 || { $(call install,$(PACKAGES)); }

test-setup:
	@"$(DOSSIER_PYTHON)" -c "import icalendar, icu, jsonschema, pybtex, ensurepip" 2>/dev/null || { $(call install,$(TEST_PACKAGES)); }
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || ( $(call install,chromium) ) \
	  || echo "The tests of pages in a browser are skipped."
	@"$(FTM)/bin/python3" -c "import followthemoney, rispy" 2>/dev/null || { echo "Installing followthemoney and rispy from PyPI into $(FTM)"; \
	  rm -rf $(FTM); "$(DOSSIER_PYTHON)" -m venv --system-site-packages $(FTM) \
	  && $(FTM)/bin/pip install -q --disable-pip-version-check --retries 1 --timeout 20 followthemoney rispy \
	  || { echo "That failed; the tests of FollowTheMoney and RIS files are skipped."; rm -rf $(FTM); }; }
