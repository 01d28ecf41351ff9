// The host's entry: the services behind a loopback server, and a browser's app window in front of it.
export {};
