package e2e

import (
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFirstVisitIsNotLarge(t *testing.T) {
	t.Parallel()
	s := site(t)
	out, err := exec.Command(s.binary, "size", "-built", "-quick", "-dist", s.dist).CombinedOutput()
	t.Logf("%s", out)
	assert.NoError(t, err, "%s", out)
}
