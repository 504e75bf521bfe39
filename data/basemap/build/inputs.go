package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// input is one package that the basemap is made from.
type input struct {
	Name        string `json:"name"`
	Version     string `json:"version"`
	File        string `json:"file"`
	SHA256      string `json:"sha256"`
	Licence     string `json:"licence"`
	Attribution string `json:"attribution"`
	URL         string `json:"url"`
	// command downloads File into the working directory.
	command []string
}

// The inputs, pinned: another version would move the coast, and with it
// every count that the tests hold.
var (
	coastInput = input{
		Name: "@geo-maps/earth-coastlines-10m", Version: "0.6.0",
		File:    "geo-maps-earth-coastlines-10m-0.6.0.tgz",
		SHA256:  "eba380f13478333c2e6a91696735eb865c22822a2fb38fccea1f2cd88fccc9ff",
		Licence: "ODbL-1.0", Attribution: "© OpenStreetMap contributors",
		URL:     "https://github.com/simonepri/geo-maps",
		command: []string{"npm", "pack", "--silent", "@geo-maps/earth-coastlines-10m@0.6.0"},
	}
	lakesInput = input{
		Name: "@geo-maps/earth-lakes-10m", Version: "0.6.0",
		File:    "geo-maps-earth-lakes-10m-0.6.0.tgz",
		SHA256:  "c5571c3700c52a9c7b503c4cb5cd81ff723f7378145a9c3e06b24509472cde23",
		Licence: "ODbL-1.0", Attribution: "© OpenStreetMap contributors",
		URL:     "https://github.com/simonepri/geo-maps",
		command: []string{"npm", "pack", "--silent", "@geo-maps/earth-lakes-10m@0.6.0"},
	}
	atlasInput = input{
		Name: "world-atlas", Version: "2.0.2",
		File:    "world-atlas-2.0.2.tgz",
		SHA256:  "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
		Licence: "public domain (data), ISC (package)", Attribution: "Made with Natural Earth",
		URL:     "https://github.com/topojson/world-atlas",
		command: []string{"npm", "pack", "--silent", "world-atlas@2.0.2"},
	}
	namesInput = input{
		Name: "cldr-localenames-full", Version: "48.2.0",
		File:    "cldr-localenames-full-48.2.0.tgz",
		SHA256:  "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
		Licence: "Unicode-3.0", Attribution: "Country names: Unicode CLDR",
		URL:     "https://github.com/unicode-org/cldr-json",
		command: []string{"npm", "pack", "--silent", "cldr-localenames-full@48.2.0"},
	}
	marbleInput = input{
		Name: "marble-qt-data", Version: "4:22.12.3-1",
		File:    "marble-qt-data_4%3a22.12.3-1_all.deb",
		SHA256:  "137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48",
		Licence: "public domain (the picture)", Attribution: "NASA Earth Observatory, Blue Marble",
		URL:     "https://visibleearth.nasa.gov/collection/1484/blue-marble",
		command: []string{"apt-get", "download", "marble-qt-data=4:22.12.3-1"},
	}
	inputs = []input{coastInput, lakesInput, atlasInput, namesInput, marbleInput}
)

// fetch downloads the input into the cache folder unless it is there already,
// and fails if its checksum is not the pinned one.
func (in input) fetch(cache string) error {
	path := filepath.Join(cache, in.File)
	if _, err := os.Stat(path); err != nil {
		cmd := exec.Command(in.command[0], in.command[1:]...)
		cmd.Dir = cache
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %s: %w\n%s", in.Name, strings.Join(in.command, " "), err, out)
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("%s: %w", in.Name, err)
	}
	if got := sum(data); got != in.SHA256 {
		return fmt.Errorf("%s: sha256 of %s is %s, want %s", in.Name, path, got, in.SHA256)
	}
	return nil
}

// sum returns the SHA-256 of data in hexadecimal.
func sum(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// member returns one file out of the input's archive, by its full path
// there.
func (in input) member(cache, name string) ([]byte, error) {
	path := filepath.Join(cache, in.File)
	var stream io.Reader
	if strings.HasSuffix(path, ".deb") {
		// dpkg-deb hands out the file tree as a tar stream, so nothing is
		// unpacked to disk.
		out, err := exec.Command("dpkg-deb", "--fsys-tarfile", path).Output()
		if err != nil {
			return nil, fmt.Errorf("%s: dpkg-deb: %w", in.Name, err)
		}
		stream = bytes.NewReader(out)
	} else {
		file, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", in.Name, err)
		}
		defer file.Close()
		if stream, err = gzip.NewReader(file); err != nil {
			return nil, fmt.Errorf("%s: %w", in.Name, err)
		}
	}
	data, err := readMember(tar.NewReader(stream), name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", in.Name, err)
	}
	return data, nil
}

// readMember reads the named file of a tar stream.
func readMember(archive *tar.Reader, name string) ([]byte, error) {
	for {
		header, err := archive.Next()
		if err == io.EOF {
			return nil, fmt.Errorf("no file %s in the archive", name)
		}
		if err != nil {
			return nil, err
		}
		if header.Name == name {
			return io.ReadAll(archive)
		}
	}
}
