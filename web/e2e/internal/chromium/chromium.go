// Package chromium finds a Chromium on this machine and says how to start it.
package chromium

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/chromedp/chromedp"
)

// names are what a Chromium is called on the PATH, or where an installer puts it.
var names = []string{
	"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	`C:\Program Files\Google\Chrome\Application\chrome.exe`,
}

// errNone tells the reader of a test run what to do.
var errNone = errors.New("The browser tests need Chromium: install it (Debian: apt-get install chromium; macOS: " +
	"brew install --cask chromium) or name one with CHROMIUM=/path/to/chromium.")

// Find returns a browser that starts: the one that CHROMIUM names, else one that is installed, else one that it
// installs, which takes the right to (root on Debian or Ubuntu).
func Find() (string, error) {
	if named := os.Getenv("CHROMIUM"); named != "" {
		path, err := startable(named)
		if err != nil {
			return "", fmt.Errorf("CHROMIUM=%s cannot be started: %w", named, err)
		}
		return path, nil
	}
	if path, ok := firstStartable(names); ok {
		return path, nil
	}
	if _, err := exec.LookPath("apt-get"); err != nil || os.Geteuid() != 0 {
		return "", errNone
	}
	if err := install(); err != nil {
		return "", fmt.Errorf("%w\n%v", errNone, err)
	}
	if path, ok := firstStartable(names); ok {
		return path, nil
	}
	return "", errNone
}

func firstStartable(candidates []string) (string, bool) {
	for _, name := range candidates {
		if path, err := startable(name); err == nil {
			return path, true
		}
	}
	return "", false
}

// startable checks that the browser says its version. The placeholder that some systems install in its place does not.
func startable(name string) (string, error) {
	path, err := exec.LookPath(name)
	if err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	return path, exec.CommandContext(ctx, path, "--version", "--no-sandbox").Run()
}

// install gets the browser and the software renderer from the system's packages.
func install() error {
	fmt.Fprintln(os.Stderr, "Installing Chromium.")
	for _, arguments := range [][]string{
		{"update"},
		{"install", "-y", "--no-install-recommends", "chromium", "libegl1", "libgl1-mesa-dri", "fonts-dejavu-core"},
	} {
		command := exec.Command("apt-get", arguments...)
		command.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if output, err := command.CombinedOutput(); err != nil {
			return fmt.Errorf("apt-get %s: %w\n%s", strings.Join(arguments, " "), err, output)
		}
	}
	return nil
}

// Options start the browser without a window, without traffic of its own, and with WebGL drawn by the
// processor: by Mesa where it is installed, which is several times faster, else by the renderer inside the browser. The
// arguments of the caller come after the usual ones, and win.
func Options(path, profile string, more []string) []chromedp.ExecAllocatorOption {
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path),
		chromedp.UserDataDir(profile),
		chromedp.WSURLReadTimeout(time.Minute),
	}
	arguments := []string{
		"headless=new", "no-sandbox", "no-first-run", "no-default-browser-check", "disable-background-networking",
		"disable-component-update", "disable-default-apps", "disable-extensions", "disable-sync", "disable-dev-shm-usage",
		"metrics-recording-only", "mute-audio", "password-store=basic", "force-color-profile=srgb", "hide-scrollbars",
		"disable-background-timer-throttling", "disable-backgrounding-occluded-windows", "disable-renderer-backgrounding",
		"disable-hang-monitor", "disable-gpu-watchdog", "disable-ipc-flooding-protection", "disable-features=Translate,MediaRouter,OptimizationHints",
	}
	if mesaInstalled() {
		options = append(options, chromedp.Env("EGL_PLATFORM=surfaceless", "LIBGL_ALWAYS_SOFTWARE=1"))
		arguments = append(arguments, "use-gl=angle", "use-angle=gl-egl", "ignore-gpu-blocklist")
	} else {
		arguments = append(arguments, "use-angle=swiftshader", "enable-unsafe-swiftshader")
	}
	for _, argument := range append(arguments, more...) {
		name, value, hasValue := strings.Cut(strings.TrimPrefix(argument, "--"), "=")
		if hasValue {
			options = append(options, chromedp.Flag(name, value))
		} else {
			options = append(options, chromedp.Flag(name, true))
		}
	}
	return options
}

// mesaInstalled reports whether Mesa's software renderer and the library that leads to it are on this machine.
func mesaInstalled() bool {
	found := func(patterns ...string) bool {
		for _, pattern := range patterns {
			if matches, err := filepath.Glob(pattern); err == nil && len(matches) > 0 {
				return true
			}
		}
		return false
	}
	return found("/usr/lib/*/dri/swrast_dri.so", "/usr/lib/dri/swrast_dri.so", "/usr/lib64/dri/swrast_dri.so") &&
		found("/usr/lib/*/libEGL.so.1", "/usr/lib/libEGL.so.1", "/usr/lib64/libEGL.so.1")
}
