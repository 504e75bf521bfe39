package main

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"approdi/data"
	"approdi/data/basemap"
	"approdi/data/i18n"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/panel"
	"approdi/wasm/scene"
)

//go:embed template/*
var templates embed.FS

// languageLink is one language to switch to, named in itself.
type languageLink struct {
	Code, Name string
	Current    bool
}

// explorerPage is what the template of the explorer reads.
type explorerPage struct {
	Lang, Dir     string
	Path          string // of the page inside the folder of its language: ""
	Assets        Assets
	Languages     []languageLink
	Choices       []choiceGroup
	Comparisons   template.HTML
	Content       template.HTML
	Keys          template.HTML
	Legend        htmlLegend
	AsText        htmlTwin
	TimelineChart template.HTML
	TimelineTitle template.HTML
	Timeline      panel.Timeline
	Tables        []table
	Topics        []topic // ways to the tables of every indicator
	Year, UpTo    string  // the year shown, and the newest state of any figure
	Poster        placing
}

type htmlLegend struct{ Summary, Keys template.HTML }

// htmlTwin is the map as text.
type htmlTwin struct{ Says, InView, Elsewhere template.HTML }

// choiceGroup are the indicators of one topic, in the chooser.
type choiceGroup struct {
	Name       string
	Indicators []named
}

type named struct{ ID, Name string }

// writePages writes the pages of every language, and of the pseudo-languages
// where they are wanted, and the one that chooses between the languages. The
// words beside the map come from the code that the program writes them with.
func writePages(dist string, assets Assets, pseudo bool) error {
	facts, err := data.Load()
	if err != nil {
		return err
	}
	a, err := atlas.New(facts)
	if err != nil {
		return err
	}
	catalogs, err := loadCatalogs(i18n.Languages())
	if err != nil {
		return err
	}
	files, err := makeDownloads(facts, catalogs)
	if err != nil {
		return err
	}
	names, err := writeNames(dist, facts, catalogs)
	if err != nil {
		return err
	}
	assets.Files += " ../" + names
	written := catalogs
	if pseudo {
		more, err := loadCatalogs([]string{i18n.PseudoLong, i18n.PseudoRight})
		if err != nil {
			return err
		}
		written = append(more, written...)
	}
	for _, c := range written {
		if assets.Words, err = writeWords(dist, c.Lang()); err != nil {
			return err
		}
		s := site{dist: dist, assets: assets, atlas: a, catalog: c, catalogs: catalogs, downloads: files}
		if err := s.write(); err != nil {
			return fmt.Errorf("pages in %s: %w", c.Lang(), err)
		}
	}
	if err := writeLicences(dist); err != nil {
		return err
	}
	first := site{dist: dist, assets: assets, atlas: a, catalog: catalogs[0], catalogs: catalogs}
	return first.render("languages.html", "index.html", struct{ Languages []languageLink }{first.languages()})
}

