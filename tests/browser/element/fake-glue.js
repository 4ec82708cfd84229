// In place of the wasm bindings: a viewer that writes down what is asked of it, and traps on demand.

let instances = 0;

/** Like the real factory: every call gives bindings of their own. */
export function createGlue() {
  instances += 1;
  const instance = instances;
  let dead = false;
  let more = null;

  class Viewer {
    constructor(root, emit) {
      Object.assign(this, { root, emit, instance, log: [], options: null, json: [] });
      this.title = document.createElement("h1");
      this.state = document.createElement("p");
      this.button = document.createElement("button");
      this.button.textContent = "trap";
      this.button.addEventListener("click", () => this.call("click", () => trap()));
      root.append(this.title, this.state, this.button);
      root.viewer = this;
    }

    /** No call may reach an instance that has trapped. */
    call(what, act) {
      if (dead) throw new Error("a dead instance was called");
      this.log.push(what);
      return act();
    }

    configure(options) {
      this.call(`configure ${options.mode}`, () => {
        this.options = options;
      });
    }

    load(bytes, name, charset) {
      this.call(`load ${name}`, () => {
        if (name === "trap") trap();
        const text = new TextDecoder(charset || "utf-8").decode(bytes[0] === 0x50 ? asked(bytes) : bytes);
        if (!text) throw Object.assign(new Error("nothing to read"), { code: "empty" });
        this.title.textContent = text;
        this.annual = !text.includes("新闻");
        this.state.textContent = "read";
        this.json = ["", JSON.stringify({ text, source: { name }, mode: this.options.mode })];
      });
    }

    /** A step a call; how many there are is nobody's business. */
    goOn() {
      if (dead) throw new Error("a dead instance was called");
      return this.json.length > 1 ? this.json.shift() : this.json[0];
    }

    isReport() {
      return this.annual;
    }

    heard() {}

    credit(original) {
      this.original = original;
    }

    fail(code, message) {
      this.call(`fail ${code}`, () => {
        this.state.textContent = `${code}: ${message}`;
      });
    }

    busy(name) {
      this.call(`busy ${name}`, () => {
        this.state.textContent = "busy";
      });
    }

    select(id) {
      this.call(`select ${id}`, () => this.emit("select", { id, kind: "figure" }));
    }

    exportAs(format) {
      return this.call(`export ${format}`, () => ({
        bytes: new TextEncoder().encode(this.title.textContent),
        type: "text/plain",
        name: `report.${format}`,
      }));
    }

    reset() {
      this.call("reset", () => {
        this.title.textContent = "";
        this.state.textContent = "";
        this.json = [];
      });
    }
  }

  /** As the engine does: what the other module cannot bear is a damaged file. */
  function asked(bytes) {
    try {
      return more.readOffice(bytes);
    } catch (_) {
      throw Object.assign(new Error("damaged"), { code: "corrupt" });
    }
  }

  function trap() {
    dead = true;
    throw new WebAssembly.RuntimeError("unreachable");
  }

  return {
    start: async () => {},
    useMore: (given) => {
      more = given;
    },
    usePack: (lang, words) => {
      window.packs = { ...window.packs, [lang]: words };
    },
    needsMore: (bytes) => bytes[0] === 0x50,
    Viewer,
  };
}
