// Every permission and every device, refused: the window needs none.

type Preventable = { preventDefault(): void };

/** The part of Electron's `Session` that asks for permissions. */
export type PermissionsOf = {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, callback: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(handler: (request: unknown, callback: (streams: null) => void) => void): void;
  setBluetoothPairingHandler(
    handler: (details: unknown, callback: (response: { confirmed: boolean }) => void) => void,
  ): void;
  on(
    event: "select-hid-device" | "select-usb-device",
    listener: (event: Preventable, details: unknown, callback: () => void) => void,
  ): unknown;
  on(
    event: "select-serial-port",
    listener: (event: Preventable, ports: unknown, contents: unknown, callback: (portId: string) => void) => void,
  ): unknown;
  on(
    event: "file-system-access-restricted",
    listener: (event: Preventable, details: unknown, callback: (action: "deny") => void) => void,
  ): unknown;
};

export function denyEveryPermission(session: PermissionsOf): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  // Unless the event is prevented, Electron may choose the first device it finds.
  for (const event of ["select-hid-device", "select-usb-device"] as const)
    session.on(event, (asked, _details, callback) => {
      asked.preventDefault();
      callback();
    });
  session.on("select-serial-port", (asked, _ports, _contents, callback) => {
    asked.preventDefault();
    callback("");
  });
  session.on("file-system-access-restricted", (asked, _details, callback) => {
    asked.preventDefault();
    callback("deny");
  });
}
