package data

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

type sourceFile struct {
	fset *token.FileSet
	tree *ast.File
}

// programFiles parses every Go file of the program and the site that is not a
// test, by path.
func programFiles(t *testing.T) map[string]sourceFile {
	t.Helper()
	files := make(map[string]sourceFile)
	for _, root := range []string{".", "../wasm", "../web/site"} {
		require.NoError(t, filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			fset := token.NewFileSet()
			tree, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
			files[path] = sourceFile{fset, tree}
			return err
		}))
	}
	require.Greater(t, len(files), 50)
	return files
}

// additions returns every expression of the form a + b and every right side
// of a += b.
func additions(file *ast.File) []ast.Expr {
	var found []ast.Expr
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.ADD {
				found = append(found, n.X, n.Y)
			}
		case *ast.AssignStmt:
			if n.Tok == token.ADD_ASSIGN {
				found = append(found, n.Rhs...)
			}
		}
		return true
	})
	return found
}

// mentionsAmount tells whether an operand is a number taken out of an amount:
// a call of Float, Tenths or Rounded, alone or inside arithmetic.
func mentionsAmount(operand ast.Expr) bool {
	switch e := operand.(type) {
	case *ast.ParenExpr:
		return mentionsAmount(e.X)
	case *ast.BinaryExpr:
		return e.Op == token.ADD && (mentionsAmount(e.X) || mentionsAmount(e.Y))
	case *ast.CallExpr:
		if method, ok := e.Fun.(*ast.SelectorExpr); ok && len(e.Args) == 0 {
			switch method.Sel.Name {
			case "Float", "Tenths", "Rounded":
				return true
			}
		}
		if conversion, ok := e.Fun.(*ast.Ident); ok && len(e.Args) == 1 && (conversion.Name == "float64" || conversion.Name == "int") {
			return mentionsAmount(e.Args[0])
		}
	}
	return false
}
