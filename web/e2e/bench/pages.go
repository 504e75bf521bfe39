package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"approdi/web/e2e/internal/sitehost"
)

// pages are the site and the pages of the peers on one server.
type pages struct {
	folder string // temporary
	server *sitehost.Server
}

// servePages builds the site, puts the peers beside it and serves all of it. Where it matters the site is compressed as
// for readers, which can take minutes, else quickly. A dist that is not "" is a built site to take instead.
func servePages(root, dist string, quick bool) (*pages, error) {
	folder, err := os.MkdirTemp("", "approdi-bench-")
	if err != nil {
		return nil, err
	}
	p := &pages{folder: folder}
	if err := p.serve(root, dist, quick); err != nil {
		return nil, errors.Join(err, p.stop())
	}
	return p, nil
}

func (p *pages) serve(root, built string, quick bool) error {
	binary, dist := filepath.Join(p.folder, "site.exe"), filepath.Join(p.folder, "dist")
	if err := sitehost.Compile(root, binary); err != nil {
		return err
	}
	if built != "" {
		if err := os.CopyFS(dist, os.DirFS(built)); err != nil {
			return err
		}
	} else {
		arguments := []string{"build", "-dist", dist}
		if quick {
			arguments = append(arguments, "-quick")
		}
		if err := sitehost.Run(root, binary, arguments...); err != nil {
			return err
		}
	}
	data, err := peerData(root)
	if err != nil {
		return err
	}
	sources := filepath.Join(root, "web", "e2e", "bench", "peers")
	if err := install(sources); err != nil {
		return err
	}
	for _, peer := range peers {
		if err := peer.write(sources, dist, data); err != nil {
			return fmt.Errorf("the %s page: %w", peer.name, err)
		}
	}
	p.server, err = sitehost.Serve(binary, dist)
	return err
}

// stop ends the server and removes what was built.
func (p *pages) stop() error {
	var err error
	if p.server != nil {
		err = p.server.Stop()
	}
	return errors.Join(err, os.RemoveAll(p.folder))
}
