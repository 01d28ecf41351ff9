// Every guard as the started shell sets it: there before the page loads, for every page and session, and refusing.
import { EventEmitter } from "node:events";
import { beforeAll, describe, expect, it, test } from "vitest";
import { attempt, FakeContents, FakeElectron, FakeSession } from "./fake-electron.ts";
import { PAGE, type Started, started } from "./started.ts";

let shell: Started;
beforeAll(async () => {
  shell = await started();
});

/** As Electron's own list has them, and one that it may add. */
const PERMISSIONS = [
  "ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read",
  "clipboard-sanitized-write deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation",
  "geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access",
  "loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler",
  "periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial smart-card speaker-selection",
  "storage-access system-wake-lock top-level-storage-access usb vr web-app-installation web-printing window-management",
  "unknown something-new",
].flatMap((line) => line.split(" "));

/** Both the session of the window and the one Electron makes by itself, unasked. */
const SESSIONS = [
  ["the window's session", () => shell.session],
  ["Electron's default session", () => shell.electron.sessions[0]!],
  [
    "a session made later",
    () => {
      const session = new FakeSession(shell.electron, "later");
      shell.electron.app.emit("session-created", session);
      return session;
    },
  ],
] as const;

describe("before the page loads", () => {
  it.each([
    "app.enableSandbox",
    "app.commandLine.appendSwitch",
    "protocol.registerSchemesAsPrivileged",
    "app.setPath userData",
    "app.requestSingleInstanceLock",
    'session.fromPartition stet {"cache":false}',
    "session.protocol.handle stet stet",
    ...["default", "stet"].flatMap((name) => [
      `session.setPermissionRequestHandler ${name}`,
      `session.setPermissionCheckHandler ${name}`,
      `session.setDevicePermissionHandler ${name}`,
      `session.setDisplayMediaRequestHandler ${name}`,
      `session.setBluetoothPairingHandler ${name}`,
      `session.webRequest.onBeforeRequest ${name}`,
      `session.on will-download ${name}`,
      `session.on select-hid-device ${name}`,
      `session.on select-usb-device ${name}`,
      `session.on select-serial-port ${name}`,
      `session.on file-system-access-restricted ${name}`,
    ]),
  ])("%s is done", (call) => {
    expect(shell.window.before.calls).toContain(call);
  });

  it.each(["will-navigate", "will-redirect", "will-frame-navigate", "will-attach-webview", "select-bluetooth-device"])(
    "the page's %s is heard",
    (event) => {
      expect(shell.window.before.events).toContain(event);
    },
  );

  it("a session is closed once, however often it is met", () => {
    const { calls } = shell.electron;
    for (const name of ["default", "stet"])
      expect(calls.filter((call) => call === `session.setPermissionRequestHandler ${name}`)).toHaveLength(1);
  });

  it("what counts only before Electron is ready is not late", async () => {
    const electron = new FakeElectron();
    electron.ready();
    await expect(started({ electron })).rejects.toThrow("app.enableSandbox after ready");
  });

  it("the page is ours", () => {
    expect(shell.window.url).toBe(PAGE);
  });

  it("no host can be looked up", () => {
    // Strictly: a switch without a value is undefined, and must be there all the same.
    expect(Object.fromEntries(shell.electron.switches)).toStrictEqual({
      "host-resolver-rules": "MAP * ~NOTFOUND",
      "no-proxy-server": undefined,
      "disable-http-cache": undefined,
      "disable-background-networking": undefined,
      "disable-component-update": undefined,
      "disable-domain-reliability": undefined,
    });
  });

  it("the scheme is a place of its own, with no privilege beyond that", () => {
    expect(shell.electron.schemes).toHaveLength(1);
    const { scheme, privileges } = shell.electron.schemes[0]!;
    expect(scheme).toBe("stet");
    expect(Object.keys(privileges).filter((name) => privileges[name])).toEqual([
      "standard",
      "secure",
      "supportFetchAPI",
    ]);
  });
});

