// Command program is the smallest program a site can be built around.
package main

func main() { println("ready") }
