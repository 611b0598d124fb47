# make site   builds the program and turns seeds/ into site/
# make test   builds everything, runs all tests and checks the style of the code
#
# Both install what is missing with apt (as root, or through sudo) and say so; a second run installs and rebuilds nothing.
# The tests read what the site offers to other programs with readers that are not ours: Python's icalendar, and followthemoney from PyPI in an
# environment of its own. Pages are looked at in Debian's chromium. Where one of the last two cannot be had, the tests that need it say so and are
# skipped.

PACKAGES = pkg-config libcmark-dev libstemmer-dev libxml2-dev zlib1g-dev
TEST_PACKAGES = python3 python3-venv python3-icalendar python3-icu
export DOSSIER_PYTHON ?= /usr/bin/python3
FTM = .build/followthemoney
BUILD = swift build -c release --product dossier

# Called with the packages to install.
install = echo "Installing with apt: $(1)"; \
	sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null \
	|| { echo "That failed. Install them yourself ($(1)) and try again."; exit 1; }

.PHONY: site test setup test-setup

site: setup
	$(BUILD)
	.build/release/dossier build seeds -o site

test: export DOSSIER_STRICT = 1
test: setup test-setup
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Benchmarks
	swift test

setup:
	@command -v swift >/dev/null || { \
	  echo "Swift 6 is missing: install it from swift.org (https://www.swift.org/install/linux/) and try again."; exit 1; }
	@pkg-config --exists libcmark libxml-2.0 zlib 2>/dev/null && ls /usr/include/libstemmer.h >/dev/null 2>&1 || { $(call install,$(PACKAGES)); }

test-setup:
	@"$(DOSSIER_PYTHON)" -c "import icalendar, icu, ensurepip" 2>/dev/null || { $(call install,$(TEST_PACKAGES)); }
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || ( $(call install,chromium) ) \
	  || echo "The tests of pages in a browser are skipped."
	@"$(FTM)/bin/python3" -c "import followthemoney" 2>/dev/null || { echo "Installing followthemoney from PyPI into $(FTM)"; \
	  rm -rf $(FTM); "$(DOSSIER_PYTHON)" -m venv --system-site-packages $(FTM) \
	  && $(FTM)/bin/pip install -q --disable-pip-version-check --retries 1 --timeout 20 followthemoney \
	  || { echo "That failed; the test of the FollowTheMoney file is skipped."; rm -rf $(FTM); }; }
