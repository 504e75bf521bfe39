package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"syscall"
)

// defaultAddress is where the site is served when nothing else is asked for: reachable from this machine alone.
const defaultAddress = "127.0.0.1:8080"

// parseAddress splits host:port. An empty text is the default address and an empty host is this machine alone, never
// every network it is on. Port 0 lets the system choose. The error is a sentence for the person who typed the address.
func parseAddress(text string) (host, port string, err error) {
	if text == "" {
		text = defaultAddress
	}
	host, port, err = net.SplitHostPort(text)
	if err != nil {
		return "", "", fmt.Errorf("ADDR=%s is not of the form host:port, for example ADDR=%s.", text, defaultAddress)
	}
	if number, err := strconv.Atoi(port); err != nil || number < 0 || number > 65535 {
		return "", "", fmt.Errorf("ADDR=%s has no port between 0 and 65535, for example ADDR=%s.", text, defaultAddress)
	}
	if host == "" {
		host = "127.0.0.1"
	}
	return host, port, nil
}

// listen claims the address before any work is done for it. The error is a sentence for the person who typed it.
func listen(text string) (net.Listener, error) {
	host, port, err := parseAddress(text)
	if err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(host, port))
	if err != nil {
		return nil, explainListen(host, port, err)
	}
	return listener, nil
}

func explainListen(host, port string, err error) error {
	var unknown *net.DNSError
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("Port %s of %s is already in use; choose another, for example: make run ADDR=127.0.0.1:8081", port, host)
	case errors.Is(err, os.ErrPermission):
		return fmt.Errorf("Port %s of %s may not be opened by this user; choose one above 1023, for example: make run ADDR=%s", port, host, defaultAddress)
	case errors.As(err, &unknown), errors.Is(err, syscall.EADDRNOTAVAIL):
		return fmt.Errorf("%s is not an address of this machine; use for example ADDR=%s.", host, defaultAddress)
	}
	return fmt.Errorf("The site cannot be served at %s: %v.", net.JoinHostPort(host, port), err)
}

// siteURL is the address to open in a browser. A listener on every network is shown as this machine.
func siteURL(address net.Addr) string {
	host, port, err := net.SplitHostPort(address.String())
	if err != nil {
		return "http://" + address.String() + "/"
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return "http://" + net.JoinHostPort(host, port) + "/"
}
