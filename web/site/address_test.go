package main

import (
	"net"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseAddress(t *testing.T) {
	tests := []struct {
		name, text, host, port, problem string
	}{
		{"nothing asked for is the default", "", "127.0.0.1", "8080", ""},
		{"host and port are taken as they are", "0.0.0.0:9000", "0.0.0.0", "9000", ""},
		{"an IPv6 host stands in brackets", "[::1]:9000", "::1", "9000", ""},
		{"a port alone stays on this machine", ":9000", "127.0.0.1", "9000", ""},
		{"port 0 lets the system choose", "localhost:0", "localhost", "0", ""},
		{"a port without a colon is refused", "9000", "", "", "ADDR=9000 is not of the form host:port, for example ADDR=127.0.0.1:8080."},
		{"a web address is refused", "http://localhost:9000", "", "", "ADDR=http://localhost:9000 is not of the form host:port, for example ADDR=127.0.0.1:8080."},
		{"a bare IPv6 address is refused", "::1", "", "", "ADDR=::1 is not of the form host:port, for example ADDR=127.0.0.1:8080."},
		{"a port that is no number is refused", "localhost:http", "", "", "ADDR=localhost:http has no port between 0 and 65535, for example ADDR=127.0.0.1:8080."},
		{"a port that is too large is refused", "localhost:65536", "", "", "ADDR=localhost:65536 has no port between 0 and 65535, for example ADDR=127.0.0.1:8080."},
		{"a negative port is refused", "localhost:-1", "", "", "ADDR=localhost:-1 has no port between 0 and 65535, for example ADDR=127.0.0.1:8080."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			host, port, err := parseAddress(test.text)
			if test.problem != "" {
				assert.EqualError(t, err, test.problem)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, test.host, host)
			assert.Equal(t, test.port, port)
		})
	}
}

func TestListen(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer taken.Close()
	_, port, err := net.SplitHostPort(taken.Addr().String())
	require.NoError(t, err)

	tests := []struct{ name, address, problem string }{
		{"a taken port is named, with a way on", "127.0.0.1:" + port, "Port " + port + " of 127.0.0.1 is already in use; choose another, for example: make run ADDR=127.0.0.1:8081"},
		// 192.0.2.0/24 is reserved for examples (RFC 5737), so no machine has it.
		{"an address of another machine is refused", "192.0.2.1:8080", "192.0.2.1 is not an address of this machine; use for example ADDR=127.0.0.1:8080."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := listen(test.address)
			assert.EqualError(t, err, test.problem)
		})
	}

	t.Run("a free port is opened", func(t *testing.T) {
		listener, err := listen("127.0.0.1:0")
		require.NoError(t, err)
		assert.NoError(t, listener.Close())
	})
}

func TestSiteURL(t *testing.T) {
	tests := []struct{ name, address, url string }{
		{"an address is shown as it is", "127.0.0.1:8080", "http://127.0.0.1:8080/"},
		{"every network is shown as this machine", "0.0.0.0:8080", "http://127.0.0.1:8080/"},
		{"every IPv6 network is shown as this machine", "[::]:8080", "http://127.0.0.1:8080/"},
		{"an IPv6 address stands in brackets", "[::1]:8080", "http://[::1]:8080/"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			address, err := net.ResolveTCPAddr("tcp", test.address)
			require.NoError(t, err)
			assert.Equal(t, test.url, siteURL(address))
		})
	}
}
