# The commands of daily work. Everything is built under build/; the program is build/otklik.
#
#   make demo      install what is missing, build, play the demonstration register
#   make test      install what is missing, build, run all tests
#   make check     everything a change must pass: gcc, clang, sanitizers, format, clang-tidy, a bare Debian 12 and 13
#   make build     build the program alone      make install PREFIX=/usr/local [DESTDIR=…]
#   make debug     build it with debug information: build/debug/otklik
#   make bench     measure                      make fuzz FUZZ_SECONDS=300
#   make gallery   the pictures of docs/gallery.md
#   make format    put the sources into shape   make clean
#   make update-transcripts   write what the program says into tests/cli/*.t; read the difference afterwards

BUILD := build
PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_SECONDS ?= 60
JOBS ?= $(shell nproc)
CMAKE_FLAGS ?=

# A compiler cache is used where there is one.
ifneq ($(shell command -v ccache),)
export CMAKE_CXX_COMPILER_LAUNCHER ?= ccache
endif

.PHONY: demo build debug test check gallery bench fuzz install clean format update-transcripts

# Tests are left out of the first configuration: who only builds the program needs no test libraries.
build:
	cmake -S . -B $(BUILD) $(if $(wildcard $(BUILD)/CMakeCache.txt),,-DOTKLIK_TESTS=OFF) $(CMAKE_FLAGS)
	cmake --build $(BUILD) -j $(JOBS) --target otklik

# The program with debug information and without optimisation: build/debug/otklik.
debug:
	cmake -S . -B $(BUILD)/debug -DCMAKE_BUILD_TYPE=Debug -DOTKLIK_TESTS=OFF $(CMAKE_FLAGS)
	cmake --build $(BUILD)/debug -j $(JOBS) --target otklik

demo:
	scripts/install-deps build
	$(MAKE) build
	scripts/demo

test:
	scripts/install-deps build test
	cmake -S . -B $(BUILD) -DOTKLIK_TESTS=ON $(CMAKE_FLAGS)
	cmake --build $(BUILD) -j $(JOBS)
	ctest --test-dir $(BUILD) --output-on-failure --no-tests=error -j $(JOBS)

check:
	scripts/install-deps build test check pages
	scripts/check

gallery:
	scripts/install-deps build pages
	$(MAKE) build
	scripts/demo >/dev/null
	scripts/gallery

bench:
	scripts/install-deps build bench
	cmake -S . -B $(BUILD)/bench -DCMAKE_BUILD_TYPE=Release -DOTKLIK_TESTS=OFF -DOTKLIK_BENCH=ON $(CMAKE_FLAGS)
	cmake --build $(BUILD)/bench -j $(JOBS)
	tests/bench/run $(BUILD)/bench

fuzz:
	scripts/install-deps build fuzz
	cmake -S . -B $(BUILD)/fuzz -DCMAKE_CXX_COMPILER=clang++ -DOTKLIK_TESTS=OFF -DOTKLIK_FUZZ=ON \
	  "-DOTKLIK_SANITIZE=address;undefined" $(CMAKE_FLAGS)
	cmake --build $(BUILD)/fuzz -j $(JOBS)
	tests/fuzz/run $(BUILD)/fuzz $(FUZZ_SECONDS)

install:
	cmake -S . -B $(BUILD) -DCMAKE_INSTALL_PREFIX=$(PREFIX) $(if $(wildcard $(BUILD)/CMakeCache.txt),,-DOTKLIK_TESTS=OFF) $(CMAKE_FLAGS)
	cmake --build $(BUILD) -j $(JOBS)
	DESTDIR=$(DESTDIR) cmake --install $(BUILD)

update-transcripts:
	cmake --build $(BUILD) -j $(JOBS)
	$(BUILD)/tests/run_transcripts --programs $(BUILD) --project . --update tests/cli/*.t docs/transitions.md

format:
	git ls-files -co --exclude-standard '*.cpp' '*.hpp' | xargs clang-format -i

clean:
	rm -rf $(BUILD)
