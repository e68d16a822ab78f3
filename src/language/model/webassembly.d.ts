/** The part of the WebAssembly interface that Node, workers and browsers share and that this project uses. */
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { initial: number; maximum?: number });
    readonly buffer: ArrayBuffer;
  }
  interface Module {
    readonly [Symbol.toStringTag]: string;
  }
  const Module: new (bytes: Uint8Array) => Module;
  /** An instance whose exports are known, by whoever compiled the module, to be `Exports`. */
  class Instance<Exports> {
    constructor(module: Module, imports: Record<string, Record<string, unknown>>);
    readonly exports: Exports;
  }
}
