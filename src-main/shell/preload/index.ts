// The preload: hands the page one port to the services, and nothing else.
export {};
