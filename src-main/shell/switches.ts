// Chromium's command line: nothing may look up a host, keep a cache or work in the background.

export const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  // No host has an address, whoever asks and by whichever proxy: also what never passes through a session's requests.
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  // Not even the search for a proxy, which asks the network.
  ["no-proxy-server"],
  ["disable-http-cache"],
  // The three above are documented by Electron. These are Chrome's: Electron carries nothing that would heed them
  // today, and a version that does should find them set.
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
];

export function setSwitches(commandLine: { appendSwitch(name: string, value?: string): void }): void {
  for (const [name, value] of SWITCHES) commandLine.appendSwitch(name, value);
}
