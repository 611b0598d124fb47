# make site   builds the program and turns seeds/ into site/
# make test   builds everything, runs all tests and checks the style of the code
#
# Both install what is missing with apt (as root, or through sudo) and say so; a second run installs and rebuilds nothing.

PACKAGES = pkg-config libcmark-dev libxml2-dev
BUILD = swift build -c release --product dossier

.PHONY: site test setup

site: setup
	$(BUILD)
	.build/release/dossier build seeds -o site

test: export DOSSIER_STRICT = 1
test: setup
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
	swift test

setup:
	@command -v swift >/dev/null || { \
	  echo "Swift 6 is missing: install it from swift.org (https://www.swift.org/install/linux/) and try again."; exit 1; }
	@if ! { pkg-config --exists libcmark libxml-2.0; } 2>/dev/null; then \
	  echo "Installing with apt: $(PACKAGES)"; \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(PACKAGES) >/dev/null \
	  || { echo "That failed. Install them yourself ($(PACKAGES)) and try again."; exit 1; }; \
	fi
