package page

import "syscall/js"

// choice is a list to choose from. With the keyboard each arrow key chooses,
// so what is chosen so must rest for a while before it counts: ten presses are
// one step back, and one announcement. What is chosen with a pointer counts at
// once.
type choice struct {
	page   *Page
	list   js.Value
	timer  js.Value
	choose func(value string)
}

func (p *Page) newChoice(id string, choose func(value string)) *choice {
	c := &choice{page: p, list: p.element(id), timer: js.Undefined(), choose: choose}
	keyed := false
	rest := js.FuncOf(func(js.Value, []js.Value) any {
		c.settle()
		return nil
	})
	listen(c.list, "keydown", passive, func(js.Value) { keyed = true })
	listen(c.list, "pointerdown", passive, func(js.Value) { keyed = false })
	listen(c.list, "change", passive, func(js.Value) {
		c.stop()
		if keyed {
			c.timer = p.window.Call("setTimeout", rest, settleMs)
			return
		}
		c.choose(c.list.Get("value").String())
	})
	listen(c.list, "blur", passive, func(js.Value) { c.settle() })
	return c
}

// resting tells whether something is chosen that does not yet count. The list
// must then be left as it is.
func (c *choice) resting() bool { return c.timer.Truthy() }

func (c *choice) settle() {
	if c.resting() {
		c.stop()
		c.choose(c.list.Get("value").String())
	}
}

func (c *choice) stop() {
	c.page.window.Call("clearTimeout", c.timer)
	c.timer = js.Undefined()
}
