package e2e

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// countTold counts the values and the textures that shaders are given.
const countTold = `window.told = 0;
for (const [name, {value}] of Object.entries(Object.getOwnPropertyDescriptors(WebGL2RenderingContext.prototype)))
	if (/^uniform\d|^uniformM|^activeTexture$|^bindTexture$/.test(name)) WebGL2RenderingContext.prototype[name] = function (...values) { told++; return value.apply(this, values); };`

func TestShadersAreToldOnlyWhatIsNewToThem(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#map=5/36/14&year=2016&motion=off", options{before: countTold})
	begin, told := e.frames(), e.number("told")
	assert.Positive(t, told)
	for range 20 {
		e.wheel(600, 300, -20)
	}
	e.settle()
	frames := e.frames() - begin
	assert.Positive(t, frames)
	assert.Less(t, (e.number("told")-told)/frames, 3.0, "in each of %v frames, where a draw has up to eight values and three textures", frames)
}