describe.each(SESSIONS)("%s", (_name, session) => {
  const handler = (name: string) => session().handlers.get(name) as (...args: unknown[]) => unknown;

  test.each(PERMISSIONS)("refuses %s, asked and checked", (permission) => {
    const answers: unknown[] = [];
    handler("setPermissionRequestHandler")({}, permission, (granted: boolean) => answers.push(granted), {});
    answers.push(handler("setPermissionCheckHandler")({}, permission, "stet://app", {}));
    expect(answers).toEqual([false, false]);
  });

  test.each(["hid", "serial", "usb"])("refuses a %s device", (deviceType) => {
    expect(handler("setDevicePermissionHandler")({ deviceType, origin: "stet://app" })).toBe(false);
  });

  it("refuses to hand over the screen", () => {
    const streams: unknown[] = [];
    handler("setDisplayMediaRequestHandler")({ videoRequested: true }, (given: unknown) => streams.push(given));
    expect(streams).toEqual([null]);
  });

  it("refuses to pair", () => {
    const answers: unknown[] = [];
    handler("setBluetoothPairingHandler")({ pairingKind: "confirm" }, (given: unknown) => answers.push(given));
    expect(answers).toEqual([{ confirmed: false }]);
  });

  test.each([
    ["select-hid-device", [{ deviceList: [{}] }], undefined],
    ["select-usb-device", [{ deviceList: [{}] }], undefined],
    ["select-serial-port", [[{}], {}], ""],
    ["file-system-access-restricted", [{ path: "/" }], "deny"],
  ])("chooses none at %s", (event, args, answer) => {
    const answers: unknown[] = [];
    expect(attempt(session(), event, {}, ...args, (given: unknown) => answers.push(given))).toBe(true);
    expect(answers).toEqual([answer]);
  });

  it("keeps no download", () => {
    expect(attempt(session(), "will-download", {}, {}, {})).toBe(true);
  });

  it("spells nothing", () => {
    expect(session().spellChecker).toBe(false);
  });

  test.each([
    ["http://example.com/", "mainFrame"],
    ["https://example.com/a.png", "image"],
    ["ws://127.0.0.1:1/", "webSocket"],
    ["file:///etc/passwd", "xhr"],
    ["stet://evil/", "script"],
    ["https://stet.example/", "ping"],
  ])("cancels %s as %s", (url, resourceType) => {
    const answers: unknown[] = [];
    handler("webRequest.onBeforeRequest")({ url, resourceType }, (given: unknown) => answers.push(given));
    expect(answers).toEqual([{ cancel: true }]);
  });

  it("lets our own files through", () => {
    const answers: unknown[] = [];
    const asked = { url: `${PAGE}assets/app.js`, resourceType: "script" };
    handler("webRequest.onBeforeRequest")(asked, (given: unknown) => answers.push(given));
    expect(answers).toEqual([{ cancel: false }]);
  });
});

/** The window's own page, and any other that comes to be. */
const PAGES = [
  ["the window's page", () => shell.window.webContents],
  [
    "a page nobody asked for",
    () => {
      const contents = new FakeContents();
      shell.electron.app.emit("web-contents-created", {}, contents);
      return contents;
    },
  ],
] as const;

const ELSEWHERE = [
  "http://example.com/",
  "https://example.com/",
  "file:///etc/passwd",
  "ftp://example.com/",
  "ws://example.com/",
  "chrome://gpu/",
  "chrome-extension://abc/page.html",
  "devtools://devtools/bundled/inspector.html",
  "about:blank",
  "data:text/html,<script>1</script>",
  "blob:stet://app/0a",
  "javascript:void 0",
  "view-source:stet://app/",
  "stet://evil/",
  "stet://app.evil/",
  "stet://user@app/",
  "stet://app:1/",
  "stet://app/other.html",
  "stet://app/?q",
  "stet://app",
  "STET://APP/",
  "",
];

describe.each(PAGES)("%s", (_name, contents) => {
  describe.each(["will-navigate", "will-redirect", "will-frame-navigate"])("at %s", (event) => {
    it.each(ELSEWHERE)("may not go to %j", (url) => {
      expect(attempt(contents(), event, { url, isMainFrame: true })).toBe(true);
    });

    it("may not load even our page into a frame", () => {
      expect(attempt(contents(), event, { url: PAGE, isMainFrame: false })).toBe(true);
    });

    it("may be loaded again", () => {
      expect(attempt(contents(), event, { url: PAGE, isMainFrame: true })).toBe(false);
    });
  });

  it.each([...ELSEWHERE, PAGE])("may not open a window on %j", (url) => {
    expect(contents().windowOpenHandler?.({ url })).toEqual({ action: "deny" });
  });

  it("may not hold a webview", () => {
    expect(attempt(contents(), "will-attach-webview", {}, {}, {})).toBe(true);
  });

  it("chooses no Bluetooth device", () => {
    const answers: unknown[] = [];
    const prevented = attempt(contents(), "select-bluetooth-device", {}, [{}], (id: string) => answers.push(id));
    expect([prevented, answers]).toEqual([true, [""]]);
  });

  it("sends no datagrams", () => {
    expect(contents().webRtcPolicy).toBe("disable_non_proxied_udp");
  });
});

test("the recording itself tells a missing guard", () => {
  expect(attempt(new EventEmitter(), "will-download")).toBe(false);
});
