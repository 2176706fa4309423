/** Something computed from what it read, which is told when that changes. */
export interface Observer {
  /** What it read when it was computed last. */
  sources: ReadonlySet<object>;
  /** Called once when one of them changed. */
  outdated(): void;
}

/** Knows who read what. */
export interface Observed {
  /** Says that the computation going on reads this. */
  readonly saw: (source: object) => void;
  /** Runs a computation and keeps what it reads as the observer's sources. */
  watch<Result>(observer: Observer, compute: () => Result): Result;
  /** Says, within a computation, that it reads whatever another observer read. */
  inherit(observer: Observer): void;
  changed(source: object): void;
  readonly forget: (observer: Observer) => void;
}

/** Makes a record of who read what; nobody is forgotten until they are computed again or dropped. */
export function createObserved(): Observed {
  const readers = new Map<object, Set<Observer>>();
  let reading: Set<object> | undefined;

  function forget(observer: Observer): void {
    for (const source of observer.sources) {
      const left = readers.get(source);
      left?.delete(observer);
      if (left?.size === 0) readers.delete(source);
    }
    observer.sources = new Set();
  }

  function follow(observer: Observer, sources: ReadonlySet<object>): void {
    forget(observer);
    observer.sources = sources;
    for (const source of sources) {
      const known = readers.get(source);
      if (known) known.add(observer);
      else readers.set(source, new Set([observer]));
    }
  }

  return {
    saw: (source) => void reading?.add(source),
    watch(observer, compute) {
      const outer = reading;
      const own = (reading = new Set());
      try {
        return compute();
      } finally {
        reading = outer;
        follow(observer, own);
      }
    },
    inherit(observer) {
      for (const source of observer.sources) reading?.add(source);
    },
    changed(source) {
      for (const observer of [...(readers.get(source) ?? [])]) observer.outdated();
    },
    forget,
  };
}
