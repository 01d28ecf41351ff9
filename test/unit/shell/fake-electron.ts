// Electron as the shell meets it: records what is registered, in order, and lets a test do what Chromium would do then.
import { EventEmitter } from "node:events";
import { MessageChannel } from "node:worker_threads";

type Listener = (...args: never[]) => unknown;
export type Frame = { readonly url: string; readonly parent: Frame | null };

/** What is allowed only before Electron is ready, or only afterwards, throws like there. */
export class FakeElectron {
  readonly calls: string[] = [];
  readonly switches = new Map<string, string | undefined>();
  readonly schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
  readonly sessions: FakeSession[] = [];
  readonly windows: FakeWindow[] = [];
  readonly errors: string[] = [];
  readonly paths = new Map<string, string>();
  readonly opened: string[] = [];
  readonly dialogs: { parent: unknown; options: Record<string, unknown> }[] = [];
  readonly channels = new Map<string, Listener>();
  menu: readonly MenuItem[] = [];
  chosen: readonly string[] = [];
  openPathAnswer = "";
  /** What happens while a page loads. */
  loading: (window: FakeWindow) => Promise<void> = async () => {};
  locked = true;
  isReady = false;
  quits = 0;
  #becomeReady = () => {};

  /** What Electron does once the entry has run. */
  ready(): void {
    this.isReady = true;
    this.#becomeReady();
  }

  before(name: string): void {
    if (this.isReady) throw new Error(`${name} after ready`);
    this.calls.push(name);
  }
  after(name: string): void {
    if (!this.isReady) throw new Error(`${name} before ready`);
    this.calls.push(name);
  }

  readonly app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    enableSandbox: () => this.before("app.enableSandbox"),
    setPath: (name: string, path: string) => {
      this.before(`app.setPath ${name}`);
      this.paths.set(name, path);
    },
    commandLine: {
      appendSwitch: (name: string, value?: string) => {
        this.before("app.commandLine.appendSwitch");
        this.switches.set(name, value);
      },
    },
    requestSingleInstanceLock: () => {
      this.calls.push("app.requestSingleInstanceLock");
      return this.locked;
    },
    setAboutPanelOptions: () => {},
    whenReady: () =>
      new Promise<void>((settle) => {
        this.#becomeReady = settle;
        if (this.isReady) settle();
      }),
    quit: () => {
      this.quits++;
    },
    exit: () => {
      this.quits++;
    },
  });

  readonly protocol = {
    registerSchemesAsPrivileged: (schemes: FakeElectron["schemes"]) => {
      this.before("protocol.registerSchemesAsPrivileged");
      this.schemes.push(...schemes);
    },
  };

  readonly #defaultSession = new FakeSession(this, "default");
  readonly session = {
    /** Made before the program's own code ran: nobody is told of it. */
    getDefault: () => this.#defaultSession,
    fromPartition: (partition: string, options: unknown) => {
      this.after(`session.fromPartition ${partition} ${JSON.stringify(options)}`);
      const session = new FakeSession(this, partition);
      this.app.emit("session-created", session);
      return session;
    },
  };

  readonly ipcMain = {
    on: (channel: string, listener: Listener) => void this.channels.set(channel, listener),
    handle: (channel: string, listener: Listener) => void this.channels.set(channel, listener),
  };

  readonly dialog = {
    showErrorBox: (_title: string, content: string) => void this.errors.push(content),
    showOpenDialog: async (...given: [unknown] | [unknown, unknown]) => {
      const options = given.at(-1) as Record<string, unknown>;
      this.dialogs.push({ parent: given.length > 1 ? given[0] : undefined, options });
      return { canceled: this.chosen.length === 0, filePaths: [...this.chosen] };
    },
  };

  readonly shell = {
    openPath: async (path: string) => {
      this.opened.push(path);
      return this.openPathAnswer;
    },
  };

  readonly Menu = {
    buildFromTemplate: (template: readonly MenuItem[]) => template,
    setApplicationMenu: (menu: readonly MenuItem[]) => {
      this.menu = menu;
    },
  };

  /** Keeps secrets as Electron does: bytes that hold none of the letters. */
  readonly safeStorage = {
    available: true,
    backend: "gnome_libsecret",
    isEncryptionAvailable: () => this.safeStorage.available,
    getSelectedStorageBackend: () => this.safeStorage.backend,
    encryptString: (text: string) => Buffer.from(flipped(Buffer.from(text, "utf8"))),
    decryptString: (box: Buffer) => {
      const text = Buffer.from(flipped(box)).toString("utf8");
      if (text.includes("\ufffd")) throw new Error("Error while decrypting the ciphertext provided to safeStorage");
      return text;
    },
  };

  readonly nativeTheme = { shouldUseDarkColors: false };

  /** Node's ports, wrapped as Electron's are: what arrives comes in an event. */
  readonly MessageChannelMain = class {
    readonly port1;
    readonly port2;
    constructor() {
      const { port1, port2 } = new MessageChannel();
      this.port2 = port2;
      this.port1 = {
        postMessage: (message: unknown) => port1.postMessage(message),
        on: (event: "message" | "close", listener: (given?: unknown) => void) =>
          port1.on(event, (given: unknown) => listener(event === "message" ? { data: given, ports: [] } : undefined)),
        start: () => port1.start(),
        close: () => port1.close(),
      };
    }
  };

  /** As a module's exports, in the shape the shell takes them. */
  exports(): object {
    const fake = this;
    const { app, protocol, ipcMain, dialog, shell, Menu, nativeTheme, MessageChannelMain, session, safeStorage } = this;
    return {
      app,
      protocol,
      safeStorage,
      ipcMain,
      dialog,
      shell,
      Menu,
      nativeTheme,
      MessageChannelMain,
      session: { defaultSession: session.getDefault(), fromPartition: session.fromPartition },
      BrowserWindow: class extends FakeWindow {
        constructor(options: WindowOptions) {
          super(fake, options);
        }
      },
    };
  }
}

