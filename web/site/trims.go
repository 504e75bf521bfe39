package main

// trims say what is left out of which module. The engine's own shaders are text templates, which call methods by their
// names, so that the linker keeps every exported method of everything there is; its protocol of virtual machines brings
// gob and the network, the search for its own folder go/build, its dumps of pictures png and zip, and notes for Android
// slog; its compiler of shaders has run when the program is built (shaders.go); go-json hands its encoder to itself before
// anyone has asked for it, with colours to write in. Without them the program has 9.2 MB instead of 18.9, and 1.68 instead
// of 2.80 compressed by Brotli 11.
//
// Room that nobody needs is left out as well: the engine draws with two queues of commands in turn, one of them filled
// while a thread draws the other, and a command keeps the vertices that it had. A browser has no thread for it.
//
// So is what a frame does in vain: it would begin a goroutine, ask the browser for gamepads, and for sizes that it would
// have been told of, look whether the picture has changed that only changed pictures are asked for, blacken the canvas below
// one that covers all of it, and tell WebGL what it knows. The map is drawn only by a program that was trimmed.
var trims = []trim{
	{module: "github.com/hajimehoshi/ebiten/v2", shaders: "internal/shaderir/program.go", files: map[string][]edit{
		"gameforui.go": {
			cut("	if err := g.imageDumper.update()", "	return nil\n}\n\nfunc (g *gameForUI) DrawOffscreen(", ""),
			cut("	if err := g.imageDumper.dump(", "	return nil\n}\n\nfunc (g *gameForUI) DrawFinalScreen(", ""),
			lines("imageDumper imageDumper", ""),
		},
		"imagedumper.go": {only("package ebiten\n")},
		"internal/atlas/gpuresources.go": {
			swap("\t\"log/slog\"\n", ""), lines("slog.Debug(", ""), lines("slog.Error(", "_ = origPhase"),
		},
		"internal/atlas/image.go": drawnAtOnce,
		"internal/atlas/shader.go": {
			swap("	return &Shader{\n		ir:   ir,\n		name: name,\n	}\n", "	s := &Shader{ir: ir, name: name}\n	s.ensureShader() // to be compiled before it is drawn with\n	return s\n"),
		},
		"internal/builtinshader/shader.go": writtenOut,
		"internal/colormshader/shader.go":  writtenOut,
		"internal/debug/caller.go": {
			cut("	ebitengineFileDirOnce.Do(", "	if ebitengineFileDir == ", ""),
			cut("	ebitengineFileDirOnce sync.Once", "\n", ""), swap("\t\"go/build\"\n", ""), swap("\t\"sync\"\n", ""),
		},
		"internal/graphics/shader.go": {only("package graphics\n")},
		"internal/graphicscommand/command.go": {
			swap("	p.pool = append(p.pool, v)\n", "	v.vertices = nil\n	p.pool = append(p.pool, v)\n"),
		},
		"internal/graphicscommand/commandqueue.go": {
			cut("	q, err := c.pool.get()", "	if err := prev.Flush(",
				"	if prev == nil {\n\t\tvar err error\n\t\tif prev, err = c.pool.get(); err != nil {\n\t\t\treturn err\n\t\t}\n\t}\n\tc.current = nil\n"),
			roomyQueue,
		},
		"internal/graphicscommand/image.go": {
			cut("// dumpTo dumps", "func LogImagesInfo", ""), swap("\t\"fmt\"\n", ""), swap("\t\"io\"\n", ""),
			lines("\"github.com/hajimehoshi/ebiten/v2/internal/png\"", ""),
		},
		"internal/graphicscommand/image_js.go": {
			cut("	buf := &bytes.Buffer{}\n	if err", "	return path, nil", ""),
			cut("	buf := &bytes.Buffer{}\n	zw", "	return zip, nil", "	zip := dir\n"),
			cut("func download(", "func (i *Image) Dump(", ""),
			swap("\t\"archive/zip\"\n\t\"bytes\"\n", ""), swap("\t\"syscall/js\"\n", ""),
		},
		"internal/graphicsdriver/opengl/gl/default_js.go": {
			swap("	// A location ID must be unique", "	if location.IsNull() {\n		return -1 // the engine's sign for it\n	}\n\n	// A location ID must be unique"),
			// To be told whether there still is a buffer takes as long as all that is being drawn.
			swap("	if v := c.buffers.get(buffer); c.fnIsBuffer.Invoke(v).Bool() {\n		c.fnDeleteBuffer.Invoke(v)\n	}\n", "	c.fnDeleteBuffer.Invoke(c.buffers.get(buffer))\n"),
		},
		"internal/graphicsdriver/opengl/context.go":  keptTextures,
		"internal/graphicsdriver/opengl/graphics.go": {swap("NeedsClearingScreen() bool {\n	return true", "NeedsClearingScreen() bool {\n	return false")},
		"internal/graphicsdriver/opengl/program.go":  append(keptUniforms, boundTextures...),
		"internal/graphicsdriver/opengl/shader.go": {
			cut("	var vssrc, fssrc string", "	vs, err := s.graphics", "	vssrc, fssrc := s.ir.Vertex, s.ir.Fragment\n\n"),
			cut("	version := ", "\n", ""), cut("	// Check the shader compile status", "	s.p = p", ""),
			swap("\t\"fmt\"\n\t\"runtime\"\n", ""), lines("\"github.com/hajimehoshi/ebiten/v2/internal/shaderir/glsl\"", ""),
			lines("\"github.com/hajimehoshi/ebiten/v2/internal/shaderprecomp\"", ""),
		},
		"internal/legacyshader/convert.go":    {only("package legacyshader\n")},
		"internal/legacyshader/deprecated.go": {only("package legacyshader\n")},
		"internal/legacyshader/legacyshader.go": {
			swap("\t\"fmt\"\n\t\"slices\"\n", ""), lines("\"github.com/hajimehoshi/ebiten/v2/internal/graphics\"", ""),
			cut("// ParseCompilerDirectives", "// CompileShader", ""),
			cut("	src, unit, err := ", "// CalcSourceID", "	ir, err := shaderir.Compiled(fragmentSrc)\n	return ir, Pixels, err\n}\n\n"),
			rest("// CalcSourceID"),
		},
		"internal/shaderir/check.go":     {only("package shaderir\n")},
		"internal/shaderir/type.go":      {rest("func descendantLocalVars(")},
		"internal/shaderir/glsl/glsl.go": {cut("import (", "type GLSLVersion", ""), rest("// utilFunctions")},
		"internal/shaderir/glsl/type.go": {only("package glsl\n")},
		"internal/thread/thread.go": {
			cut("	if !slog.Default()", "\n}\n", ""), swap("\t\"fmt\"\n\t\"log/slog\"\n", ""),
			lines("\"github.com/hajimehoshi/ebiten/v2/internal/debug\"", ""),
		},
		"internal/ui/context.go": {
			cut("	// Swapping buffers for an invisible screen", "	return nil\n}\n\n// resetVsyncDetection", ""),
			cut("	const maxSkipCount", "	// screen can be nil", ""),
		},
		"internal/ui/input_js.go": {only(unheardInput)},
		"internal/ui/keys_js.go":  {only("package ui\n")},
		"internal/ui/ui_js.go": append(append(append(exportedFrame, askedSizes...), unheardEvents...),
			cut("	if err := gamepad.Update(", "	// TODO: If DeviceScaleFactor", ""), lines("\"github.com/hajimehoshi/ebiten/v2/internal/gamepad\"", ""),
		),
		"internal/vmguest/vmguest.go": {
			cut("	\"github.com/hajimehoshi/ebiten/v2/internal/vmprotocol\"", "\n", ""),
			swap("vmprotocol.GuestMessageEncoder", "any"), swap("vmprotocol.TextInputState", "any"),
		},
	}},
	{module: "github.com/goccy/go-json", files: map[string][]edit{
		"color.go":  {swap("		Header: wrapColor(attr),\n		Footer: resetColor(),\n", "")},
		"decode.go": {swap("pathDecoder = decoder.NewPathDecoder()", "pathDecoder decoder.Decoder")},
		"json.go":   {cut("	encoder.Marshal = Marshal", "}", "")},
	}},
}