// writeLicences puts the licences that travel with the data beside the pages
// that name them.
func writeLicences(dist string) error {
	dir := filepath.Join(dist, "licences")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, text := range map[string]string{
		"osm.txt": basemap.OSMLicence, "natural-earth.txt": basemap.NaturalEarthLicence, "nasa.txt": basemap.NASALicence,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// site writes the pages of one language.
type site struct {
	dist      string
	assets    Assets
	atlas     *atlas.Atlas
	catalog   *i18n.Catalog
	catalogs  []*i18n.Catalog
	downloads []download // what the page of downloads lists
}

// choices are all indicators by topic.
func (s site) choices() []choiceGroup {
	var groups []choiceGroup
	for _, t := range data.Topics() {
		group := choiceGroup{Name: s.catalog.Text("topic." + string(t))}
		for _, i := range s.atlas.Data.Indicators {
			if i.Topic == t {
				group.Indicators = append(group.Indicators, named{i.ID, s.catalog.Text("indicator." + i.ID + ".name")})
			}
		}
		groups = append(groups, group)
	}
	return groups
}

func (s site) write() error {
	w := panel.Writer{Atlas: s.atlas, Catalog: s.catalog, Static: true}
	state := app.New(app.DefaultBookmark(s.atlas))
	builder := scene.Builder{Atlas: s.atlas, Catalog: s.catalog}
	marks := builder.Build(state)
	timeline, legend := w.Timeline(state), w.Legend(state, marks)
	twin := s.asText(w, state, marks)
	page := explorerPage{
		Lang: s.catalog.Lang(), Dir: s.catalog.Dir(), Assets: s.assets, Languages: s.languages(),
		// These come from package panel, which escapes what it writes.
		Content: template.HTML(w.Content(state)), Legend: htmlLegend{template.HTML(legend.SummaryHTML), template.HTML(legend.KeysHTML)},
		AsText:        htmlTwin{template.HTML(twin.SaysHTML), template.HTML(twin.InViewHTML), template.HTML(twin.ElsewhereHTML)},
		TimelineChart: template.HTML(timeline.ChartHTML), TimelineTitle: template.HTML(timeline.TitleHTML), Timeline: timeline,
		Choices: s.choices(), Comparisons: template.HTML(w.Comparisons(state)), Keys: template.HTML(w.Keys()),
		Tables: s.tables(w), Topics: s.topics(), Year: strconv.Itoa(state.Year), UpTo: s.upTo(), Poster: newPlacing(),
	}
	dir := s.catalog.Lang()
	if err := s.render("explorer.html", filepath.Join(dir, "index.html"), page); err != nil {
		return err
	}
	for _, write := range []func(panel.Writer) error{
		s.writeFigures, s.writeOffice, s.writeContext, s.writeAbout, s.writeGlossary, s.writeEvents, s.writeMethod, s.writeSources, s.writeDownloadsPage,
		s.writeAccessibility,
	} {
		if err := write(w); err != nil {
			return err
		}
	}
	state.Viewport = camera.Viewport{Width: posterWidth, Height: posterHeight} // marks have the size that suits the map's
	for name, theme := range map[string]app.Theme{"poster.svg": app.Light, "poster-dark.svg": app.Dark} {
		state.Theme = theme
		poster, err := drawPoster(builder.Build(state), scene.PaletteFor(theme))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(s.dist, dir, name), poster, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// asText is the map as text in a window in which most of the basin shows.
func (s site) asText(w panel.Writer, state app.State, marks *scene.Marks) panel.Twin {
	state, _ = app.Reduce(s.atlas, state, app.Resize{Viewport: camera.Viewport{Width: posterWidth, Height: posterHeight}})
	return w.Twin(state, marks, nil, true)
}

// languages are those of the catalogs, with that of the page among them also
// where it is a pseudo-language.
func (s site) languages() []languageLink {
	offered := s.catalogs
	if !slices.Contains(offered, s.catalog) {
		offered = append(slices.Clone(offered), s.catalog)
	}
	var links []languageLink
	for _, c := range offered {
		links = append(links, languageLink{Code: c.Lang(), Name: c.Text("page.language-name"), Current: c == s.catalog})
	}
	return links
}

// upTo is the latest day, or month, of which any figure knows.
func (s site) upTo() string { return s.catalog.Date(latestState(s.allIndicators()...)) }

// render writes one page. In templates, t looks up a text of the catalog and
// static the name of a static file, and
// document.html has the parts that pages without the map share
// and facts.html those of the pages about the office.
func (s site) render(name, path string, page any) error {
	t, err := template.New(name).Funcs(template.FuncMap{"t": s.catalog.Text, "static": s.assets.static}).ParseFS(templates, "template/"+name, "template/document.html", "template/facts.html")
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := t.Execute(&out, page); err != nil {
		return err
	}
	path = filepath.Join(s.dist, path)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}