const flipped = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xa5);

export type MenuItem = {
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
};
export type WindowOptions = Record<string, unknown> & { readonly webPreferences: Record<string, unknown> };

export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Listener>();
  readonly protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  spellChecker = true;
  constructor(electron: FakeElectron, name: string) {
    super();
    electron.sessions.push(this);
    const keep = (handler: string) => (given: Listener) => {
      electron.calls.push(`session.${handler} ${name}`);
      this.handlers.set(handler, given);
    };
    this.on("newListener", (event: string) => electron.calls.push(`session.on ${event} ${name}`));
    this.setPermissionRequestHandler = keep("setPermissionRequestHandler");
    this.setPermissionCheckHandler = keep("setPermissionCheckHandler");
    this.setDevicePermissionHandler = keep("setDevicePermissionHandler");
    this.setDisplayMediaRequestHandler = keep("setDisplayMediaRequestHandler");
    this.setBluetoothPairingHandler = keep("setBluetoothPairingHandler");
    this.webRequest = { onBeforeRequest: keep("webRequest.onBeforeRequest") };
    this.protocol = {
      handle: (scheme, handler) => {
        electron.after(`session.protocol.handle ${scheme} ${name}`);
        this.protocols.set(scheme, handler);
      },
    };
  }
  readonly setPermissionRequestHandler: (given: Listener) => void;
  readonly setPermissionCheckHandler: (given: Listener) => void;
  readonly setDevicePermissionHandler: (given: Listener) => void;
  readonly setDisplayMediaRequestHandler: (given: Listener) => void;
  readonly setBluetoothPairingHandler: (given: Listener) => void;
  readonly webRequest: { onBeforeRequest: (given: Listener) => void };
  readonly protocol: {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => void;
  };
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }
}

export class FakeContents extends EventEmitter {
  static #ids = 0;
  readonly id = ++FakeContents.#ids;
  readonly posted: { channel: string; message: unknown; ports: readonly unknown[] }[] = [];
  readonly done: string[] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  webRtcPolicy = "default";
  /** What a script in the page answers. */
  scripted: () => Promise<unknown> = async () => false;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  postMessage(channel: string, message: unknown, ports: readonly unknown[]): void {
    this.posted.push({ channel, message, ports });
  }
  executeJavaScriptInIsolatedWorld(worldId: number, scripts: { code: string }[]): Promise<unknown> {
    this.done.push(`script in world ${worldId}: ${scripts.length}`);
    return this.scripted();
  }
  undo = () => void this.done.push("undo");
  redo = () => void this.done.push("redo");
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly done: string[] = [];
  minimized = false;
  url = "";
  /** Everything that had been registered when the page began to load. */
  readonly before: { calls: readonly string[]; events: readonly (string | symbol)[] } = { calls: [], events: [] };
  readonly electron: FakeElectron;
  readonly options: WindowOptions;
  constructor(electron: FakeElectron, options: WindowOptions) {
    super();
    this.electron = electron;
    this.options = options;
    electron.after("BrowserWindow");
    electron.windows.push(this);
    electron.app.emit("web-contents-created", {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.url = url;
    Object.assign(this.before, { calls: [...this.electron.calls], events: this.webContents.eventNames() });
    await this.electron.loading(this);
  }
  isMinimized = () => this.minimized;
  restore = () => void this.done.push("restore");
  show = () => void this.done.push("show");
  focus = () => void this.done.push("focus");
}

/** An event that can be prevented, told to whoever listens. Answers whether somebody prevented it. */
export function attempt(emitter: EventEmitter, event: string, details: object = {}, ...rest: unknown[]): boolean {
  let prevented = false;
  const told = emitter.emit(event, { ...details, preventDefault: () => (prevented = true) }, ...rest);
  return told && prevented;
}
