package strict

// Checked tells whether documents are checked, each by itself and against the others.
const Checked = false
