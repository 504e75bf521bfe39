package main

import "fmt"

// How often the pointer is put somewhere else to measure what finding out what lies there takes. The clock of a page is
// too coarse for one time alone.
const (
	pickBatches = 60
	picksEach   = 20
)

// measurePicks puts the pointer on places all over the map. A time, in milliseconds, is that of the program from the
// move of the pointer until what lies there is found and its label is written, without the browser's work on the label.
func (t *tab) measurePicks() (spread, error) {
	var times []float64
	err := t.eval(fmt.Sprintf(`(() => {
		const { left, top, width, height } = document.querySelector("#map").getBoundingClientRect();
		const times = [];
		// Weyl's sequence: even, and never the same.
		let n = 0;
		const part = (k) => (++n * k) %% 1;
		for (let i = 0; i < %d; i++) {
			let spent = 0;
			for (let j = 0; j < %d; j++) {
				stage.move(left + width * part(Math.SQRT2), top + height * part(Math.sqrt(3)), performance.now(), 1, 0, 0, 0);
				const began = performance.now();
				stage.step();
				spent += performance.now() - began;
			}
			times.push(spent / %d);
		}
		return times;
	})()`, pickBatches, picksEach, picksEach), &times)
	return spreadOf(times), err
}
