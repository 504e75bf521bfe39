package data

// checked tells whether [Load] checks the facts against one another.
const checked = false
