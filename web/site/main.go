// Command site builds the static site and serves it on this machine.
//
//	site build   writes dist/: pages, program, downloads, compressed copies
//	site serve   does the same with quicker compression, then serves it
//	site size    builds it and says what a first visit loads; too much is an error
//
// It runs from the top folder of the checkout. What goes wrong is one sentence on the standard error and exit code 1; a
// wrong use of the command itself is exit code 2.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

const usage = `usage: site build [-quick] [-pseudo] [-dist folder] [-program package]
       site serve [-built] [-dist folder] [-program package]
       site size [-built] [-quick] [-dist folder] [-program package]

ADDR=host:port chooses where serve listens; the default is ` + defaultAddress + `.
`

// errUsage marks a mistake in the command line, already explained on the standard error.
var errUsage = errors.New("wrong use of the command")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// From the first signal on, a second one has its usual effect: nobody should have to wait for a polite end.
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, os.Args[1:], os.Getenv("ADDR"), os.Stdout, os.Stderr))
}

// run performs one command and returns the exit code. The address is the ADDR of the environment, possibly empty.
func run(ctx context.Context, args []string, address string, out, errs io.Writer) int {
	switch err := perform(ctx, args, address, out, errs); {
	case errors.Is(err, errUsage):
		return 2
	case err != nil:
		fmt.Fprintln(errs, err)
		return 1
	}
	return 0
}

func perform(ctx context.Context, args []string, address string, out, errs io.Writer) error {
	if len(args) == 0 {
		fmt.Fprint(errs, usage)
		return errUsage
	}
	job := job{Root: ".", Errors: errs}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.Usage = func() { fmt.Fprint(errs, usage) }
	flags.StringVar(&job.Dist, "dist", "dist", "folder to write")
	flags.StringVar(&job.Program, "program", "./wasm", "package of the program")
	built := false
	switch args[0] {
	case "build":
		flags.BoolVar(&job.Quick, "quick", false, "compress quickly rather than well")
		flags.BoolVar(&job.Pseudo, "pseudo", false, "add pages in pseudo-languages, for tests")
	case "size":
		flags.BoolVar(&job.Quick, "quick", false, "compress quickly rather than well, and judge accordingly")
		flags.BoolVar(&built, "built", false, "weigh the folder as it is, without building it first")
	case "serve":
		flags.BoolVar(&built, "built", false, "serve the folder as it is, without building it first")
	default:
		fmt.Fprint(errs, usage)
		return errUsage
	}
	if err := flags.Parse(args[1:]); err != nil || flags.NArg() > 0 {
		if err == nil {
			fmt.Fprint(errs, usage)
		}
		return errUsage
	}
	switch args[0] {
	case "build":
		return build(ctx, job, out)
	case "size":
		return size(ctx, job, built, out)
	}
	job.Quick = true
	return serve(ctx, job, built, address, out)
}
